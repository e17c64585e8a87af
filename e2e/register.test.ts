import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the risk register of the example company', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const row = (index: number) => page.locator(`tr[data-index="${index}"]`);
  const panel = () => page.getByRole('complementary');
  const count = () => page.locator('h1 + span');
  const focusedRow = () => page.evaluate(() => document.activeElement?.getAttribute('data-index'));
  const search = () => new URL(page.url()).searchParams;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('lists records as they stand, and is accessible wide and narrow, alone and with one open', async () => {
    await open('/register/risk?sort=code');
    await row(0).getByText('Firmware signed with a stolen signing key').waitFor();
    expect(await count().textContent()).toBe('36');
    expect(await violations(page)).toEqual([]);
    await open('/register/risk?open=RISK-9');
    await panel().getByRole('tab', { name: 'Details' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    await open('/register/risk');
    await page.getByRole('link', { name: /RISK-1 Firmware/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('is worked with the keyboard alone', async () => {
    await open('/register/risk?sort=code');
    await row(0).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') === '1');
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: 'Source code leaves' }).waitFor();
    expect(search().get('open')).toBe('RISK-2');

    await page.keyboard.press('j');
    await panel().getByRole('heading', { name: 'A flaw in an open-source' }).waitFor();
    expect(await focusedRow()).toBe('2');

    await page.keyboard.press('e');
    await page.waitForFunction(() => document.activeElement?.id === 'field-title');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') === '2');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await focusedRow()).toBe('2');

    await page.keyboard.press('x');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-peek'))).toMatch(/^person\//);
    await page.getByText('Head of firmware').waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await focusedRow()).toBe('2');

    await page.keyboard.press('/');
    await page.keyboard.type('customer sees');
    await page.waitForURL(/q=customer\+sees/);
    await count().getByText('1 of 36').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await count().getByText('36', { exact: true }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'New risk' }).waitFor();
  });

  test('is narrowed down by a sentence that stands in the address', async () => {
    await open('/register/risk');
    await press('Filter');
    await page.getByLabel('Which field').fill('Level');
    await page.getByRole('option', { name: 'Level', exact: true }).click();
    await page.getByRole('radio', { name: 'Medium' }).check({ force: true });
    await page.waitForURL(/where=level:above:2/);
    await page.keyboard.press('Escape');
    await count().getByText('3 of 36').waitFor();
    await press('Filter');
    await page.getByLabel('Which field').fill('Owner');
    await page.keyboard.press('Enter');
    await page.keyboard.type('dorn');
    await page.getByRole('option', { name: /Uwe Dornseif/ }).click();
    await count().getByText('1 of 36').waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: 'Owner is Uwe Dornseif', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Level is above 2 Medium', exact: true }).waitFor();
    expect(await page.getByRole('group', { name: 'Filters' }).textContent()).toContain(
      'whereLevel is above 2 MediumandOwner is Uwe Dornseif',
    );
    await page.getByRole('button', { name: 'Remove: Owner is Uwe Dornseif' }).click();
    await count().getByText('3 of 36').waitFor();
  });

  test('begins in its own order, and is sorted by its heads; Shift adds', async () => {
    const head = (name: RegExp) => page.getByRole('columnheader', { name });
    await open('/register/risk');
    await row(0).getByText('RISK-9', { exact: true }).waitFor();
    expect(await head(/^Level(?! after)/).getAttribute('aria-sort')).toBe('descending');
    await press('Level');
    await page.waitForURL(/sort=level/);
    expect(await head(/^Level(?! after)/).getAttribute('aria-sort')).toBe('ascending');
    await press('Level');
    await page.waitForURL((url) => !url.searchParams.has('sort'));
    await page.getByRole('button', { name: 'Owner', exact: true }).click({ modifiers: ['Shift'] });
    await page.waitForURL(/sort=-level,owner/);
    await row(0).getByText('RISK-9', { exact: true }).waitFor();
    expect(await head(/^Owner/).getAttribute('aria-sort')).toBe('ascending');
  });

  test('keeps views and columns as a person left them', async () => {
    await open('/register/risk?where=status:is:closed');
    await press('Saved views');
    await page.getByLabel('Name for this view').fill('Closed ones');
    await press('Save');
    await press('Closed ones');
    await page.getByRole('menuitem', { name: 'Everything' }).click();
    await page.waitForURL((url) => !url.searchParams.has('where'));
    await page.keyboard.press('Escape');
    await press('Columns');
    await page.getByRole('checkbox', { name: 'Status', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Impact today' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Status' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Impact today' }).count()).toBe(0);
    await press('Saved views');
    await page.getByRole('menuitem', { name: 'Closed ones', exact: true }).click();
    await page.waitForURL(/where=status:is:closed/);
  });

  test('says so when nothing matches, and leads back', async () => {
    await open('/register/risk?q=no-such-thing');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await press('Show everything');
    await row(0).waitFor();
  });

  test('fetches on as one scrolls, and the last row is a key away', async () => {
    await open('/register/catalogue-control');
    await row(0).waitFor();
    expect(await page.locator('tr[data-index]').count()).toBeLessThan(60);
    await page.keyboard.press('End');
    const last = Number((await count().textContent())?.replace(/\D/g, '')) - 1;
    await row(last).getByRole('rowheader').getByRole('link').waitFor();
    await page.waitForFunction(
      (index) => document.activeElement?.getAttribute('data-index') === String(index),
      last,
    );
  });

  test('retires several at once, with a reason, and shows them when asked', async () => {
    await open('/register/asset?q=laptop');
    await row(0).waitFor();
    const total = Number((await count().textContent())?.split(' ')[0]);
    expect(total).toBeGreaterThan(0);
    const code = await row(0).getByRole('rowheader').textContent();
    await row(0).getByRole('checkbox').check({ force: true });
    await press('Retire');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('leaves the lists').waitFor();
    await dialog.getByLabel('Why').fill('Sold');
    await dialog.getByRole('button', { name: 'Retire' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: code ?? '', exact: true }).waitFor({ state: 'detached' });
    await open('/register/asset?q=laptop&retired=only');
    await page.getByRole('link', { name: code ?? '', exact: true }).waitFor();
  });

  test('sets a field of several at once, for all of them or none', async () => {
    await open('/register/asset?q=key&sort=code');
    await row(1).waitFor();
    const codes = await Promise.all([0, 1].map((index) => row(index).getByRole('rowheader').textContent()));
    for (const index of [0, 1]) await row(index).getByRole('checkbox').check({ force: true });
    await press('Set a field');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Set a field of 2 records' }).waitFor();
    await dialog
      .getByRole('textbox', { name: 'Field', exact: true })
      .or(dialog.getByRole('combobox', { name: 'Field', exact: true }))
      .first()
      .fill('Reviewed');
    await page.getByRole('option', { name: 'Reviewed on', exact: true }).click();
    await dialog.getByLabel('Reviewed on').fill('2026-01-15');
    await dialog.getByLabel('Why').fill('Yearly look at keys');
    expect(await violations(page)).toEqual([]);
    // Another person changes one of the two first.
    const [, second = ''] = codes.map(String);
    const url = `${server.url}/api/registers/asset/${second}`;
    const { record } = (await (await page.request.get(url)).json()) as { record: { version: number } };
    const amend = async (version: number) =>
      page.request.patch(url, {
        headers: { 'if-match': `"${version}"` },
        data: { fields: { rotatedOn: '2026-01-14' } },
      });
    expect((await amend(record.version)).ok()).toBe(true);
    await dialog.getByRole('button', { name: 'Set “Reviewed on” of 2 records' }).click();
    await dialog.getByText(`${second} was changed in the meantime`).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await open('/register/asset?q=key&sort=code&where=reviewedOn:is:2026-01-15');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();

    await open('/register/asset?q=key&sort=code');
    await row(1).waitFor();
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check({ force: true });
    await press('Set a field');
    await dialog
      .getByRole('combobox', { name: 'Field', exact: true })
      .or(dialog.getByRole('textbox', { name: 'Field', exact: true }))
      .first()
      .fill('Reviewed');
    await page.getByRole('option', { name: 'Reviewed on', exact: true }).click();
    await dialog.getByLabel('Reviewed on').fill('2026-01-15');
    await dialog.getByRole('button', { name: /^Set “Reviewed on” of/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await open('/register/asset?q=key&sort=code&where=reviewedOn:is:2026-01-15');
    await page.getByRole('link', { name: second, exact: true }).waitFor();
  });

  test('is downloaded as it is narrowed down', async () => {
    await open('/register/risk?where=status:is:open&q=key');
    await row(0).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download as CSV' }).click(),
    ]);
    expect(file.url()).toContain('q=key');
    expect(file.suggestedFilename()).toMatch(/^risk-.*\.csv$/);
  });

  test('an empty register says what belongs there, with an example and one button', async () => {
    await open('/register/judgement?asOf=2024-10-08');
    await page.getByRole('heading', { name: 'Nothing was here on this day' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a past day shows the register of that day, and nothing that would change it', async () => {
    await open('/register/risk?asOf=2025-06-30&open=RISK-9');
    await panel().getByRole('tab', { name: 'Details' }).waitFor();
    expect(await count().textContent()).toBe('35');
    for (const name of ['New risk', 'Edit', 'Retire'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    expect(await page.locator('tr [type=checkbox]').count()).toBe(0);
    await page.keyboard.press('n');
    await page.keyboard.press('e');
    expect(await page.locator('form').count()).toBe(0);
  });

  test('nothing failed in the browser, and the content security policy refused nothing', () => {
    expect(heard).toEqual([]);
  });
});
