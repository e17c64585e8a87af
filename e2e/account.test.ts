import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { startExample } from './example.ts';
import { chromiumPath, launch } from './browser.ts';
import type { Running } from './server.ts';

const email = 'nadia.benkirane@quellwart.example';

describe.skipIf(!chromiumPath)(
  'one’s own account',
  () => {
    let server: Running;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    /** The address with a host name: a passkey belongs to a name, not to an IP address. */
    let url: string;

    beforeAll(async () => {
      [server, browser] = await Promise.all([startExample(), launch()]);
      url = server.url.replace('127.0.0.1', 'localhost');
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      page = await context.newPage();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    const field = (label: string) => page.getByLabel(label, { exact: true });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const enterPassword = async () => {
      await page.goto(`${url}/sign-in`);
      await field('E-mail').fill(email);
      await field('Password').fill(server.password);
      await press('Sign in');
    };
    const signOut = async () => {
      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.waitForURL(/sign-in/);
    };
    const inside = () => page.getByRole('button', { name: /^Account of/ }).waitFor();

    test('a passkey is made and signs in, without a password', async () => {
      const devices = await context.newCDPSession(page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await enterPassword();
      await inside();
      await page.goto(`${url}/account`);
      await press('Add a passkey');
      await field('Name').fill('Work laptop');
      await field('Your password').fill('not the password');
      await press('Make the passkey');
      await page.getByText('The password is not right.').waitFor();
      await field('Your password').fill(server.password);
      await press('Make the passkey');
      await page.getByText('Work laptop').waitFor();
      expect(await violations(page)).toEqual([]);

      await signOut();
      await press('Sign in with a passkey');
      await inside();
      await page.goto(`${url}/account`);
      await press('Remove Work laptop');
      await field('Your password').fill(server.password);
      await page.locator('form').getByRole('button', { name: 'Remove Work laptop' }).click();
      await page.getByText('Work laptop', { exact: true }).waitFor({ state: 'detached' });
      await signOut();
      await press('Sign in with a passkey');
      await page.getByText(/belongs to no account here|No passkey was used/).waitFor();
    });

    test('an authenticator app is set up, asked for, and a recovery code does in its place', async () => {
      await enterPassword();
      await inside();
      await page.goto(`${url}/account`);
      await press('Set up an app');
      await field('Your password').fill(server.password);
      await press('Set up an app');
      const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
      const otp = createOTP(base32.decode(key));
      const period = Math.floor(Date.now() / 30_000);
      await page.getByRole('img', { name: /^QR code/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await field('Code the app shows now').fill('000000');
      await press('Confirm');
      await page.getByText('The code is not right').waitFor();
      await field('Code the app shows now').fill(await otp.hotp(period));
      await press('Confirm');
      await page.getByText('Recovery codes').waitFor();
      const codes = await page
        .getByRole('listitem')
        .filter({ hasText: /^\w{5}-\w{5}$/ })
        .allTextContents();
      expect(codes).toHaveLength(10);
      await press('I have kept them');
      await page.getByRole('button', { name: 'Remove the app' }).waitFor();

      await signOut();
      await enterPassword();
      await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
      await field('Code').fill(await otp.hotp(period + 1));
      await press('Sign in');
      await inside();

      await signOut();
      await enterPassword();
      await field('Code').fill(codes[0] ?? '');
      await press('Sign in');
      await inside();
    });
  },
  120_000,
);
