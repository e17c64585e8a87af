import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const name = 'Dieter Ruhland';
const person = '/record/person/PER-17';

/** The erasure of a former employee's personal data, from the request to what remains. */
describe.skipIf(!chromiumPath)('the erasure of personal data', () => {
  let example: Example;
  beforeAll(async () => {
    example = await openExample({ patience: 20_000 });
  });
  afterAll(() => example?.stop());

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${example.server.url}${path}`);
  };
  const act = async (page: Page, title: string): Promise<void> => {
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: title }).click();
    await page.getByRole('status').getByText(`“${title}” is recorded.`).waitFor();
  };

  test('is requested by the ISMS manager, approved by top management and carried out', async () => {
    const { page, browser, server, heard } = example;
    await open(page, person);
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Request erasure' }).click();
    const dialog = page.getByRole('dialog', { name: 'Request erasure' });
    await dialog.getByText('Name, E-mail').waitFor();
    await dialog.getByLabel('Ground').click();
    await page.getByRole('option', { name: 'They asked for it' }).click();
    await dialog.getByLabel('Reason').fill('Ruhland asked by letter.');
    await dialog.getByRole('button', { name: 'Request erasure' }).click();
    await dialog.getByText('What you wrote names the person').waitFor();
    await dialog.getByLabel('Reason').fill('Asked by letter of 1 December.');
    await act(page, 'Request erasure');
    const link = page.getByRole('status').getByRole('link', { name: 'ERA-1' });
    await link.click();
    await page.getByRole('heading', { name: `${name} · They asked for it` }).waitFor();

    const top = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    await signInToExample(top, server, 'henrike.wallbaum');
    await open(top, '/mine');
    await top.getByRole('button', { name: `Approve erasure: ${name}` }).click();
    await top.getByRole('dialog').getByRole('button', { name: 'Approve erasure' }).click();
    await top.getByRole('dialog').waitFor({ state: 'detached' });

    await open(page, '/mine');
    await page.getByRole('button', { name: `Erase personal data: ${name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase personal data' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await open(page, '/record/erasure/ERA-1');
    await page.getByRole('heading', { name: 'Erased person (PER-17)' }).waitFor();
    await page.getByText('Rows of the access log, until the setting').waitFor();
    await open(page, person);
    await page.getByRole('heading', { name: 'Erased person (PER-17)' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('uhland');
    expect(heard.filter((each) => !each.includes('422'))).toEqual([]);
  });
});
