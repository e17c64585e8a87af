import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaints } from './accessible.ts';
import { launch } from './browser.ts';
import { startServerWith, type Running } from './server.ts';

/**
 * Signs in to the example company, by default as its information security manager. Others are named by the local part
 * of their address, or by the whole address if it has another domain.
 */
export async function signInToExample(
  page: Page,
  { url, password }: Running,
  who = 'nadia.benkirane',
): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, {
    data: { email: who.includes('@') ? who : `${who}@quellwart.example`, password },
  });
  if (!answer.ok())
    throw new Error(`The example company let nobody in: ${answer.status()} ${await answer.text()}`);
}

/** The example company on a running server, with its information security manager signed in. */
export interface Example {
  readonly server: Running;
  readonly browser: Browser;
  readonly page: Page;
  /** The browser's error messages so far. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

interface Opening {
  readonly context?: BrowserContextOptions;
  /** Time limit for anything that is waited for, in milliseconds. */
  readonly patience?: number;
  readonly who?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a server with the example company and signs in. */
export async function openExample({
  context,
  patience = 8000,
  who,
  environment = {},
}: Opening = {}): Promise<Example> {
  const [server, browser] = await Promise.all([startServerWith(environment, '--example'), launch()]);
  const quiet = { reducedMotion: 'reduce', locale: 'en-GB' } as const;
  const page = await (await browser.newContext({ ...quiet, ...context })).newPage();
  page.setDefaultTimeout(patience);
  const heard = complaints(page);
  await signInToExample(page, server, who);
  const stop = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  return { server, browser, page, heard, stop };
}
