import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the journal, as its auditor looks through it', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({
      context: { viewport: { width: 1440, height: 1000 } },
      who: 'keller@audit-keller.example',
      patience: 20_000,
    });
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const entries = () => page.locator('main ol > li');
  const title = 'Audit programme 2026/27 as approved';

  test('is searched by words and codes, and an entry says what became of each field', async () => {
    await page.goto(`${server.url}/administration/journal`);
    await page.getByRole('heading', { level: 2, name: '30 September 2026' }).waitFor();
    expect(await entries().count()).toBe(50);
    await page.getByLabel('Words or code').fill('EVD-14');
    await page.waitForURL(/[?&]q=EVD-14/);
    await page.getByRole('link', { name: title }).first().waitFor();
    await expect.poll(() => entries().count()).toBeLessThan(10);
    await page
      .getByRole('button', { name: /^Details of commit/ })
      .first()
      .click();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    const details = page.locator('details');
    await details.first().waitFor();
    if ((await details.first().getAttribute('open')) === null)
      await details.first().locator('summary').click();
    await details.locator('dl dt').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('is narrowed down by a sentence, whose address shows the same again', async () => {
    await page.goto(`${server.url}/administration/journal`);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('option', { name: 'Register' }).click();
    await page.getByRole('checkbox', { name: 'Objectives' }).check();
    await page.waitForURL(/where=register:is:objective/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Register is Objectives', exact: true }).waitFor();
    const found = await entries().count();
    expect(found).toBeGreaterThan(0);
    await page.getByLabel('To', { exact: true }).fill('2025-12-31');
    await page.waitForURL(/to=2025-12-31/);
    await page.reload();
    await page.getByRole('button', { name: 'Register is Objectives', exact: true }).waitFor();
    await entries().first().waitFor();
    for (const day of await page.getByRole('heading', { level: 2, name: /\d{4}$/ }).allTextContents())
      expect(day).toMatch(/202[45]$/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toMatch(/^Commit,At,/);
    expect(lines.slice(1).every((line) => line.includes('OBJ-'))).toBe(true);
  });

  test('is verified, and compared with a head that was kept', async () => {
    await page.goto(`${server.url}/administration/journal`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as a file' }).click(),
    ]);
    const kept = (await readFile(await file.path(), 'utf8')).trim();
    expect(kept).toMatch(/^\d+:[0-9a-f]{64}$/);
    const verify = page.getByRole('button', { name: 'Verify the journal' });
    await page.getByLabel('A head you kept').fill('not a head');
    await verify.click();
    await page.getByText('This is no head').waitFor();
    await page.getByLabel('A head you kept').fill(kept);
    await verify.click();
    await page.getByText('Everything agrees').waitFor();
    await page.getByText(/^The head you kept is that of commit/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('A head you kept').fill(kept.replace(/:.*/, `:${'a'.repeat(64)}`));
    await verify.click();
    await page.getByText('1 thing does not agree').waitFor();
    await page.getByText(/has another hash than the head you kept/).waitFor();
    expect(heard).toEqual([]);
  });
});
