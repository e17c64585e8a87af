import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('several organisations', () => {
  let example: Example;
  let page: Example['page'];
  let url: string;

  beforeAll(async () => {
    example = await openExample();
    ({
      page,
      server: { url },
    } = example);
  });
  afterAll(() => example?.stop());

  const organisation = () => new URL(page.url()).searchParams.get('organisation');

  test('the page of organisations shows the one there is, and a further one is created there', async () => {
    await page.goto(url);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Organisations' }).click();
    await page.getByRole('heading', { level: 2, name: 'Quellwart Steuerungstechnik GmbH' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create the organisation' }).click();
    await page.getByText('Give it a name.').waitFor();
    await page.getByLabel('Name').fill('Hallweg Messtechnik GmbH');
    await page.getByRole('button', { name: 'Create the organisation' }).click();
    await page.getByRole('heading', { level: 1, name: '0 of 155 requirements are met' }).waitFor();
    expect(organisation()).toMatch(/^hallweg-messtechnik-gmbh-/);
  });

  test('the bar says where one is and leads to the others', async () => {
    await page.getByRole('button', { name: /^Organisation: Hallweg/ }).click();
    await page.getByRole('menuitem', { name: 'Quellwart Steuerungstechnik GmbH' }).click();
    await page.getByRole('heading', { level: 1, name: /^1\d\d of 155/ }).waitFor();
    expect(organisation()).not.toMatch(/^hallweg/);
  });

  test('two windows stay each with their own, also when they write', async () => {
    await page.getByRole('link', { name: 'My work' }).click();
    await page.getByRole('button', { name: 'Report an event or weakness' }).click();
    await page.getByLabel('Event', { exact: true }).fill('A canary in the server room');
    await page.getByLabel('What happened').fill('It sang.');
    const second = await page.context().newPage();
    await second.goto(`${url}/portfolio`);
    await second.getByRole('button', { name: 'Open Hallweg Messtechnik GmbH' }).click();
    await second.getByRole('heading', { level: 1, name: '0 of 155 requirements are met' }).waitFor();

    await page.locator('form').getByRole('button', { name: 'Report an event or weakness' }).click();
    await page.getByRole('status').getByText('Reported as INC-').waitFor();
    const there = new URL(second.url()).searchParams.get('organisation') ?? '';
    const found = async (organisation: string): Promise<number> => {
      const asked = `${url}/api/registers/incident?q=canary&organisation=${organisation}`;
      return ((await (await page.request.get(asked)).json()) as { total: number }).total;
    };
    expect([await found(organisation() ?? ''), await found(there)]).toEqual([1, 0]);
  });

  test('an organisation one is no member of is told like one that does not exist, and leads home', async () => {
    const stranger = await page.context().newPage();
    await stranger.goto(`${url}/register/risk?organisation=nobody-s`);
    await stranger.getByText('You are not a member of this organisation.').waitFor();
    await stranger.getByRole('link', { name: 'Go to what is yours' }).click();
    await stranger.getByRole('heading', { level: 1, name: /requirements are met/ }).waitFor();
  });
});
