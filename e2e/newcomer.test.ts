import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, violations } from './accessible.ts';
import { chromiumPath, launch } from './browser.ts';
import { startServer, type Running } from './server.ts';

/** From an empty data folder to the first steps of an organisation, each where the interface offers it. */
describe.skipIf(!chromiumPath)('somebody new', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;
  let heard: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Madrid',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    heard = complaints(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  const read = async (path: string) =>
    (await (await page.request.get(`${server.url}/api/${path}`)).json()) as Record<string, unknown>;
  const fieldsOf = async (register: string, code: string) =>
    ((await read(`registers/${register}/${code}`))['record'] as { fields: Record<string, unknown> }).fields;
  /** Opens the small form from the focused picker, by keyboard. */
  const addParty = async () => {
    await page.keyboard.type('Utilities');
    await page.getByRole('option', { name: 'Add interested party “Utilities”' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const adding = dialog('New interested party');
    await adding.getByLabel('Name', { exact: true }).waitFor();
    return adding;
  };
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby') ?? '');

  test('is proposed the time zone of the browser when the organisation is set up', async () => {
    await page.goto(server.setup);
    await page.getByLabel('Organisation').fill('Brightwater Controls');
    await page.getByLabel('Your name').fill('Ana Horvat');
    await page.getByLabel('E-mail').fill('ana@example.org');
    await page.getByLabel('Password', { exact: true }).fill('a plumb line hangs true');
    const zone = page.getByLabel('Time zone');
    expect(await zone.inputValue()).toBe('Europe/Madrid');
    await zone.selectOption('Europe/Lisbon');
    await zone.selectOption('Europe/Madrid');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1 }).getByText('0 of 155').waitFor();
    expect(await read('session')).toMatchObject({ organisation: { timeZone: 'Europe/Madrid' } });
  });

  test('names top management in the first step, with somebody who was not on record', async () => {
    const first = page.getByRole('region', { name: 'Next' }).getByRole('listitem').first();
    await first.getByText('Name who top management is.').waitFor();
    await first.getByRole('button', { name: /^Name top management/ }).click();
    const naming = dialog('Name top management');
    const picker = naming.getByRole('combobox', { name: 'Top management' });
    // The focus starts in the first field, not at the button that closes the dialog.
    await expect.poll(() => picker.evaluate((each) => each === document.activeElement)).toBe(true);
    await picker.click();
    await page.keyboard.type('Max');
    await page.getByRole('listbox').getByText('Nothing matches “Max”').waitFor();
    const offer = page.getByRole('option', { name: 'Add person “Max”' });
    await offer.waitFor();
    // Enter alone adds nothing.
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await offer.click();
    const adding = dialog('New person');
    const name = adding.getByLabel('Name', { exact: true });
    await name.waitFor();
    expect(await name.inputValue()).toBe('Max');
    await expect.poll(() => name.evaluate((each) => each === document.activeElement)).toBe(true);
    // What is being added is not reported as missing in the form below.
    expect(await page.getByText('Top management is missing.').isVisible()).toBe(false);
    // Optional fields can be filled in later.
    expect(await adding.getByRole('textbox').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await name.fill('Max Huber');
    await page.keyboard.press('Enter');
    await adding.waitFor({ state: 'detached' });
    await naming.getByText('Max Huber').waitFor();
    await expect.poll(focused).toBe(await picker.getAttribute('aria-labelledby'));
    await naming.getByRole('button', { name: 'Name top management' }).click();
    await naming.waitFor({ state: 'detached' });
    await page.getByText('Name who top management is.').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/');
    const named = (await fieldsOf('organisation', 'ORG-1'))['topManagement'] as readonly string[];
    expect(await fieldsOf('person', named[0] ?? '')).toMatchObject({ name: 'Max Huber' });
  });

  test('leaves the small form with Escape, and keeps what the form below holds', async () => {
    await page.goto(`${server.url}/register/party-requirement?open=new`);
    const form = page.getByRole('form', { name: 'New requirement of a party' });
    await form.getByLabel('Requirement', { exact: true }).fill('Logs are kept for a year.');
    const party = form.getByLabel('Party', { exact: true });
    await party.click();
    const adding = await addParty();
    await page.keyboard.press('Escape');
    await adding.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(await party.getAttribute('aria-labelledby'));
    expect(await form.getByLabel('Requirement', { exact: true }).inputValue()).toBe(
      'Logs are kept for a year.',
    );
  });

  test('adds on a phone, with the keyboard alone, what a form refers to', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const form = page.getByRole('form', { name: 'New requirement of a party' });
    const party = form.getByLabel('Party', { exact: true });
    await party.focus();
    const adding = await addParty();
    // Rejected as in any form: beside the field, with nothing saved.
    await adding.getByRole('button', { name: 'Add interested party' }).click();
    await adding.getByText('Class is missing.').first().waitFor();
    await adding.getByLabel('Class', { exact: true }).click();
    await page.getByRole('option', { name: 'Customer' }).click();
    await adding.getByRole('radio', { name: 'External' }).check({ force: true });
    await adding.getByLabel('Why they matter', { exact: true }).fill('They run our controllers.');
    await adding.getByRole('button', { name: 'Add interested party' }).click();
    await adding.waitFor({ state: 'detached' });
    expect(await party.inputValue()).toBe('Utilities');
    await form.getByRole('button', { name: 'Add requirement of a party' }).click();
    await form.waitFor({ state: 'detached' });
    const { record } = (await read('registers/interested-party/PTY-1')) as { record: { id: string } };
    expect((await read('registers/party-requirement'))['records']).toMatchObject([
      { fields: { party: record.id, text: 'Logs are kept for a year.' } },
    ]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('finds the settings that matter first at the top, and the others behind', async () => {
    await page.goto(`${server.url}/register/organisation`);
    const groups = page.getByRole('tabpanel').locator('details');
    await page.getByRole('tabpanel').getByText('Europe/Madrid').waitFor();
    // What was never put into practice cannot be corrected by a setting.
    expect(await page.getByText(/^Nothing on record shows that/).count()).toBe(0);
    // Of many points the first four are shown, and the others are folded.
    const points = page.locator('[data-boxed] > li');
    expect(await points.count()).toBe(5);
    expect(await page.getByText('The ISMS has no objectives yet.').isVisible()).toBe(false);
    await page.getByText(/^\d+ more points$/).click();
    expect(await page.getByText('The ISMS has no objectives yet.').isVisible()).toBe(true);
    expect(await groups.count()).toBeGreaterThan(10);
    expect(
      await groups.evaluateAll((all) => all.filter((each) => (each as HTMLDetailsElement).open).length),
    ).toBe(0);
    await page.getByRole('searchbox', { name: 'Find a setting' }).fill('audit cycle');
    await page.getByText('Audit cycle', { exact: true }).waitFor();
    expect(await groups.count()).toBe(0);
    await page.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('form');
    expect(await form.getByLabel('Time zone', { exact: true }).inputValue()).toBe('Europe/Madrid');
    expect(await form.getByLabel('Audit cycle', { exact: true }).first().isVisible()).toBe(false);
    await form.getByRole('searchbox', { name: 'Find a setting' }).fill('audit cycle');
    await form.getByText('Audit cycle', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('meets nothing the browser complains of', () => {
    expect(heard).toEqual([]);
  });
});
