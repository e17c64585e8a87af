import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, violations } from './accessible.ts';
import { chromiumPath, launch } from './browser.ts';
import { startServer, type Running } from './server.ts';

const ana = { name: 'Ana Horvat', email: 'ana@example.org', password: 'a plumb line hangs true' };

describe.skipIf(!chromiumPath)('before one is signed in', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;
  let heard: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(20_000);
    heard = complaints(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const heading = () => page.getByRole('heading', { level: 1 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  test('a new installation sends everybody to its set-up, which asks for the link', async () => {
    await page.goto(`${server.url}/register/risk`);
    await heading().getByText('Open the link in the terminal').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a link that is not the one printed is refused in words', async () => {
    await page.goto(`${server.url}/setup?token=guessed`);
    await page.getByLabel('Organisation').fill('Brightwater Controls GmbH');
    await page.getByLabel('Your name').fill(ana.name);
    await page.getByLabel('E-mail').fill(ana.email);
    await page.getByLabel('Password', { exact: true }).fill(ana.password);
    await press('Set up and sign in');
    await page.getByRole('alert').getByText('not valid any more').waitFor();
  });

  test('what is missing or wrong is said at its field, and nothing typed is lost', async () => {
    await page.goto(server.setup ?? '');
    await page.getByLabel('Your name').fill(ana.name);
    await page.getByLabel('E-mail').fill('ana at example');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await press('Set up and sign in');
    await page.getByText('Fill this in.').waitFor();
    await page.getByText('Write it as name@example.org.').waitFor();
    await page.getByText('Use at least 12 characters.').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe(ana.name);
    expect(await page.getByLabel('Organisation').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  test('the link makes the first administrator, with the keyboard only', async () => {
    await page.goto(server.setup ?? '');
    await heading().getByText('Set up Plumbline').waitFor();
    await page.keyboard.type('Brightwater Controls GmbH');
    for (const text of [ana.name, ana.email, ana.password]) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await heading().getByText('of 155 requirements are met').waitFor();
    expect(await page.title()).toBe('Board · Plumbline');
  });

  test('the link is spent', async () => {
    await page.goto(server.setup ?? '');
    await heading().getByText('Plumbline is set up already').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('signing out ends the session, and signing in leads where one wanted to go', async () => {
    await page.goto(server.url);
    await press(`Account of ${ana.name}`);
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading().getByText('Sign in').waitFor();

    await page.goto(`${server.url}/requirement/2022-4-2-a?asOf=2026-01-31`);
    await heading().getByText('Sign in').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(ana.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not my password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('do not belong to an account').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(ana.email);

    await page.getByLabel('Password', { exact: true }).fill(ana.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/requirement/2022-4-2-a?asOf=2026-01-31`);
  });

  test('a session that ended elsewhere leads to sign-in and back', async () => {
    await page.goto(`${server.url}/`);
    await heading().getByText('requirements are met').waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: '4.2 a), No data' }).click();
    await heading().getByText('Sign in').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/requirement/2022-4-2-a');
  });

  test('nothing failed in the browser, and the content security policy refused nothing', () => {
    expect(heard).toEqual([]);
  });
});
