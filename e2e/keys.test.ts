import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { startExample } from './example.ts';
import { chromiumPath, launch } from './browser.ts';
import type { Running } from './server.ts';

const email = 'nadia.benkirane@quellwart.example';

describe.skipIf(!chromiumPath)(
  'API keys',
  () => {
    let server: Running;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startExample(), launch()]);
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      await context.request.post(`${server.url}/api/session`, {
        data: { email, password: server.password },
      });
      page = await context.newPage();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const field = (label: string) => page.getByLabel(label, { exact: true });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const asked = async (key: string, path: string): Promise<number> =>
      (await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
    const shown = async (): Promise<string> => {
      await page.getByRole('heading', { name: 'Your key' }).waitFor();
      return (await page.locator('code').first().textContent()) ?? '';
    };
    let key = '';

    test('one is made, shown once, and reaches what it was bound to', async () => {
      await page.goto(`${server.url}/account`);
      await press('Make a key');
      await press('Make a key');
      // All missing fields are reported at once.
      expect(await page.getByText('Fill this in.').count()).toBe(2);
      await field('Name').fill('Nightly export');
      await page.getByLabel('Only these registers').first().fill('suppliers');
      await page.getByRole('option', { name: 'Suppliers', exact: true }).click();
      await field('Your password').fill('not the password');
      await press('Make a key');
      await page.getByText('The password is not right.').waitFor();
      await field('Your password').fill(server.password);
      expect(await violations(page)).toEqual([]);
      await press('Make a key');
      key = await shown();
      expect(await violations(page)).toEqual([]);
      expect(await asked(key, '/api/registers/supplier')).toBe(200);
      expect(await asked(key, '/api/registers/risk')).toBe(403);
      await page.getByText(`curl -H 'Authorization: Bearer ${key}' ${server.url}/api/session`).waitFor();
      await press('I have put it away');

      await page.reload();
      await page.getByText(/Reads suppliers, until .+, last used .+ from 127\.0\.0\.1/).waitFor();
      expect(await page.content()).not.toContain(key);
    });

    test('the administration shows it with its owner, and makes one for a directory', async () => {
      await page.goto(`${server.url}/administration/keys`);
      const row = page.getByRole('row', { name: /Nightly export/ });
      await row.getByText('Nadia Benkirane').waitFor();
      await press('Make a key for a directory');
      await field('Name').fill('Entra ID');
      await field('Your password').fill(server.password);
      await press('Make a key');
      expect(await asked(await shown(), '/api/registers/supplier')).toBe(403);
      await page
        .getByRole('row', { name: /Entra ID/ })
        .getByText('Keep people')
        .waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test('it is revoked after what follows was said, and opens nothing any more', async () => {
      await page.goto(`${server.url}/account`);
      await press('Revoke Nightly export');
      await page.getByText(/turned away at once/).waitFor();
      await press('Cancel');
      expect(await asked(key, '/api/registers/supplier')).toBe(200);
      await press('Revoke Nightly export');
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('None yet.').waitFor();
      expect(await asked(key, '/api/registers/supplier')).toBe(401);
    });
  },
  120_000,
);
