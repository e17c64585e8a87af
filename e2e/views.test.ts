import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

// The area of an A4 page inside margins of 15 mm, in CSS pixels.
const upright = { width: 680, height: 990 };
const wide = { width: 1009, height: 660 };
const screen = { width: 1440, height: 900 };

describe.skipIf(!chromiumPath)('the views of the example company', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: screen }, patience: 15_000 });
    ({ server, page, heard } = example);
  });
  afterEach(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(screen);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}/view/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main').locator('table, article, time').filter({ visible: true }).first().waitFor();
  };
  const entries = () => page.locator('main').getByRole('heading', { level: 3 });
  /** Returns the elements that are wider than the paper. */
  const tooWide = () =>
    page.locator('main *').evaluateAll((all) =>
      all
        .filter((each) => each.getClientRects().length > 0)
        .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
  const print = async (paper: typeof upright) => {
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  };

  test('the Statement of Applicability is a document of every control', async () => {
    await open('statement-of-applicability');
    expect(await entries().count()).toBe(95);
    const head = page.getByRole('region', { name: 'About this document' });
    await head.getByText('2.2', { exact: true }).waitFor();
    await head.getByText('Dr. Henrike Wallbaum').waitFor();
    expect(await tooWide()).toEqual([]);
  });

  // Only a few of its controls: all hundred look alike, and axe would take minutes.
  test('it is accessible, wide and narrow', async () => {
    await open('statement-of-applicability?asOf=2026-09-20');
    await page.getByRole('button', { name: 'Different from the issue in force 2' }).click();
    expect(await entries().count()).toBe(2);
    await page
      .getByText(/Status \(.+ → .+\)/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    expect(await tooWide()).toEqual([]);
  });

  test('it is read in part, and part by part', async () => {
    await open('statement-of-applicability');
    await page.getByRole('button', { name: 'Not applicable 2' }).click();
    expect((await entries().allTextContents()).map((each) => each.slice(0, 6))).toEqual(['A.8.11', 'A.8.30']);
    await page.getByRole('button', { name: /^Everything/ }).click();
    await page.getByRole('button', { name: /^A\.7 Physical controls/ }).click();
    await expect
      .poll(() =>
        page
          .getByRole('heading', { name: /^A\.7 Physical/ })
          .evaluate((each) => each.getBoundingClientRect().top),
      )
      .toBeLessThan(200);
  });

  test('it shows an issue as it was, with a word on an edition that no longer counts', async () => {
    await open('statement-of-applicability?with=issue:SOA-2');
    await page.getByText('As issued', { exact: true }).last().waitFor();
    expect(await entries().count()).toBeGreaterThanOrEqual(114);
    await page.getByText('ISO/IEC 27001:2013 was withdrawn').filter({ visible: true }).first().waitFor();
  });

  test('it is reached from the issue itself', async () => {
    await page.goto(`${server.url}/record/statement/SOA-2`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Statement of Applicability' }).click();
    await page.getByText('As issued', { exact: true }).last().waitFor();
  });

  test('on paper it is the document alone: nothing to press, nothing cut off, whatever the screen looked like', async () => {
    await open('statement-of-applicability?edition=2013');
    await print(upright);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Quellwart Steuerungstechnik GmbH' }).count()).toBe(0);
    await page
      .getByRole('main')
      .getByText('ISO/IEC 27001:2013 was withdrawn')
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.getByText(/^Version 2\.2-H$/).waitFor();
    await page.getByText(/^As of /).waitFor();
    expect(await tooWide()).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(15, 23, 42)');
    const breaks = await page
      .locator('section:has(> header > h3)')
      .first()
      .evaluate((each) => getComputedStyle(each).breakInside);
    expect(breaks).toBe('avoid');
  });

  test('the competence matrix sets people against competences; a cell says what there is to say', async () => {
    await open('competence-matrix');
    await page.getByRole('columnheader').last().waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(16);
    const name = /^Nadia Benkirane, Coordinating incidents.*: Reached, asked 2 can, there 3/;
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').getByText('Evidence').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide()).toEqual([]);
  });

  test('gaps are asked for with a switch, said in words beside their mark, and accessible', async () => {
    await open('competence-matrix?asOf=2025-09-01');
    const all = await page.getByRole('row').count();
    await page.getByText('Gaps only').click();
    await page.waitForURL(/with=gaps/);
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(all);
    await page.getByRole('switch', { name: 'Gaps only', checked: true }).waitFor();
    await page.locator('td').getByText('Gap that is worked on').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });

  test('the matrix fits on a wide page', async () => {
    await open('competence-matrix');
    await print(wide);
    expect(await tooWide()).toEqual([]);
    const sheet = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'));
    expect(sheet).toBe('wide');
  });

  test.each([
    'risk-matrix',
    'risk-matrix?with=movement:stage',
    'risk-movement',
    'treatment-plan',
    'evidence-freshness',
    'controls',
    'conformity',
    'due',
    'reasons',
    'counterparts',
    'audit-coverage',
    'management-review-inputs',
    'next',
    'acknowledgements-by-unit',
    'control-reasons',
    'trace?with=record:RISK-1',
    'quantified-risks',
    'quantified-risks?with=risk:RISK-14',
  ])('%s fits on a screen, on a phone and on paper', async (view) => {
    await open(view);
    expect(await tooWide()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide()).toEqual([]);
    await print(wide);
    expect(await tooWide()).toEqual([]);
  });

  test('what is in a cell of the risk matrix is a list of its register, told by where it stands', async () => {
    await open('risk-matrix');
    await page.getByRole('button', { name: /Unlikely, Serious/ }).click();
    const shown = page.getByRole('dialog').getByRole('listitem');
    await shown.first().waitFor();
    const count = await shown.count();
    await page.getByRole('link', { name: 'Open as a list' }).click();
    await page.waitForURL(/\/register\/risk/);
    expect(decodeURIComponent(page.url())).toContain('likelihood:is:2');
    await expect.poll(() => page.getByRole('link', { name: /^RISK-\d+/ }).count()).toBe(count);
  });

  test('simulated losses are read by keyboard and as a table, and lead to each risk', async () => {
    await page.goto(`${server.url}/simulation`);
    await page.waitForURL(/\/view\/quantified-risks/);
    const curve = page.getByRole('slider', { name: 'Amount to read the curve at' });
    await curve.waitFor();
    const said = () => curve.getAttribute('aria-valuetext');
    const before = await said();
    expect(before).toMatch(/^Above EUR.[\d,]+\. Today: .+\. After treatment: .+/);
    await curve.press('End');
    expect(await said()).not.toBe(before);
    expect(await page.getByText('Seed 1, 100,000 years').count()).toBe(1);
    // Each figure names the part of the register it covers, and which one is exact.
    expect(await page.getByText(/^of \d+ of \d+ open risks$/).count()).toBe(4);
    await page.getByText(/^Exact: .+ The simulated years average EUR.+, standard error EUR/).waitFor();
    await page.getByText('As a table').click();
    await page.getByRole('columnheader', { name: 'Loss above' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Simulate RISK-14 alone/ }).click();
    await page.getByRole('heading', { name: 'What its treatments save' }).waitFor();
    await page.getByRole('row', { name: /TRT-37.*From today’s figures.*EUR.24,000.*%/ }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
  });

  test('the list of risks and a risk without figures lead there, and say what it wants', async () => {
    await page.goto(`${server.url}/register/risk`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Risk in figures' }).click();
    await page.getByRole('slider').waitFor();
    await page.goto(`${server.url}/view/quantified-risks?with=risk:RISK-2`);
    await page.getByRole('heading', { name: 'This risk has no figures yet' }).waitFor();
  });

  test('nothing failed in the browser', () => {
    expect(heard).toEqual([]);
  });
});
