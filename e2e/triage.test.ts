import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailCatcher } from '#server/testing/mail-tester.ts';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

// In the example the incident coordinator is the ISMS manager.
const coordinator = 'nadia.benkirane@quellwart.example';

describe.skipIf(!chromiumPath)('an event that an employee reports', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let phone: Page;
  let mail: Awaited<ReturnType<typeof mailCatcher>>;
  const title = 'An invoice asks for passwords';

  beforeAll(async () => {
    mail = await mailCatcher();
    example = await openExample({
      patience: 20_000,
      environment: { PLUMBLINE_SMTP_URL: mail.url, PLUMBLINE_MAIL_FROM: 'isms@quellwart.example' },
    });
    ({ server, page } = example);
    const context = await example.browser.newContext({
      reducedMotion: 'reduce',
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
    });
    phone = await context.newPage();
    phone.setDefaultTimeout(20_000);
    await signInToExample(phone, server, 'thierry.mbongo');
  });
  afterAll(async () => {
    await example?.stop();
    await mail?.stop();
  });

  test('reaches the person on duty for triage by mail at once', async () => {
    await phone.goto(`${server.url}/mine`);
    await phone.getByRole('button', { name: 'Report an event or weakness' }).click();
    await phone.getByLabel('Event', { exact: true }).fill(title);
    await phone.locator('form').getByRole('button', { name: 'Report an event or weakness' }).click();
    await phone.getByRole('status').getByText('Reported as INC-').waitFor();
    const { text } = await mail.next(coordinator);
    expect(text).toMatch(/^Subject: Assess: INC-\d+/m);
    expect(text).not.toContain(title);
  });

  test('waits in their work, and is assessed there', async () => {
    await page.goto(`${server.url}/mine`);
    await page.getByRole('button', { name: `Assess: ${title}` }).click();
    const dialog = page.getByRole('dialog');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Weakness' }).check();
    const handler = dialog.getByRole('combobox', { name: 'Handled by' });
    await handler.fill('Jonas');
    await page.getByRole('option', { name: /Jonas Kettler/ }).waitFor();
    // Escape closes the list of the picker, but not the dialog around it.
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await dialog.isVisible()).toBe(true);
    await handler.fill('Kettler');
    await page.getByRole('option', { name: /Jonas Kettler/ }).click();
    await dialog.getByRole('button', { name: 'Assess' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('status').getByText(`“Assess” is recorded. ${title}`).waitFor();
    await page.getByRole('button', { name: `Assess: ${title}` }).waitFor({ state: 'detached' });
  });

  test('is due from the person named to handle it', async () => {
    const other = await (await example.browser.newContext({ locale: 'en-GB' })).newPage();
    other.setDefaultTimeout(20_000);
    await signInToExample(other, server, 'jonas.kettler');
    await other.goto(`${server.url}/mine`);
    await other.getByRole('link', { name: title }).click();
    await other.getByRole('button', { name: 'Close incident' }).waitFor();
    expect(example.heard).toEqual([]);
  });
});
