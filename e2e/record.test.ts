import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath, launch } from './browser.ts';
import { openExample, signInToExample, type Example, startExample } from './example.ts';
import type { Running } from './server.ts';

interface Answer {
  readonly record: {
    readonly id: string;
    readonly version: number;
    readonly fields: Readonly<Record<string, unknown>>;
  };
}

describe.skipIf(!chromiumPath)('a record of the example company', () => {
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
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  const field = (label: string) => page.locator('form').getByLabel(label, { exact: true });
  const choose = (group: string, option: RegExp) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).check({ force: true });
  const focusedId = () => page.evaluate(() => document.activeElement?.id);
  const read = async (path: string): Promise<Answer> =>
    (await (await page.request.get(`${server.url}/api/registers/${path}`)).json()) as Answer;
  /** Changes a record without the page knowing. */
  const change = async (path: string, fields: object) => {
    const { record } = await read(path);
    const answer = await page.request.patch(`${server.url}/api/registers/${path}`, {
      headers: { 'if-match': `"${record.version}"` },
      data: { fields },
    });
    expect(answer.status()).toBe(200);
  };

  test('is accessible from every side, read and written, and has no dead end on a phone', async () => {
    await open('/record/risk/RISK-4');
    for (const side of ['Details', 'Treatments', 'Decisions', 'Trace', 'History']) {
      await tab(side);
      await page.getByRole('tabpanel', { name: side }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await press('Edit');
    await field('Scenario').waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('says in its address what is open, and no longer once that was saved or left', async () => {
    const search = () => page.evaluate(() => window.location.search);
    await open('/record/risk/RISK-4');
    await press('Edit');
    await field('Scenario').waitFor();
    expect(await search()).toBe('?edit=true');
    await page.reload();
    await field('Scenario').waitFor();
    await press('Cancel');
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    expect(await search()).toBe('');
    await open('/record/risk/RISK-4?edit=true&field=priority');
    await field('Scenario').fill('Somebody changes firmware on its way to a customer.');
    await press('Save changes');
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    expect(await search()).toBe('');
    await page.reload();
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    expect(await page.locator('form').count()).toBe(0);
    await open('/record/supplier/SUP-1?add=supplier-certificate');
    await page.getByRole('form', { name: 'New supplier certificate' }).waitFor();
    await press('Cancel');
    await page.getByRole('form').waitFor({ state: 'detached' });
    expect(await search()).toBe('?tab=supplier-certificate');
    await page.reload();
    await page.getByRole('tabpanel').waitFor();
    expect(await page.getByRole('form').count()).toBe(0);
  });

  test('begins with how it stands, and writes the days it is called by as days', async () => {
    await open('/record/incident/INC-25');
    const [first] = await page.getByRole('main').locator('dl').allTextContents();
    expect(first).toMatch(/^StatusClosed.*ClassificationIncident.*SeverityHigh$/);
    await open('/record/absence/ABS-1');
    await page.getByRole('heading', { level: 1, name: /· \d{1,2} \w+ \d{4}$/ }).waitFor();
    await open('/record/continuity-plan/BCP-1');
    await page.getByText('8 hours').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('says what is missing at its field, and shows the level while it is scored', async () => {
    await open('/register/risk?open=new');
    await page.waitForFunction(() => document.activeElement?.id === 'field-title');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Risk is missing.').waitFor();
    expect(await focusedId()).toBe('field-title');
    await page.keyboard.type('Flood in the archive');
    expect(await page.getByText('Risk is missing.').count()).toBe(0);
    expect(await field('Method').inputValue()).toBe('Five by five, version 2');
    await choose('Likelihood today', /Possible/);
    await choose('Impact today', /Severe/);
    await page.getByRole('status').getByText('High').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('complementary').getByRole('heading', { name: 'Flood in the archive' }).waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toBe('RISK-37');
  });

  test('says why it asks: F1 names the requirements whose rules read the field', async () => {
    await open('/register/risk?open=RISK-1');
    await press('Edit');
    await field('Owner').focus();
    await page.keyboard.press('F1');
    await page.getByRole('link', { name: /6\.1\.2 c\) 2\)/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('form').count()).toBe(1);
    await press('Cancel');
  });

  test('what the server refuses stands at its field as well, and takes the focus', async () => {
    await open('/record/document/DOC-1');
    await tab('Document versions');
    const taken = await page.getByRole('tabpanel').locator('td').first().textContent();
    await press('Add document version');
    await field('Version').fill(taken ?? '');
    await press('Add document version');
    await page.getByText('Version is a version this document already has.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'field-number');
    await field('Version').fill('99.0');
    await press('Add document version');
    await page.locator('form').waitFor({ state: 'detached' });
    await page.getByRole('tabpanel').getByText('99.0').waitFor();
  });

  test('keeps what was typed until it is saved, and offers it again', async () => {
    await open('/record/risk/RISK-6');
    await press('Edit');
    await field('Target').fill('Everything that was never saved');
    await page.getByText('Draft kept in this browser').waitFor();
    await page.keyboard.press('Escape');
    await press('Leave, keep the draft');
    await page.locator('form').waitFor({ state: 'detached' });
    await page.reload();
    await press('Edit');
    await page.getByText('You were writing here on').waitFor();
    expect(await violations(page)).toEqual([]);
    await press('Continue with it');
    expect(await field('Target').inputValue()).toBe('Everything that was never saved');

    await page.getByRole('link', { name: 'Treatments' }).first().click();
    await page.getByRole('dialog').getByText('You have unsaved changes').waitFor();
    await press('Stay');
    await press('Save changes');
    await page.locator('form').waitFor({ state: 'detached' });
    await press('Edit');
    await field('Target').waitFor();
    expect(await page.getByText('You were writing here on').count()).toBe(0);
    await press('Cancel');
  });

  test('shows what somebody else changed meanwhile, and lets one go on', async () => {
    await open('/record/risk/RISK-7');
    await press('Edit');
    await field('Scenario').fill('Mine.');
    await change('risk/RISK-7', { scenario: 'Theirs.', target: 'Also theirs' });
    await press('Save changes');
    await page.getByText('Nothing of yours is lost.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('group', { name: 'Scenario' }).getByRole('radio', { name: /Yours/ }).check();
    await press('Go on with this choice');
    expect(await field('Target').inputValue()).toBe('Also theirs');
    await press('Save changes');
    await page.locator('form').waitFor({ state: 'detached' });
    const { record } = await read('risk/RISK-7');
    expect(record.fields).toMatchObject({ scenario: 'Mine.', target: 'Also theirs' });
  });

  test('the history shows words that went and came', async () => {
    await change('risk/RISK-8', { scenario: 'The filter is missing in one place.' });
    await change('risk/RISK-8', { scenario: 'The filter is missing in two places.' });
    await open('/record/risk/RISK-8?tab=history');
    const newest = page.getByRole('tabpanel').getByRole('listitem').first();
    await newest.locator('del').first().waitFor();
    expect(await newest.locator('del').allTextContents()).toEqual(['one', 'place']);
    expect(await newest.locator('ins').allTextContents()).toEqual(['two', 'places']);
  });

  test('a decision is taken on what is shown, after what changed, and a refusal stays in place', async () => {
    const me = await read('person/PER-3');
    await change('risk/RISK-5', { owner: me.record.id });
    await open('/record/treatment/TRT-6');
    await page.getByText(/acceptance .* is void/).waitFor();
    await press('Edit');
    await field('Plan').fill('Look at it every quarter.');
    await page.getByText(/^Saving voids “Approve treatment plan” of/).waitFor();
    await press('Save changes');
    await page.locator('form').waitFor({ state: 'detached' });
    const dialog = page.getByRole('dialog');
    await press('Approve treatment plan');
    await dialog.getByRole('button', { name: 'Approve treatment plan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await press('Accept residual risk');
    await dialog.getByText('as it stands now').waitFor();
    await dialog.getByText(/^Changed since/).waitFor();
    await dialog.getByText('Look at it every quarter.').last().waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByLabel('Reason', { exact: true }).fill('We can live with it.');
    await dialog.getByLabel('Holds until').fill('2020-01-01');
    await page.keyboard.press('Control+Enter');
    await dialog.getByRole('alert').getByText('An acceptance holds until a day in the future.').waitFor();
    await dialog.getByLabel('Holds until').fill('');
    await dialog.getByRole('button', { name: 'Accept residual risk' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab('Decisions');
    await page.getByRole('tabpanel').getByText('We can live with it.').waitFor();
  });

  test('what stands in the way of an act is a button one can reach', async () => {
    await open('/record/treatment/TRT-1');
    const button = page.getByRole('button', { name: 'Accept residual risk' });
    expect(await button.isVisible()).toBe(false);
    await page.getByText(/acts? (is|are) not possible now/).focus();
    await page.keyboard.press('Enter');
    await button.focus();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const described = String(await button.getAttribute('aria-describedby'));
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain(
      'This is for the owner of the risk',
    );
  });

  test('what takes a version out of use is no first button, and a version is called by its document', async () => {
    const { records } = (await (
      await page.request.get(`${server.url}/api/registers/document-version?where=standing:is:published`)
    ).json()) as { records: { code: string }[] };
    await open(`/record/document-version/${records[0]?.code}`);
    await page.getByRole('heading', { level: 1, name: /\w+ · [\d.]+/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw version' }).getAttribute('data-variant')).toBe(
      'subtle',
    );
    expect(await page.getByText(/acts? (is|are) not possible now/).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  test('the organisation is a record without a list', async () => {
    await open('/register/organisation');
    await page.getByRole('heading', { name: 'Quellwart Steuerungstechnik GmbH' }).waitFor();
    await page.keyboard.press('e');
    await page.locator('form summary', { hasText: 'How intervals are read' }).click();
    await field('Tolerance').waitFor();
    expect(await field('Tolerance').inputValue()).toBe('30');
    await page.keyboard.press('Escape');
  });

  test('on paper it is only the record', async () => {
    await open('/record/risk/RISK-9');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Edit' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('nothing failed in the browser, and the content security policy refused nothing', () => {
    expect(heard).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)('the views of the example company', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startExample(), launch()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await signInToExample(page, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  test('the matrix is a table whose cells open their list', async () => {
    await open('/view/risk-matrix?asOf=2026-09-30');
    await page.getByRole('columnheader', { name: '5 Threatening' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const cell = page.getByRole('button', { name: /^Unlikely, Threatening, High: \d+/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('RISK-9').waitFor();
    await page.getByRole('link', { name: 'Open as a list' }).click();
    await page.getByRole('button', { name: /^Impact today is .*Threatening/ }).waitFor();
    await page.getByRole('link', { name: 'RISK-9' }).first().waitFor();
    await page.goBack();
  });

  test('what changed is told from the day one has in mind, and from any past day to today', async () => {
    await open('/view/what-changed?asOf=2026-09-30&with=clause:6');
    await page.getByText('From the end of 22 July 2026 to 30 September 2026').waitFor();
    await page.getByRole('heading', { name: '6.1.2 Information security risk assessment' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const risk = page
      .getByRole('listitem')
      .filter({ hasText: 'RISK-36' })
      .filter({ hasText: 'Impact today' });
    await risk.getByText('3 Serious').waitFor();
    await page.getByLabel('Days to compare with').selectOption('A year earlier');
    await page.getByText('From the end of 30 September 2025 to').waitFor();
    await page.getByRole('combobox', { name: 'Clause' }).click();
    await page.getByRole('option', { name: '5 Leadership' }).click();
    await page.getByRole('heading', { name: /^5\.3 / }).waitFor();
    await page.getByRole('button', { name: /^\d+ Decided/ }).click();
    const decisions = page.getByRole('heading', { name: /^Decisions \d+/ }).locator('..');
    expect(await decisions.getByRole('listitem').count()).toBe(8);
    await decisions.getByRole('button', { name: /^Show all/ }).click();
    expect(await decisions.getByRole('listitem').count()).toBeGreaterThan(50);
    await page.getByLabel('Since', { exact: true }).fill('2026-09-29');
    await page.getByRole('combobox', { name: 'Clause' }).click();
    await page.getByRole('option', { name: '4 Context' }).click();
    await page.getByText('nothing came about that falls under what is asked').waitFor();
    // For a day in the past, the page compares with the review before that day.
    await open('/view/what-changed?asOf=2026-03-01&with=since:2026-09-29');
    await page.getByText('From the end of 29 October 2025 to 1 March 2026').waitFor();
    await page.getByRole('link', { name: 'What changed since' }).click();
    await page.getByText(/^From the end of 1 March 2026 to /).waitFor();
  });

  test('the agenda begins with what was missed and is overdue, and can be asked for more', async () => {
    await open('/view/due?asOf=2026-11-24');
    await page.getByRole('heading', { name: /^Overdue/ }).waitFor();
    const stretches = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(stretches.slice(0, 2)).toEqual([
      expect.stringMatching(/^Missed/),
      expect.stringMatching(/^Overdue/),
    ]);
    expect(await violations(page)).toEqual([]);
    const before = await page.getByRole('listitem').count();
    await page.getByLabel('Days ahead').fill('400');
    await page.waitForURL(/with=days:400/);
    await page.waitForFunction((former) => document.querySelectorAll('main li').length > former, before);
  });

  test('any other view is a table, to be taken along', async () => {
    await open('/view/counterparts');
    await page.getByRole('columnheader', { name: 'In 2022', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'More' }).click();
    const link = page.getByRole('menuitem', { name: 'Download as CSV' });
    const answer = await page.request.get(`${server.url}${await link.getAttribute('href')}`);
    expect(answer.headers()['content-type']).toContain('text/csv');
  });
});
