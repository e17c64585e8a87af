import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { signInToExample } from './example.ts';
import type { Running } from './server.ts';

type Kind = 'document' | 'script' | 'style' | 'font' | 'data' | 'other';

interface Fetched {
  readonly url: string;
  readonly kind: Kind;
  /** Size as transferred, with headers. */
  bytes: number;
}

/** What a browser with an empty cache fetches for a person's first page, and the time until its heading appears. */
export interface FirstPage {
  readonly fetched: readonly Fetched[];
  /** Bytes by kind. */
  readonly bytes: Readonly<Record<Kind, number>>;
  /** Milliseconds until the first heading of the page appears. */
  readonly heading: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  Document: 'document',
  Script: 'script',
  Stylesheet: 'style',
  Font: 'font',
  XHR: 'data',
  Fetch: 'data',
};

// Slow 4G and a processor slowed down four times, as in Chromium's developer tools: milliseconds, and bytes per second.
const slowPhone = { rate: 4, latency: 562.5, download: 1_474_560 / 8, upload: 675_000 / 8 };

interface Opening {
  readonly who: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whether to open it as on a slow phone. */
  readonly isSlow?: boolean;
}

/** An employee with a phone, and the information security manager at a desktop computer. */
export const employee: Opening = { who: 'thierry.mbongo', viewport: { width: 390, height: 844 } };
export const manager: Opening = { who: 'nadia.benkirane', viewport: { width: 1440, height: 900 } };

/**
 * Opens the first page of a person who is signed in to the example company, and counts until nothing more is fetched.
 */
export async function firstPage(
  browser: Browser,
  server: Running,
  { who, viewport, isSlow = false }: Opening,
): Promise<FirstPage> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await signInToExample(page, server, who);
    const session = await context.newCDPSession(page);
    const line = await listenTo(session);
    if (isSlow) await slowDown(session);
    const start = performance.now();
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const heading = performance.now() - start;
    while (!line.isQuiet()) await pause(100);
    return { fetched: line.fetched, bytes: bytesOf(line.fetched), heading };
  } finally {
    await context.close();
  }
}

// Milliseconds without a request after which a page is taken to be complete.
const quiet = 1000;

async function listenTo(session: CDPSession) {
  const fetched: Fetched[] = [];
  const underWay = new Map<string, Fetched>();
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type }) => {
    if (!url.startsWith('http')) return;
    const each: Fetched = { url, kind: kinds[type ?? ''] ?? 'other', bytes: 0 };
    underWay.set(requestId, each);
    fetched.push(each);
  });
  const ended = (requestId: string, bytes: number): void => {
    const each = underWay.get(requestId);
    if (!each) return;
    each.bytes = bytes;
    underWay.delete(requestId);
    last = performance.now();
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    ended(requestId, encodedDataLength),
  );
  session.on('Network.loadingFailed', ({ requestId }) => ended(requestId, 0));
  await session.send('Network.enable');
  return { fetched, isQuiet: () => underWay.size === 0 && performance.now() - last > quiet };
}

async function slowDown(session: CDPSession): Promise<void> {
  const { rate, latency, download, upload } = slowPhone;
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: download,
    uploadThroughput: upload,
  });
}

function bytesOf(fetched: readonly Fetched[]): Readonly<Record<Kind, number>> {
  const bytes = { document: 0, script: 0, style: 0, font: 0, data: 0, other: 0 };
  for (const each of fetched) bytes[each.kind] += each.bytes;
  return bytes;
}
