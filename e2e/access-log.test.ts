import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { startExample } from './example.ts';
import { chromiumPath, launch } from './browser.ts';
import type { Running } from './server.ts';

const email = 'nadia.benkirane@quellwart.example';

describe.skipIf(!chromiumPath)('the access log', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startExample(), launch()]);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    for (const password of ['not the password', server.password])
      await page.request.post(`${server.url}/api/session`, { data: { email, password } });
    await page.goto(`${server.url}/administration/access-log`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const rows = () => page.locator('tbody tr');

  test('shows who came in and who failed, and leads to their record', async () => {
    await rows().nth(1).waitFor();
    expect(await rows().allInnerTexts()).toEqual([
      expect.stringMatching(/Signed in with a password.*Nadia Benkirane/su),
      expect.stringMatching(/Failed: wrong password.*Nadia Benkirane/su),
    ]);
    expect(await violations(page)).toEqual([]);
    const person = rows().nth(0).getByRole('link', { name: 'Nadia Benkirane' });
    expect(await person.getAttribute('href')).toMatch(/^\/record\/person\//);
  });

  test('is narrowed down to what failed, in the file too', async () => {
    await page.getByRole('combobox', { name: 'What', exact: true }).click();
    await page.getByRole('option', { name: 'What failed' }).click();
    await page.getByText('Signed in with a password').waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(1);
    const file = page.getByRole('link', { name: 'Download as CSV' });
    const csv = await page.request.get(server.url + String(await file.getAttribute('href')));
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
    await page.getByRole('textbox', { name: 'From address' }).fill('192.0.2.1');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('Signed in with a password').waitFor();
  });

  test('says that there is no digest before a day is over', async () => {
    await page.getByRole('tab', { name: 'Days and digests' }).click();
    await page.getByRole('heading', { name: 'No digests yet' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
