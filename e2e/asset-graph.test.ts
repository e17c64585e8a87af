import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the asset graph of the example company, and what it leads to', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } }, patience: 15_000 });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const node = (name: string) => page.locator('main section').getByRole('link', { name });

  test('says what an asset rests on and what relies on it, and opens it', async () => {
    await page.goto(`${server.url}/view/asset-graph`);
    await node('Identity provider and directory').hover();
    await page.getByText('Identity provider and directory: relied on by 5, rests on 2').waitFor();
    expect(await violations(page)).toEqual([]);
    await node('Identity provider and directory').click();
    await page.getByRole('heading', { level: 1, name: 'Identity provider and directory' }).waitFor();
  });

  test('is narrowed to what is worth much, and is a list where there is no room for it', async () => {
    await page.goto(`${server.url}/view/asset-graph`);
    await node('Firmware source code').waitFor();
    await page.getByRole('combobox', { name: 'Worth, at least' }).click();
    await page.getByRole('option', { name: 'Very high' }).click();
    await node('Firmware source code').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('listitem').filter({ hasText: 'Hardware security module' }).first().waitFor();
    expect(await page.locator('main section').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('a risk begins with the asset and the threat that nobody has thought of yet', async () => {
    await page.goto(`${server.url}/view/risk-identification`);
    await page.getByRole('link', { name: 'Begin a risk' }).first().click();
    const form = page.getByRole('form', { name: 'New risk' });
    await form.getByText('Firmware signing keys').waitFor();
    await form.getByText('Credentials stolen or guessed').waitFor();
    // The vulnerabilities that the threat uses are offered, not selected as if each existed.
    await form.getByRole('region', { name: 'Worth considering' }).waitFor();
    expect(await form.getByRole('checkbox', { name: 'Integrity' }).isChecked()).toBe(true);
    expect(await form.getByText('is missing').count()).toBe(0);
  });
});
