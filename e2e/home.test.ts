import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the board of the example company', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample();
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const heading = () => page.getByRole('heading', { level: 1 });
  const cells = () => page.locator('[data-id][href^="/requirement/"]');
  const controls = () => page.locator('[data-id][href^="/control/"]');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  const open = async (address = '/') => {
    await page.goto(`${server.url}${address}`);
    await heading().getByText('requirements are met').waitFor();
  };

  test('shows every requirement of clauses 4 to 10, and the legend counts each once', async () => {
    await open();
    expect(await cells().count()).toBe(155);
    const counts = await page.getByRole('list', { name: 'Show only' }).getByRole('button').allTextContents();
    const sum = counts.reduce((all, each) => all + Number(/\d+/.exec(each)?.[0]), 0);
    expect(sum).toBe(155);
    expect(await heading().textContent()).toContain(`${/\d+/.exec(counts[0] ?? '')?.[0]} of 155`);
  });

  test('is accessible in both schemes, wide and narrow', async () => {
    await open();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('is walked with the arrow keys; the Tab key stops at one cell only', async () => {
    await open();
    await cells().first().focus();
    expect(await page.locator('[data-id][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('2022-4-1-climate');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('2022-4-2-b');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('2022-4-1-climate');
    await page.keyboard.press('Enter');
    await heading().getByText('4.1 · climate').waitFor();
    expect(new URL(page.url()).pathname).toBe('/requirement/2022-4-1-climate');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
  });

  test('has Annex A beside the clauses, every control a cell that says how it stands and opens its record', async () => {
    await open();
    await controls().first().waitFor();
    expect(await controls().count()).toBe(93);
    for (const theme of ['A.5 Organisational', 'A.6 People', 'A.7 Physical', 'A.8 Technological'])
      await page.getByRole('list', { name: `${theme} controls` }).waitFor();
    const states = await page
      .getByRole('list', { name: 'Controls by state' })
      .getByRole('listitem')
      .allTextContents();
    expect(states.reduce((all, each) => all + Number(/\d+/.exec(each)?.[0]), 0)).toBe(93);
    const named = await controls().first().getAttribute('aria-label');
    expect(named).toMatch(
      /^A\.5\.1 Policies for information security, (In place|Failing|Not tested|Excluded)\. /,
    );
    await controls().first().hover();
    await page.getByText('Policies for information security').waitFor();

    await cells().first().focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('2022-A-8-34');
    expect(await page.locator('[data-id][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/control\/2022-A-8-34$/);
    await page.goBack();

    await page.getByText('2013', { exact: true }).click();
    await page.getByRole('list', { name: 'A.18 Compliance' }).waitFor();
    expect(await controls().count()).toBe(114);
    await controls().last().click();
    await page.waitForURL(/\/control\/2013-A-18-2-3.*edition=2013/);
  });

  test.each(['/', '/?edition=2013', '/?edition=2013&asOf=2026-05-20'])(
    'the board with Annex A is seen whole on a screen of 1440 by 900: %s',
    async (address) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(address);
      await controls().last().waitFor();
      const lowest = await page
        .locator('[data-id]')
        .evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().bottom)));
      const strip = await page.getByRole('slider', { name: 'Day shown' }).boundingBox();
      expect(lowest).toBeLessThan(strip?.y ?? 0);
      expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(900);
    },
  );

  test('the first Tab offers to skip the navigation', async () => {
    await open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Met/);
  });

  test('says in a card what is demanded and what is the case', async () => {
    await open();
    await page.locator('[data-id="2022-6-1-2-c-2"]').hover();
    await page.getByText('Every risk has a named owner.').waitFor();
  });

  test('a verdict of the legend leaves only its requirements in reach, and the address says so', async () => {
    await open();
    await page.getByRole('main').getByRole('button', { name: 'Met', exact: false }).first().click();
    await page.waitForURL(/verdict=met/);
    const reachable = await cells().and(page.locator(':not([data-faded])')).count();
    expect(reachable).toBeGreaterThan(0);
    expect(reachable).toBeLessThan(155);
  });

  test('the strip of time moves the whole board into the past, with keys and with the pointer', async () => {
    await open();
    const strip = page.getByRole('slider', { name: 'Day shown' });
    await strip.focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=2024-10-/);
    await page.getByText('Nothing can be changed here.').waitFor();
    await heading().getByText('0 of 155').waitFor();

    const box = await strip.boundingBox();
    expect(box).not.toBeNull();
    const [left, middle] = [box?.x ?? 0, (box?.y ?? 0) + 10];
    await page.mouse.move(left + 4, middle);
    await page.mouse.down();
    for (const x of [100, 200, 400]) await page.mouse.move(left + x, middle, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/asOf=2025-/);
    await heading()
      .getByText(/[1-9]\d* of 155/)
      .waitFor();

    await page.getByRole('link', { name: 'Return to today' }).click();
    await page.waitForURL((url) => !url.search.includes('asOf'));
  });

  test('the strip tells of audits, reviews and the certificate, and a hand near one means its day', async () => {
    await open();
    const marks = page.getByRole('list', { name: 'Marks on the strip' }).getByRole('listitem');
    // The milestones are loaded after the board.
    await marks.first().waitFor();
    expect((await marks.allTextContents()).toSorted()).toEqual(['Audit', 'Certificate', 'Management review']);
    const answer = await page.request.get(`${server.url}/api/views/milestones`);
    const { rows } = (await answer.json()) as {
      rows: { cells: { on: string; kind: string; what: string } }[];
    };
    const review = rows.find(({ cells }) => cells.kind === 'review')?.cells;
    await page.goto(`${server.url}/?asOf=${review?.on}`);
    await page.getByRole('link', { name: review?.what ?? '' }).click();
    await page.waitForURL(new RegExp(`/record/management-review/.*asOf=${review?.on}`));
  });

  test('in the past no button changes anything', async () => {
    await open('/?asOf=2025-06-30');
    await page.getByRole('heading', { name: 'Next', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /^New / }).count()).toBe(0);
    await page.goto(`${server.url}/requirement/2022-4-2-a?asOf=2025-06-30`);
    await heading().getByText('4.2 a)').waitFor();
    expect(await page.getByRole('button', { name: 'Judge requirement' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Board' }).click();
    await page.waitForURL(/\/\?asOf=2025-06-30/);
  });

  test('a requirement says what is the case, what makes it so, who judged it, and is accessible', async () => {
    await page.goto(`${server.url}/requirement/2022-4-2-c?asOf=2025-03-20`);
    await heading().getByText('4.2 c)').waitFor();
    await page.getByText('It is not decided whether RQT-4').waitFor();
    await page.getByRole('heading', { name: 'Records that decide' }).waitFor();
    await page.getByText('New in 2022. New item.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '4.3 · scope' }).click();
    await page.waitForURL(/\/requirement\/2022-4-3-scope\?asOf=2025-03-20/);
  });

  // It is in the page a second time for paper; only the visible one counts.
  const notice = () =>
    page.getByText('ISO/IEC 27001:2013 was withdrawn in October 2022').filter({ visible: true });

  test('a form says so where the edition that is withdrawn is chosen', async () => {
    await page.goto(`${server.url}/register/audit?open=new`);
    const form = page.locator('form');
    await form.getByLabel('2013', { exact: true }).waitFor();
    expect(await notice().count()).toBe(0);
    await form.getByLabel('2013', { exact: true }).check();
    await notice().waitFor();
    await form.getByLabel('2013', { exact: true }).uncheck();
    await notice().waitFor({ state: 'detached' });
  });

  test('the other edition stays chosen from page to page, with a word on its withdrawal', async () => {
    await open();
    expect(await notice().count()).toBe(0);
    await page.getByText('2013', { exact: true }).click();
    await notice().waitFor();
    await page.locator('[data-id="2013-4-2-a"]').click();
    await heading().getByText('4.2 a)').waitFor();
    expect(new URL(page.url()).searchParams.get('edition')).toBe('2013');
    expect(await notice().count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    '/requirement/2013-4-2-a',
    '/control/2013-A-9-2-1',
    '/record/catalogue-control/2013-A-9-2-1',
    '/view/conformity?with=edition:2013',
    '/compare',
  ])('whatever speaks of 2013 says that it is withdrawn, also where 2022 is chosen: %s', async (address) => {
    await page.goto(`${server.url}${address}`);
    await notice().waitFor();
    expect(await notice().count()).toBe(1);
  });

  test('the editions are compared side by side, and a filter leaves what 2022 added', async () => {
    await open();
    await page.getByRole('link', { name: 'Compare the editions' }).click();
    await heading().getByText('What 2022 changed').waitFor();
    await page.getByRole('row', { name: /9\.3 · interval.*renumbered.*9\.3\.1/ }).waitFor();
    await page.getByRole('button', { name: '9 New in 2022' }).click();
    await page.waitForURL(/show=new/);
    expect(await page.getByRole('row', { name: /New in 2022/ }).count()).toBe(9);
    expect(await page.getByRole('row', { name: /The same/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('radiogroup', { name: 'What is compared' }).getByText('Annex A').click();
    await page.waitForURL(/of=controls/);
    await page.getByRole('button', { name: '11 New in 2022' }).waitFor();
    await page.getByRole('button', { name: '24 Merged' }).click();
    await page.getByRole('row', { name: /A\.5\.1\.1.*A\.5\.1\.2.*Merged.*A\.5\.1/ }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'A.5.1', exact: true }).click();
    await page.waitForURL(/\/control\/2022-A-5-1/);
  });

  test('a control says how it stands, which rules judge it, what carries it out, and what it was in 2013', async () => {
    await page.goto(`${server.url}/control/2022-A-8-13`);
    await heading().getByText('A.8.13').waitFor();
    await page.getByRole('heading', { name: 'What is the case' }).waitFor();
    await page.getByRole('heading', { name: 'How it is judged' }).waitFor();
    await page
      .getByRole('link', { name: /^MSR-\d+/ })
      .first()
      .waitFor();
    for (const kind of [
      'Decision in the Statement of Applicability',
      'Measures',
      'Tests',
      'Evidence',
      'Risks it treats',
    ])
      await page
        .getByRole('rowheader', { name: kind })
        .or(page.getByText(kind, { exact: true }))
        .first()
        .waitFor();
    await page.getByRole('heading', { name: 'In the catalogue' }).waitFor();
    await page.getByText('A.8 Technological controls').waitFor();
    await page.getByRole('link', { name: 'A.12.3.1 Information backup' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Add a measure' }).click();
    await page.waitForURL(/\/register\/measure\?open=new/);
    await page.getByRole('form').getByText('A.8.13').first().waitFor();
    await page.goto(`${server.url}/control/2022-A-8-13`);
    await page.getByRole('link', { name: 'Record, trace and history' }).click();
    await page.waitForURL(/\/record\/catalogue-control\/A\.8\.13$/);
  });

  test('an open nonconformity is told of at the cell it weighs on', async () => {
    await open('/?asOf=2026-05-20');
    await page.locator('[data-id="2022-8-1-doc"]').hover();
    await page.getByText('NCR-10 is open against it.').waitFor();
  });

  test('anything is found by name or code, and opened, without the mouse', async () => {
    await open();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('risk 1');
    await page.getByRole('option', { name: /^RISK-1 / }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/record\/risk\/RISK-1$/);
  });

  test('every key is told of on ?, and focus returns where it was', async () => {
    await open();
    await cells().first().focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('2022-4-1');
  });

  test('what is next and due leads to its records', async () => {
    await open();
    const due = page.getByRole('region', { name: 'Due' }).getByRole('link').nth(1);
    const code = await due.locator('span').first().textContent();
    await due.click();
    await page.waitForURL(new RegExp(`/record/[a-z-]+/${code}$`));
  });

  test('an address that names nothing says so', async () => {
    await page.goto(`${server.url}/requirement/2022-99`);
    await heading().getByText('There is no such record').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a server that is gone is told of, and comes back by itself', async () => {
    await open();
    await page.route('**/api/**', (route) => route.abort());
    await page.getByText('2013', { exact: true }).click();
    await page.getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/api/**');
    await page.getByText('The server cannot be reached.').waitFor({ state: 'hidden' });
  });

  test('nothing failed in the browser', () => {
    expect(heard).toEqual([]);
  });
});
