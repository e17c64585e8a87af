import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const secret = 'a plumb line hangs true';

describe.skipIf(!chromiumPath)(
  'people and accounts',
  () => {
    let example: Example;
    let page: Page;
    /** Another person on another computer. */
    let elsewhere: BrowserContext;
    let guest: Page;
    let heard: readonly string[];
    let url: string;

    beforeAll(async () => {
      example = await openExample();
      page = example.page;
      url = example.server.url;
      elsewhere = await example.browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
      guest = await elsewhere.newPage();
      guest.setDefaultTimeout(20_000);
      heard = complaints(guest);
    }, 90_000);
    afterAll(() => example?.stop());

    const press = (name: string, at: Page = page) => at.getByRole('button', { name, exact: true }).click();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    const openPanel = async (name: string) => {
      await page.goto(`${url}/administration/people`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('dialog').getByRole('heading', { name: 'Account' }).waitFor();
    };
    const heading = (at: Page) => at.getByRole('heading', { level: 1 });

    test('the list says who can sign in, and is searched and narrowed', async () => {
      await page.goto(url);
      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Administration' }).click();
      await row('Ana Lindqvist').getByText('No account').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Search name, code or e-mail').fill('nadia');
      await row('Ana Lindqvist').waitFor({ state: 'detached' });
      await page.getByLabel('Search name, code or e-mail').fill('');
      await page.getByLabel('Role', { exact: true }).selectOption('ISMS manager');
      await row('Nadia Benkirane').getByText('Password').waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
      await page.getByRole('button', { name: /^No account \d+$/ }).click();
      await page.getByText('Nobody matches').waitFor();
      await press('Show everybody');
      await row('Ana Lindqvist').waitFor();
    });

    test('several are invited at once, and each link is shown one time', async () => {
      for (const name of ['Ana Lindqvist', 'Birgit Ehlers'])
        await page.getByRole('checkbox', { name: `Select ${name}` }).check();
      await press('Invite');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('No mail is sent here').waitFor();
      await dialog.getByRole('button', { name: 'Invite 2' }).click();
      const link = await dialog.getByLabel('Link for Ana Lindqvist').inputValue();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Done' }).click();
      await row('Ana Lindqvist')
        .getByText(/^Invited until/)
        .waitFor();

      await guest.goto(link);
      await heading(guest).getByText('Choose your password').waitFor();
      await guest.getByText(/as Ana Lindqvist\. You will sign in as ana\.lindqvist@/).waitFor();
      expect(await violations(guest)).toEqual([]);
      await guest.getByLabel('Password', { exact: true }).fill(secret);
      await press('Choose and sign in', guest);
      await guest.getByRole('button', { name: 'Account of Ana Lindqvist' }).waitFor();

      await guest.goto(link);
      await heading(guest).getByText('This invitation is not valid any more').waitFor();
      expect(await violations(guest)).toEqual([]);
    });

    test('an invitation opened by somebody else says so, and offers to sign out', async () => {
      await openPanel('Birgit Ehlers');
      await press('Invite again');
      await page
        .getByRole('dialog', { name: 'Invite Birgit Ehlers' })
        .getByRole('button', { name: 'Invite' })
        .click();
      const link = await page.getByLabel('Link for Birgit Ehlers').inputValue();
      await press('Done');
      await guest.goto(link);
      await heading(guest).getByText('You are signed in as somebody else').waitFor();
      expect(await violations(guest)).toEqual([]);
      await press('Sign out', guest);
      await heading(guest).getByText('Choose your password').waitFor();
      await press('Withdraw the invitation');
      await page.getByText('They cannot sign in yet.').waitFor();
      await guest.reload();
      await heading(guest).getByText('not valid any more').waitFor();
    });

    test('a lost second factor is removed with a reason; its owner is told, and decides nothing until then', async () => {
      await signInToExample(guest, example.server, 'henrike.wallbaum');
      await guest.goto(`${url}/account`);
      await press('Set up an app', guest);
      await guest.getByLabel('Your password').fill(example.server.password);
      await press('Set up an app', guest);
      const key = ((await guest.locator('code').textContent()) ?? '').replaceAll(' ', '');
      const code = await createOTP(base32.decode(key)).hotp(Math.floor(Date.now() / 30_000));
      await guest.getByLabel('Code the app shows now').fill(code);
      await press('Confirm', guest);
      await press('I have kept them', guest);

      await openPanel('Dr. Henrike Wallbaum');
      await page.getByRole('dialog').getByText('Password and authenticator app').waitFor();
      await press('Remove the second factor');
      await press('Remove the second factor');
      await page.getByText('Say why.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Why').fill('Lost the phone; called back on the landline');
      await press('Remove the second factor');
      await page.getByText('The second factor is removed.').waitFor();
      await page
        .getByRole('dialog')
        .getByText(/^Decides nothing until the end of/)
        .waitFor();

      await guest.goto(`${url}/record/person/PER-3`);
      await heading(guest).getByText('Sign in').waitFor();
      await signInToExample(guest, example.server, 'henrike.wallbaum');
      await guest.goto(`${url}/record/person/PER-3`);
      await heading(guest).getByText('Nadia Benkirane').waitFor();
      await guest.getByText(/tell top management at once/).waitFor();
      await guest
        .getByText(/^Nadia Benkirane opened your account on .* Nothing is decided with it/)
        .first()
        .waitFor();
      expect(await violations(guest)).toEqual([]);

      await page.getByRole('link', { name: 'What was done to this account' }).click();
      await page.getByText('Removed the second factor').waitFor();
    });

    test('sessions end, and a role is granted and ended in place', async () => {
      await openPanel('Dr. Henrike Wallbaum');
      await press('End all sessions');
      await page.getByLabel('Why').fill('Laptop stolen');
      await press('End all sessions');
      await page.getByText('Every session has ended.').waitFor();
      await guest.goto(url);
      await heading(guest).getByText('Sign in').waitFor();

      await press('Grant a role');
      await page.getByRole('dialog').getByRole('combobox', { name: /^Role/ }).click();
      await page.getByRole('listbox').getByRole('option', { name: 'Reader' }).click();
      await page.getByRole('form').getByRole('button', { name: 'Grant a role' }).click();
      await press('End Reader');
      await page
        .getByRole('dialog', { name: /^Retire/ })
        .getByRole('button', { name: 'Retire' })
        .click();
      await page.getByRole('button', { name: 'End Reader' }).waitFor({ state: 'detached' });
    });

    test('the record of a person leads to their invitation; others find no administration', async () => {
      await page.goto(`${url}/record/person/PER-16`);
      await heading(page).waitFor();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Invite' }).click();
      await page.getByRole('dialog', { name: 'Invite Annika Selander' }).waitFor();
      await signInToExample(guest, example.server, 'jonas.kettler');
      await guest.goto(`${url}/administration/people`);
      await heading(guest).getByText('There is no such page').waitFor();
      expect([...heard, ...example.heard]).toEqual([]);
    });

    test('whoever has an account signs in to join a further organisation, and is then in it', async () => {
      const { request } = page;
      const founded = await request.post(`${url}/api/organisations`, {
        data: { name: 'Brightwater Controls' },
      });
      const { id } = (await founded.json()) as { id: string };
      const headers = { 'plumbline-organisation': id };
      const fields = { name: 'J. Kettler', email: 'jonas.kettler@quellwart.example' };
      const added = await request.post(`${url}/api/registers/person`, { data: { fields }, headers });
      const { records } = (await added.json()) as { records: { id: string }[] };
      const invited = await request.post(`${url}/api/invitations`, {
        data: { person: records[0]?.id },
        headers,
      });
      const { path } = (await invited.json()) as { path: string };

      await elsewhere.clearCookies();
      await guest.goto(url + path);
      await heading(guest).getByText('Join Brightwater Controls').waitFor();
      expect(await violations(guest)).toEqual([]);
      await guest.getByRole('link', { name: 'Sign in to join' }).click();
      await guest.getByLabel('E-mail').fill('jonas.kettler@quellwart.example');
      await guest.getByLabel('Password', { exact: true }).fill(example.server.password);
      await press('Sign in', guest);
      await guest.getByText(/as J\. Kettler, with the account you have/).waitFor();
      await press('Join Brightwater Controls', guest);
      await guest.getByRole('button', { name: 'Account of J. Kettler' }).waitFor();
    });
  },
  180_000,
);
