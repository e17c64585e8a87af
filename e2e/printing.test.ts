import type { Page as Listed, RecordPage } from '#server/contract/contract.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';
import { paperOf, printWithKeys, type Sheet } from './paper.ts';

describe.skipIf(!chromiumPath)('what is printed of the example company', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    const context = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } as const;
    example = await openExample({ context, patience: 20_000 });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const openList = async (address: string) => {
    await open(address);
    await page.getByRole('grid').getByRole('rowheader').first().waitFor();
  };
  /** Returns the codes of a register's records from the API, sorted. */
  const codesOf = async (register: string): Promise<string[]> => {
    const answer = await page.request.get(`${server.url}/api/registers/${register}?limit=500`);
    return ((await answer.json()) as Listed).records.map(({ code }) => code).toSorted();
  };
  /** Returns the codes at the start of rows, in the order of the sheets. */
  const rowsOn = (sheets: readonly Sheet[], code: string): string[] =>
    sheets.flatMap(({ text }) => text.match(new RegExp(`\\b${code}-\\d+\\b`, 'g')) ?? []);

  test.each([
    ['risk', 'RISK', 2],
    ['operating-record', 'OPR', 11],
  ])('of the register %s every row, under its columns on each sheet', async (register, code, most) => {
    await openList(`/register/${register}`);
    const sheets = await printWithKeys(page);
    expect(rowsOn(sheets, code).toSorted()).toEqual(await codesOf(register));
    expect(sheets.length).toBeLessThanOrEqual(most);
    for (const { text, isWide } of sheets) {
      expect(text).toMatch(
        /^\d+ \/ \d+ Quellwart Steuerungstechnik GmbH · .+ As of \d+ \w+ \d{4} · printed .+ Code /,
      );
      expect(isWide).toBe(true);
    }
  });

  test('names are whole, and the screen is as before once it is done', async () => {
    await openList('/register/risk');
    const drawn = await page.getByRole('grid').getByRole('row').count();
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    for (const whole of [
      'A flaw in an open-source component stays unnoticed in delivered firmware',
      'Gergely Varga',
    ])
      expect(text).toContain(whole);
    expect(text).not.toContain('…');
    await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(drawn);
  });

  test('of a list that is narrowed down, what narrows it', async () => {
    await openList('/register/risk?where=level:above:2&q=hosting');
    const [sheet, ...others] = await printWithKeys(page);
    expect(others).toEqual([]);
    expect(sheet?.text).toContain('Risks 1 of 36 where Level is above 2 Medium Search: hosting');
  });

  test('from a narrow screen the table, not cards', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('/register/risk');
    await page.getByRole('link', { name: /RISK-1 Firmware/ }).waitFor();
    expect(rowsOn(await printWithKeys(page), 'RISK').length).toBe(36);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('what is not here yet is fetched first; where the browser does not wait for it, paper says so', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/registers/operating-record?*after=*', async (route) => {
      await held;
      await route.continue();
    });
    await openList('/register/operating-record');
    expect((await paperOf(page))[0]?.text).toContain('Only 100 of 209 rows are printed here.');
    const printing = printWithKeys(page);
    await page.getByRole('status').getByText('is being fetched').waitFor({ state: 'attached' });
    release();
    const sheets = await printing;
    expect(rowsOn(sheets, 'OPR').length).toBe(209);
    expect(sheets.some(({ text }) => text.includes('rows are printed here'))).toBe(false);
    await page.unroute('**/api/registers/operating-record?*after=*');
  });

  test('when the rest cannot be fetched, paper says so and the page stays usable', async () => {
    await page.route('**/api/registers/operating-record?*after=*', (route) => route.abort());
    await openList('/register/operating-record');
    expect((await printWithKeys(page))[0]?.text).toContain('Only 100 of 209 rows are printed here.');
    await page.unroute('**/api/registers/operating-record?*after=*');
    await page.getByRole('button', { name: 'Print' }).waitFor();
  });

  test('of the Statement of Applicability all controls on at most 15 sheets, as the document also when a table was read', async () => {
    await open('/view/statement-of-applicability');
    await page.getByRole('region', { name: 'About this document' }).waitFor();
    const sheets = await printWithKeys(page);
    expect(sheets.length).toBeLessThanOrEqual(15);
    expect(sheets.length).toBeGreaterThanOrEqual(10);
    const headed = sheets.flatMap(({ text }) => text.match(/\bA\.[5-8]\.\d+(?= \D)/g) ?? []);
    expect(new Set(headed).size).toBe(93);
    for (const { text, isWide } of sheets) {
      expect(text).toContain('Version 2.2');
      expect(text).not.toContain('…');
      expect(isWide).toBe(false);
    }
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('columnheader').first().waitFor();
    expect((await printWithKeys(page)).length).toBe(sheets.length);
    await page.getByRole('columnheader').first().waitFor();
  });

  test('of a control all that its page says, with each case and what stands beside it', async () => {
    await open('/control/2022-A-8-13');
    await page.getByRole('heading', { name: 'In the 2013 edition' }).waitFor();
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    for (const said of [
      'APL-72',
      'MSR-38',
      'Jonas Kettler',
      'No run of BCK-6',
      'In the catalogue Catalogue Annex A, 2022',
      'How it is judged Backups run',
      'In the 2013 edition A.12.3.1',
      'no system without vendor support in the office network, protected endpoints.',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('…');
  });

  test('of the board the names of all clauses, days instead of how far off they are, and what is not printed', async () => {
    await open('/');
    await page.getByRole('slider').waitFor();
    await page.getByRole('button', { name: /^\d+ more$/ }).waitFor();
    const sheets = await printWithKeys(page);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Understanding the needs and expectations of interested parties');
    expect(text).toContain('Determining the scope of the information security management system');
    expect(text).toMatch(/\d+ more are due by then/);
    expect(text).not.toMatch(/Drag,|months? ago/);
    expect(sheets.length).toBeLessThanOrEqual(2);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  });

  test('of an assessment the results it kept, as a table', async () => {
    await open('/record/assessment-run/RUN-8');
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    expect(text).toMatch(/RISK-36 Source code or secrets go to the operator of a coding assistant/);
    expect(text).toContain('Above the criteria Planned 16 June 2026');
  });

  test('of a table within a record every column', async () => {
    await open('/record/risk/RISK-1');
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    expect(text).toContain('The ceremony is set for the week they arrive.');
    const edge = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(edge).toBeLessThanOrEqual(1440);
  });

  test('of a list with a record open beside it, that record', async () => {
    await open('/register/risk?open=RISK-9');
    await page.getByRole('complementary').getByRole('heading', { name: 'Outage of the hosting' }).waitFor();
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    expect(text).toContain('Insolvency of Serverkontor Nord');
    expect(text).not.toContain('Firmware signed with a stolen signing key');
  });

  test('of a record all records of its parts, also those its page does not have', async () => {
    await page.route('**/api/registers/management-review/MRV-2', async (route) => {
      const answer = await route.fetch();
      const whole = (await answer.json()) as RecordPage;
      const referredBy = whole.referredBy.map((each) => ({ ...each, records: each.records.slice(0, 3) }));
      await route.fulfill({ response: answer, json: { ...whole, referredBy } });
    });
    await open('/record/management-review/MRV-2');
    const text = (await printWithKeys(page)).map((sheet) => sheet.text).join(' ');
    const inputs = text.match(/\bMRI-\d+ Management review of July 2026 · [\w ]+ Prepared by/g) ?? [];
    expect(inputs.length).toBe(10);
    for (let number = 13; number <= 23; number += 1) expect(text).toContain(`MRD-${number} `);
    expect(text).not.toContain('are printed here');
    await page.unroute('**/api/registers/management-review/MRV-2');
  });

  test('in light colours, without lines under what leads somewhere, and nothing to press', async () => {
    await openList('/register/risk');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const pressed = page
      .locator('button:not(th button), [role="menuitem"], nav, input')
      .filter({ visible: true });
    expect(await pressed.count()).toBe(0);
    const link = page.getByRole('grid').getByRole('link').first();
    expect(await link.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('none');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(15, 23, 42)');
    await page.emulateMedia({ media: 'screen' });
    expect(await violations(page)).toEqual([]);
  });

  test('nothing failed in the browser', () => {
    expect(example.heard.filter((each) => !/Failed to (load|fetch)/.test(each))).toEqual([]);
  });
});
