import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the treatment board and the timelines of the example company', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    // Owner of the risk that TRT-36 treats.
    example = await openExample({
      who: 'gergely.varga',
      context: { viewport: { width: 1440, height: 900 } },
      patience: 15_000,
    });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const lane = (name: string) => page.getByRole('region', { name });
  const card = (within: string, code: string) =>
    lane(within).getByRole('listitem').filter({ hasText: code }).first();
  const amend = async (register: string, code: string, fields: object) => {
    const url = `${server.url}/api/registers/${register}/${code}`;
    const { record } = (await (await page.request.get(url)).json()) as { record: { version: number } };
    const answer = await page.request.patch(url, {
      headers: { 'if-match': `"${record.version}"` },
      data: { fields },
    });
    expect(answer.status()).toBe(200);
  };
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

  test('a card goes back when its plan changes, and on when its owner approves it from the card', async () => {
    await amend('treatment', 'TRT-36', { cost: 2400 });
    await page.goto(`${server.url}/view/treatment-board`);
    await card('Planned', 'TRT-36').getByText('Approval void').waitFor();
    await lane('To be planned').getByText('Risks above the acceptance criteria').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Approve treatment plan: TRT-36' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve treatment plan' }).click();
    await card('Approved, under way', 'TRT-36').waitFor();
    await page.getByText('TRT-36 now stands under “Approved, under way”.').waitFor();
    expect(await card('Planned', 'TRT-36').count()).toBe(0);
    await page.waitForFunction(() =>
      document.activeElement?.textContent?.includes('Exploitability statements'),
    );
  });

  test('what is done is recorded on the card, in a form that asks for no more than that', async () => {
    await page.goto(`${server.url}/view/treatment-board`);
    await page.getByRole('button', { name: 'Record as done: TRT-36' }).click();
    const form = page.getByRole('dialog').getByRole('form');
    await form.getByLabel('Result', { exact: true }).fill('Statements went out with the last two releases.');
    expect(await form.getByLabel('Residual likelihood').count()).toBe(0);
    await form.getByLabel('Done on', { exact: true }).fill('2026-09-25');
    await form.getByRole('button', { name: 'Save' }).click();
    await card('To be accepted', 'TRT-36').getByText('Acceptance void').waitFor();
  });

  test('arrow keys go from card to card and past empty lanes, and Enter opens one', async () => {
    await page.goto(`${server.url}/view/treatment-board`);
    const [first, second] = [0, 1].map((n) =>
      lane('Approved, under way').getByRole('heading', { level: 3 }).nth(n),
    );
    await first!.getByRole('link').focus();
    await page.keyboard.press('ArrowDown');
    const name = await second!.innerText();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(name);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(name);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Treatment board' }).waitFor();
  });

  test('whoever may not take a step is told whose turn it is', async () => {
    await page.goto(`${server.url}/view/treatment-board`);
    await card('Approved, under way', 'TRT-25').getByText('Next: Record as done – Vikram Desai').waitFor();
  });

  test('one lane at a time where there is no room for more', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.url}/view/treatment-board?asOf=2026-10-15`);
    await page.getByRole('button', { name: /^Accepted \d+$/ }).click();
    await card('Accepted', 'TRT-14').waitFor();
    expect(await lane('Approved, under way').isVisible()).toBe(false);
    expect(await isWide()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the past is shown, and nothing can be done there', async () => {
    await page.goto(`${server.url}/view/treatment-board?asOf=2026-03-16`);
    await card('Planned', 'TRT-30').getByText('Approval void').waitFor();
    expect(await page.getByRole('button', { name: /: TRT-\d+$/ }).count()).toBe(0);
  });

  test('the timeline says in words what it draws, and unfolds the actions of a treatment', async () => {
    await page.goto(`${server.url}/view/treatment-timeline?with=open:true`);
    const row = page.getByRole('listitem').filter({ hasText: 'TRT-25' }).first();
    await row.getByText(/Approved, under way\. From .* Due 30 October 2026\. \d+ days late\./).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'TRT-25: 2 parts' }).click();
    await page.getByRole('link', { name: /^ACT-11 / }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('its range reaches from three months to all there is', async () => {
    await page.goto(`${server.url}/view/treatment-timeline`);
    const rows = () => page.locator('main section li').count();
    await page.getByRole('listitem').filter({ hasText: 'TRT-25' }).first().waitFor();
    const year = await rows();
    await page.getByText('3 months', { exact: true }).click();
    await page.getByText(/rows have no day between/).waitFor();
    expect(await rows()).toBeLessThan(year);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('2025', { exact: true }).waitFor();
    expect(await rows()).toBeGreaterThanOrEqual(year);
  });

  test('it is a list with small bars where there is no room, and changes have one too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const view of ['treatment-timeline', 'change-timeline']) {
      await page.goto(`${server.url}/view/${view}`);
      await page.getByRole('listitem').first().waitFor();
      expect(await isWide()).toBe(false);
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the register of treatments and the treatment plan lead to both', async () => {
    await page.goto(`${server.url}/view/treatment-plan`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Treatment timeline' }).waitFor();
    await page.getByRole('menuitem', { name: 'Treatment board' }).click();
    await page.getByRole('heading', { level: 1, name: 'Treatment board' }).waitFor();
    await page.goto(`${server.url}/register/treatment`);
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Treatment board' }).waitFor();
    await page.getByRole('menuitem', { name: 'Treatment timeline' }).waitFor();
    expect(example.heard).toEqual([]);
  });
});
