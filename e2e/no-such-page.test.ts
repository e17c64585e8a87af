import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('an address of nothing', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample();
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  test.each([
    '/organisation',
    '/controls/A.9.99',
    '/register/nothing',
    '/view/nothing',
    '/administration/no',
  ])('that names no page says so within the frame: %s', async (address) => {
    const answer = await page.goto(server.url + address);
    expect(answer?.headers()['content-type']).toContain('text/html');
    await heading('There is no such page').waitFor();
    await page.getByRole('navigation', { name: 'Clauses and registers' }).waitFor();
    expect(await page.title()).toContain('There is no such page');
  });

  test('answers an address that no page has with the status of its kind', async () => {
    expect((await page.goto(`${server.url}/records/RISK-9999`))?.status()).toBe(404);
    await heading('There is no such page').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['/record/risk/RISK-9999', '/control/A.9.99', '/requirement/9.9.9'])(
    'that names no record says so within the frame: %s',
    async (address) => {
      await page.goto(server.url + address);
      await heading('There is no such record').waitFor();
    },
  );

  test('leads to the search, to the work of who looks, and to the board', async () => {
    await page.goto(`${server.url}/organisation`);
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
    await page.keyboard.press('Escape');
    await main.getByRole('link', { name: 'Go to the board' }).waitFor();
    await main.getByRole('link', { name: 'Go to My work' }).click();
    await page.waitForURL(`${server.url}/mine`);
  });

  test('of somebody who may read little tells no more of what there is than of what there is not', async () => {
    const other = await (await example.browser.newContext({ locale: 'en-GB' })).newPage();
    await signInToExample(other, server, 'thierry.mbongo');
    const said: string[] = [];
    for (const code of ['RISK-1', 'RISK-9999']) {
      await other.goto(`${server.url}/record/risk/${code}`);
      await other.getByRole('heading', { level: 1 }).waitFor();
      said.push((await other.getByRole('main').innerText()).replaceAll(code, ''));
    }
    expect(said[0]).toBe(said[1]);
    await other.goto(`${server.url}/organisation`);
    await other.getByRole('link', { name: 'Go to My work' }).waitFor();
    expect(await other.getByRole('link', { name: 'Go to the board' }).count()).toBe(0);
    await other.context().close();
  });

  test('asks first who is not signed in, and comes back', async () => {
    const other = await (await example.browser.newContext({ locale: 'en-GB' })).newPage();
    await other.goto(`${server.url}/organisation`);
    await other.waitForURL(/\/sign-in\?to=/);
    expect(new URL(other.url()).searchParams.get('to')).toBe('/organisation');
    await other.context().close();
  });
});
