import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';
import { printWithKeys } from './paper.ts';

describe.skipIf(!chromiumPath)('the management review that the example company has planned', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  const made = 'The second hosting provider comes with the budget of 2027.';
  const decided = 'Second hosting provider by summer';

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } }, patience: 15_000 });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const open = async () => {
    await page.goto(`${server.url}/record/management-review/MRV-3`);
    await page.getByRole('heading', { name: 'Management review of October 2026' }).waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const choose = async (field: string, typed: string, whole: RegExp) => {
    await dialog().getByRole('combobox', { name: field, exact: true }).fill(typed);
    await page.getByRole('option', { name: whole }).click();
  };

  test('is held, its inputs prepared from the records', async () => {
    await open();
    await page.getByRole('button', { name: 'Hold review' }).click();
    // The chair as planned for the review.
    await expect
      .poll(() => dialog().getByRole('combobox', { name: 'Chair', exact: true }).inputValue())
      .toContain('Henrike Wallbaum');
    for (const [typed, whole] of [
      ['Henrike', /Dr\. Henrike Wallbaum/],
      ['Tomasz', /Tomasz Wieczorek/],
      ['Nadia', /Nadia Benkirane/],
    ] as const)
      await choose('Present', typed, whole);
    await dialog().getByRole('textbox', { name: 'Why later than planned' }).fill('The chair was ill.');
    await dialog().getByRole('button', { name: 'Hold review' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: /^Inputs of management reviews 10/ }).waitFor();
  });

  test('says of an input what it made of it', async () => {
    await page.getByRole('tab', { name: /^Inputs of management reviews/ }).click();
    await page
      .getByRole('row', { name: /Actions from earlier reviews/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Actions from earlier reviews/ }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'What the review made of it' }).fill(made);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('textbox', { name: 'What the review made of it' }).waitFor({ state: 'detached' });
  });

  test('decides', async () => {
    await open();
    await page.getByRole('button', { name: 'Record decision' }).click();
    await dialog().getByRole('textbox', { name: 'Decision', exact: true }).fill(decided);
    await dialog().getByRole('combobox', { name: 'Subject' }).click();
    await page.getByRole('option', { name: 'Resources' }).click();
    await choose('Owner', 'Ana', /Ana Lindqvist/);
    await dialog().getByLabel('Due', { exact: true }).fill('2027-06-30');
    await dialog().getByRole('button', { name: 'Record decision' }).click();
    await dialog().waitFor({ state: 'hidden' });
  });

  test('is printed as its minutes: who was there, what was looked at and made of it, what was decided', async () => {
    await open();
    const sheets = await printWithKeys(page);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    for (const said of [
      'Dr. Henrike Wallbaum',
      'Tomasz Wieczorek',
      'The chair was ill.',
      made,
      decided,
      'Ana Lindqvist',
      '30 June 2027',
    ])
      expect(text).toContain(said);
    expect(new Set(text.match(/\bMRI-\d+\b/g)).size).toBe(10);
    for (const looked of ['Actions from earlier reviews', 'Results of audits', 'Chances to improve'])
      expect(text).toContain(looked);
    // The records from which the inputs were prepared, such as decisions of the previous review and risks.
    expect(text).toMatch(/Records considered.* MRD-\d+ /);
    expect(text).toMatch(/Nonconformities raised \d+/);
    // The records as they were on that day: name, state and version of each.
    expect(text).toContain('As the records stood Code What Status Due Done on');
    expect(text).toMatch(/Closed 30 September 2026 2\d September 2026 \d/);
    expect(sheets.every(({ isWide }) => !isWide)).toBe(true);
  });

  test('prints the same whichever of its tabs is shown, and leaves the screen as it was', async () => {
    const before = (await printWithKeys(page)).map((sheet) => sheet.text.length);
    await page.getByRole('tab', { name: /^Decisions of management reviews/ }).click();
    await page.getByRole('link', { name: /^MRD-/ }).first().waitFor();
    expect((await printWithKeys(page)).map((sheet) => sheet.text.length)).toEqual(before);
    await page.getByRole('link', { name: /^MRD-/ }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(example.heard).toEqual([]);
  });
});
