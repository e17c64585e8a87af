import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from './accessible.ts';
import { chromiumPath, launch } from './browser.ts';
import { signInToExample } from './example.ts';
import { startServer, type Running } from './server.ts';

describe.skipIf(!chromiumPath)('the palette', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;
  let heard: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer('--example'), launch()]);
    page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(8000);
    heard = complaints(page);
    await signInToExample(page, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('finds a record by a word of its label, and goes there', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('firmware signed');
    const found = page.getByRole('option', { name: /^RISK-1 Firmware signed/ });
    await found.click();
    await page.waitForURL(/\/record\/risk\/RISK-1/);
    await page.getByRole('heading', { level: 1, name: /^Firmware signed/ }).waitFor();
    expect(heard).toEqual([]);
  });
});
