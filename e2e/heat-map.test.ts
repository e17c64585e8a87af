import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the heat map of the example company', () => {
  let example: Example;
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } }, patience: 15_000 });
    ({ page } = example);
  });
  afterAll(() => example?.stop());

  const open = async (query = '') => {
    await page.goto(`${example.server.url}/view/risk-matrix?asOf=2026-09-30${query}`);
    await page.getByRole('columnheader', { name: '5 Threatening' }).waitFor();
    await page.getByRole('radio', { name: 'Today' }).waitFor();
  };
  const choose = (name: string) => page.getByRole('radio', { name }).check();
  const cells = () => page.locator('td[data-place] button');
  /** Returns the position and count of each filled cell. */
  const filled = async () =>
    (await cells().allTextContents()).map((text) => {
      const [, where = '', count = ''] = /^(.+): (\d+)/.exec(text) ?? [];
      return { where, count: Number(count) };
    });
  const total = (all: readonly { readonly count: number }[]) =>
    all.reduce((sum, { count }) => sum + count, 0);
  /** Returns the count that a link to a list gives, and the number of records that the register then lists. */
  const listed = async (link: ReturnType<Example['page']['getByRole']>) => {
    await link.click();
    await page.waitForURL(/\/register\/risk/);
    const { searchParams } = new URL(page.url());
    const asked = new URLSearchParams({ asOf: '2026-09-30', limit: '500' });
    for (const each of searchParams.getAll('where')) asked.append('where', each);
    expect(searchParams.getAll('where').length).toBeGreaterThan(2);
    const answer = await page.request.get(`${example.server.url}/api/registers/risk?${asked.toString()}`);
    const { total: found } = (await answer.json()) as { total: number };
    await expect
      .poll(() => page.getByRole('link', { name: /^RISK-\d+/ }).count())
      .toBeGreaterThanOrEqual(Math.min(found, 10));
    await page.goBack();
    await cells().first().waitFor();
    return found;
  };

  test('stands at three stages, with the same risks at each, and the address remembers which', async () => {
    await open();
    const today = await filled();
    await choose('Before controls');
    await page.waitForURL(/stage/);
    await page.getByRole('button', { name: /^Frequent, Severe, Very high: 1/ }).waitFor();
    const before = await filled();
    await choose('After treatment');
    await page.getByRole('button', { name: /^Rare, Serious, Low: 3/ }).waitFor();
    const after = await filled();
    expect([total(before), total(after)]).toEqual([total(today), total(today)]);
    expect(new Set([before, today, after].map((all) => JSON.stringify(all))).size).toBe(3);
    expect(await violations(page)).toEqual([]);
  });

  test.each(['before', 'today', 'after'])(
    'at the stage %s every number opens a list of as many',
    async (stage) => {
      await open(`&with=stage:${stage}`);
      const [fullest] = (await filled()).toSorted((a, b) => b.count - a.count);
      await page.getByRole('button', { name: new RegExp(`^${fullest?.where}: `) }).click();
      const shown = page.getByRole('dialog').getByRole('listitem');
      await expect.poll(() => shown.count()).toBe(Math.min(fullest?.count ?? 0, 8));
      expect(await listed(page.getByRole('dialog').getByRole('link', { name: /as a list$/ }))).toBe(
        fullest?.count,
      );
      const above = page.getByRole('link', { name: /above the criteria$/ });
      expect(await listed(above)).toBe(Number.parseInt((await above.textContent()) ?? '', 10));
      const levels = page
        .locator('li')
        .filter({ hasText: /^\d(Low|Medium|High)/ })
        .getByRole('link');
      for (let n = 0; n < (await levels.count()); n += 1)
        expect(await listed(levels.nth(n))).toBe(Number(await levels.nth(n).textContent()));
    },
  );

  test('draws from where risks came, and tells it in words that open as a list of their own', async () => {
    await open('&with=stage:after');
    const arrows = page.locator('svg path[marker-end]');
    expect(await arrows.count()).toBe(0);
    await choose('From the stage before');
    await page.getByRole('heading', { name: 'Moved risks 3' }).waitFor();
    await expect.poll(() => arrows.count()).toBe(3);
    await page.getByRole('row', { name: /RISK-14.*High.*Possible, Severe.*Low.*Rare, Serious/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Moved risks', exact: true }).nth(1).click();
    await page.waitForURL(/\/view\/risk-movement/);
    await page.getByRole('row', { name: /RISK-25.*Medium.*Low/ }).waitFor();
    await page.getByRole('radio', { name: 'From the stage before', checked: true }).waitFor();
    await page.getByRole('radio', { name: 'After treatment', checked: true }).waitFor();
  });

  test('two days are compared with one press: who is new, moved or gone', async () => {
    await open();
    await choose('Since an earlier day');
    await page.getByRole('heading', { name: 'Moved risks 3' }).waitFor();
    await page.getByText('New 1').waitFor();
    await page.getByLabel('Since', { exact: true }).fill('2026-03-31');
    await page.getByText('From the end of 31 March 2026 to 30 September 2026').waitFor();
    await page.getByRole('row', { name: /RISK-36/ }).waitFor();
    await page.getByRole('row', { name: /RISK-19/ }).waitFor();
    await page.getByRole('link', { name: 'Moved risks', exact: true }).nth(1).click();
    await page.waitForURL(/risk-movement.*2026-03-31/);
    await page.getByText('From the end of 31 March 2026 to 30 September 2026').waitFor();
  });

  test('fits on a phone with everything drawn', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('&with=movement:stage');
    await page.getByRole('heading', { name: /^Moved risks/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

  test('nothing failed in the browser', () => {
    expect(example.heard).toEqual([]);
  });
});
