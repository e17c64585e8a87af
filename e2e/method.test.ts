import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the method by which risks are scored', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const choose = (group: string, option: string) =>
    page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name: option })
      .check({ force: true });
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`);
  const read = async (path: string) =>
    (await (await page.request.get(`${server.url}/api/registers/${path}`)).json()) as {
      readonly record: {
        readonly id: string;
        readonly fields: Readonly<Record<string, unknown>>;
        readonly derived: Readonly<Record<string, unknown>>;
      };
    };

  test('begins with one that is ready, follows a formula, and is painted by hand', async () => {
    await open('/register/risk-method?open=new');
    await press(/^Semi-quantitative/);
    await page.getByText('The level of each cell follows from its figure.').waitFor();
    expect(await cell(4, 0).textContent()).toBe('High60,000');
    expect(await cell(0, 4).textContent()).toBe('High50,000');
    await choose('Painting', 'By hand');
    await cell(0, 4).focus();
    await page.keyboard.press('1');
    await page.getByText('In one cell a higher step has a lower level.', { exact: false }).waitFor();
    await page.keyboard.press('2');
    expect(await cell(0, 4).textContent()).toBe('Medium');
    await press('Add risk method');
    await page.getByRole('heading', { name: 'Semi-quantitative, version 1' }).waitFor();
    expect((await read('risk-method/MTH-3')).record.fields).toMatchObject({
      painting: 'hand',
      matrix: [[1, 1, 1, 2, 2], expect.anything(), expect.anything(), expect.anything(), expect.anything()],
    });
  });

  test('a next version says what it would change before it takes the place of the one in use', async () => {
    await open('/record/risk-method/MTH-2');
    await press('Begin next version');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Five by five, version 3');
    await dialog.getByRole('button', { name: 'Begin next version' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await open('/record/risk-method/MTH-4');
    await press('Edit');
    const last = page
      .getByRole('group', { name: 'Impact carried over' })
      .getByRole('group', { name: 'Row 5' });
    expect(await last.getByLabel('Was').locator('option:checked').textContent()).toBe('5 Threatening');
    expect(await violations(page)).toEqual([]);
    await last.getByLabel('Becomes').selectOption('4 Severe');
    await press('Save changes');
    await page.getByRole('tab', { name: 'Details' }).waitFor();

    const scoresOf = async (risk: string) => (await read(`risk/${risk}`)).record;
    await signInToExample(page, server, 'henrike.wallbaum');
    await open('/record/risk-method/MTH-4');
    await press('Adopt in its place');
    await choose('Open risks', 'Translated');
    const lower = dialog
      .locator('dl div')
      .filter({ hasText: /^Lower/ })
      .last();
    await lower.getByText(/^[1-9]/).waitFor();
    expect(await violations(page)).toEqual([]);
    const { record: draft } = await read('risk-method/MTH-4');
    const [moved] = await page.request
      .get(`${server.url}/api/views/method-change`, { params: { to: draft.id } })
      .then(async (answer) => ((await answer.json()) as { rows: { cells: Record<string, unknown> }[] }).rows)
      .then((rows) => rows.filter(({ cells }) => cells['change'] === 'down'));
    const risk = String(moved?.cells['risk']);
    const before = await scoresOf(risk);
    expect(before.derived['level']).toBe(moved?.cells['now']);
    await dialog.getByRole('button', { name: 'Adopt in its place' }).click();
    await dialog.waitFor({ state: 'hidden' });

    const after = await scoresOf(risk);
    expect(after.fields['impact']).toBe(4);
    expect(after.derived['level']).toBe(moved?.cells['later']);
    expect((await read('risk-method/MTH-2')).record.fields).toMatchObject({
      replaced: true,
      carriedOver: 'mapped',
    });
  });
});
