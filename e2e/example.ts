import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { complaints } from './accessible.ts';
import { launch } from './browser.ts';
import { addressSaid, removedAfter, runServer, type Running } from './server.ts';

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

/** The data folder of the example company, as `start --example` makes it, and the password of all its people. */
export interface FilledExample {
  readonly folder: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    filledExample: FilledExample;
  }
}

/** Starts a server with a copy of the example company that was filled before the tests. */
export function startExample(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const { folder: filled, password } = inject('filledExample');
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const data = join(folder, 'data');
  cpSync(filled, data, { recursive: true });
  const started = runServer(data, addressSaid, environment);
  return removedAfter(
    folder,
    started.then((running) => ({ ...running, password })),
  );
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
  patience = 20_000,
  who,
  environment = {},
}: Opening = {}): Promise<Example> {
  const [server, browser] = await Promise.all([startExample(environment), launch()]);
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
