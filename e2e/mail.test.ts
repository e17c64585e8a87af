import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailCatcher } from '#server/testing/mail-tester.ts';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

const email = 'nadia.benkirane@quellwart.example';

describe.skipIf(!chromiumPath)('mail of what is asked of people', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];
  let mail: Awaited<ReturnType<typeof mailCatcher>>;

  beforeAll(async () => {
    mail = await mailCatcher();
    example = await openExample({
      patience: 20_000,
      environment: { PLUMBLINE_SMTP_URL: mail.url, PLUMBLINE_MAIL_FROM: 'isms@quellwart.example' },
    });
    ({ server, page, heard } = example);
  });
  afterAll(async () => {
    await example?.stop();
    await mail?.stop();
  });

  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  test('is tried with one’s own digest, and settled where it stands', async () => {
    await page.goto(`${server.url}/administration/mail`);
    await page.getByText(/The next digest goes out on Monday, /).waitFor();
    await page.getByText('Nothing yet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send my digest to me now' }).click();
    await page.getByRole('status').getByText('The mail server has taken it.').waitFor();
    const { text } = await mail.next(email);
    expect(text).toContain('OVERDUE (');
    expect(text).toContain(`${server.url}/mine`);
    await page.getByRole('button', { name: 'Change these settings' }).click();
    await page.getByRole('radio', { name: /Never/ }).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('No digest goes out.').waitFor();
  });

  test('is chosen by everybody for themself, and their page says what comes', async () => {
    await page.goto(`${server.url}/mine`);
    await page.getByText('What is newly asked of you comes by mail as well.').waitFor();
    await page.getByRole('link', { name: 'Choose which mails you get' }).click();
    await page.getByLabel('What you get').selectOption('Only what is asked of me by name');
    await page.getByRole('status').getByText('Your choice is kept.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('What is newly asked of you by name comes at once, and nothing else.').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/account', '/mine', '/administration/mail']) {
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      expect(await overflow(), path).toBeLessThanOrEqual(0);
    }
    expect(heard).toEqual([]);
  });
});
