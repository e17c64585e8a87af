import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the palette', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample();
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

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
