import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the navigation', () => {
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
  const navigation = () => page.getByRole('navigation', { name: 'Clauses and registers' });
  const clause = (name: RegExp) => navigation().getByRole('button', { name });
  const link = (name: string) => navigation().getByRole('link', { name, exact: true });

  test('unfolds the clause one is in, and keeps what was unfolded', async () => {
    await open('/register/risk');
    await link('Treatments').waitFor();
    expect(await link('Risks').getAttribute('aria-current')).toBe('page');
    expect(await link('People').count()).toBe(0);
    await clause(/^7 Support/).click();
    await link('People').waitFor();
    await open('/record/risk/RISK-9');
    await link('People').waitFor();
    await clause(/^6 Planning/).click();
    await link('Treatments').waitFor({ state: 'detached' });
    await clause(/^7 Support/).click();
    await link('People').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  test('keeps at the top what is pinned', async () => {
    await open('/register/risk');
    await link('Risks').hover();
    await navigation().getByRole('button', { name: 'Pin Risks to the top' }).click();
    await open('/');
    const pinned = navigation().getByRole('list', { name: 'Pinned' });
    await pinned.getByRole('link', { name: 'Risks' }).click();
    await page.waitForURL(/register\/risk/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Take Risks from the top' }).click();
    await pinned.waitFor({ state: 'detached' });
  });

  test('tells where something is overdue, as the list of what is due does', async () => {
    const added = await page.request.post(`${server.url}/api/registers/action`, {
      data: { fields: { what: 'Order new badges', due: '2026-01-31' } },
    });
    expect(added.ok()).toBe(true);
    const { rows } = (await (await page.request.get(`${server.url}/api/views/due?days=0`)).json()) as {
      rows: { cells: { days: number; record: { register: string; id: string } } }[];
    };
    const late = rows.filter(({ cells }) => cells.days < 0 && cells.record.register === 'action');
    const count = new Set(late.map(({ cells }) => cells.record.id)).size;
    expect(count).toBeGreaterThan(0);
    await open('/register/action');
    const mark = navigation()
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Actions', exact: true }) })
      .getByRole('img');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(String(count));
  });

  test('fits a narrow screen, in a drawer that goes once one has arrived', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('/register/risk');
    await page.getByRole('button', { name: 'Open navigation' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: 'Treatments' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await drawer.getByRole('link', { name: 'Treatments' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Treatments' }).waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('nothing was complained about', () => {
    expect(heard).toEqual([]);
  });
});
