import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExample } from './example.ts';
import { chromiumPath, launch } from './browser.ts';
import { employee, firstPage, type FirstPage } from './first-page.ts';
import type { Running } from './server.ts';

/**
 * The limit for an employee's first page on a phone with an empty cache. `npm run bench -- opening` has the figures.
 */
describe.skipIf(!chromiumPath)('the first page of an employee', () => {
  let server: Running;
  let browser: Browser;
  let page: FirstPage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startExample(), launch()]);
    page = await firstPage(browser, server, employee);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const most = (kind: keyof FirstPage['bytes']): string =>
    page.fetched
      .filter((each) => each.kind === kind)
      .toSorted((one, other) => other.bytes - one.bytes)
      .map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`)
      .join('\n');

  test('fetches at most 200 kB of compressed script', () => {
    expect(page.bytes.script).toBeGreaterThan(50_000);
    expect(page.bytes.script, most('script')).toBeLessThanOrEqual(200_000);
  });

  test('asks at most 25 times', () => {
    const asked = page.fetched.map(({ url }) => url);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(25);
  });

  test('fetches at most 60 kB of data', () => {
    expect(page.bytes.data).toBeGreaterThan(1000);
    expect(page.bytes.data, most('data')).toBeLessThanOrEqual(60_000);
  });
});
