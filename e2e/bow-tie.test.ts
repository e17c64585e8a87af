import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

const screen = { width: 1440, height: 900 };
const landscape = { width: 1009, height: 660 };

describe.skipIf(!chromiumPath)('a risk of the example company as a bow-tie', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: screen }, patience: 15_000 });
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const open = async (risk: string) => {
    await page.goto(`${server.url}/record/risk/${risk}?tab=bow-tie`);
    await part('Event').waitFor();
  };
  const part = (title: string) =>
    page
      .locator('main section')
      .filter({ has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) });
  const bar = (name: string) => part('Prevents it').getByRole('listitem').filter({ hasText: name });
  const lines = () => page.locator('main svg path[data-lit]');
  const tops = () =>
    page.locator('main section').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  const add = async (register: string, fields: object) => {
    const answer = await page.request.post(`${server.url}/api/registers/${register}`, { data: { fields } });
    const { records } = (await answer.json()) as { records: { id: string; code: string }[] };
    return records[0] as { id: string; code: string };
  };

  test('shows what is there and what is planned between causes and event, by state and day', async () => {
    await open('RISK-3');
    await part('Causes').getByText('Technical flaw exploited').waitFor();
    expect(await bar('Parts lists are compared').getByText('In place, tested').count()).toBe(1);
    expect(await bar('Parts lists are compared').getAttribute('data-look')).toBe('stands');
    const planned = bar('Legal, statutory, regulatory');
    expect(await planned.getAttribute('data-look')).toBe('planned');
    expect(await planned.getByText('27 November 2026').count()).toBe(1);
    await part('Notices and limits it').getByText('Parts lists are compared').waitFor();
    await part('What follows').getByText('Firmware of QW-100').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('lights what stands against a cause, by the pointer and by the keyboard, and opens it', async () => {
    await open('RISK-3');
    expect(await lines().count()).toBe(0);
    const cause = part('Causes').getByRole('link', { name: 'Technical flaw exploited' });
    await cause.focus();
    await expect.poll(() => lines().count()).toBeGreaterThan(1);
    expect(await bar('Parts lists are compared').getAttribute('data-lit')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Technical flaw exploited' }).waitFor();
  });

  test('says what is missing in its place, and leads to the form that fills it', async () => {
    const { code } = await add('risk', { title: 'A risk nobody has thought through', method: 'MTH-2' });
    await open(code);
    await part('Causes').getByText('No cause is named').waitFor();
    await part('Notices and limits it').getByText('Nothing limits it yet').waitFor();
    expect(await violations(page)).toEqual([]);
    await part('Prevents it').getByRole('link', { name: 'Plan a treatment' }).click();
    const form = page.getByRole('form', { name: 'New treatment' });
    await expect.poll(() => form.getByLabel(/^Risk/).first().inputValue()).toContain('nobody has thought');
    await open(code);
    await part('Causes').getByRole('button', { name: 'Fill it in' }).click();
    await page.locator('form').getByLabel('Scenario', { exact: true }).waitFor();
  });

  test('folds long columns, and unfolds them on paper', async () => {
    const asked = await page.request.get(`${server.url}/api/registers/threat?limit=12`);
    const { records } = (await asked.json()) as { records: { id: string }[] };
    const threats = records.map(({ id }) => id);
    const { code } = await add('risk', { title: 'Everything at once', method: 'MTH-2', threats });
    await open(code);
    const fold = part('Causes').getByRole('button', { name: 'and 6 more' });
    await fold.waitFor();
    expect(await part('Causes').getByRole('link').count()).toBe(6);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await part('Causes').getByRole('link').count()).toBe(12);
  });

  test('is a drawing on paper, and on a phone a list from causes to consequences', async () => {
    await open('RISK-33');
    await page.setViewportSize(landscape);
    await page.emulateMedia({ media: 'print' });
    // The path is below, the five columns are side by side.
    expect(new Set(await tops()).size).toBe(2);
    expect(await page.locator('main section ~ svg').first().isVisible()).toBe(true);
    expect(await width()).toBeLessThanOrEqual(landscape.width);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 390, height: 844 });
    const below = await tops();
    expect(below).toEqual(below.toSorted((a, b) => a - b));
    expect(new Set(below).size).toBe(6);
    expect(await width()).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(screen);
  });

  test('is asked for by the code of a risk as well, and without complaint', async () => {
    await page.goto(`${server.url}/view/bow-tie?with=risk:RISK-9`);
    await part('Event').getByText('Outage of the hosting provider').waitFor();
    await page.locator('main header').getByText('Table', { exact: true }).click();
    await page.getByRole('table').waitFor();
    expect(heard).toEqual([]);
  });
});
