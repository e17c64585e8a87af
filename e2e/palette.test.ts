import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('the palette', () => {
  let example: Example;
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample();
    ({ page } = example);
  });
  afterAll(() => example?.stop());
  afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }));

  const field = () => page.getByRole('combobox', { name: 'Find or do' });
  const options = () => page.getByRole('dialog').getByRole('option');
  const open = async (path = '/') => {
    await page.goto(example.server.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const find = async (words: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
  };
  /** Returns the first option once the search is complete. */
  const first = async (words: string): Promise<string> => {
    await field().fill(words);
    await page.locator('[role=listbox][aria-busy=false]').waitFor();
    return (await options().first().textContent()) ?? '';
  };

  test('finds a record by a word of its label, and goes there', async () => {
    await open();
    await page.keyboard.press('Control+k');
    await field().fill('firmware signed');
    const found = page.getByRole('option', { name: /^RISK-1 Firmware signed/ });
    await found.click();
    await page.waitForURL(/\/record\/risk\/RISK-1/);
    await page.getByRole('heading', { level: 1, name: /^Firmware signed/ }).waitFor();
  });

  test('keeps every letter that is typed before its code has come, and Enter too', async () => {
    // The list has its own keys, which must not be confused with what is typed.
    await open('/register/risk');
    let late = 0;
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      late += 1;
      await pause(700);
      await route.continue();
    });
    await find('new A.8.13');
    expect(await field().inputValue()).toBe('new A.8.13');
    for (let n = 0; n < 10; n += 1) await page.keyboard.press('ArrowLeft');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/control\/2022-A-8-13$/);
    await page.getByRole('heading', { level: 1, name: /Information backup/ }).waitFor();
    expect(late).toBeGreaterThan(0);
  });

  test('takes nothing with Enter from a list that answers earlier words', async () => {
    await open();
    await page.keyboard.press('Control+k');
    expect(await first('risk 1')).toMatch(/^RISK-1 /);
    await page.route('**/api/search?*', async (route) => {
      await pause(800);
      await route.continue();
    });
    await field().fill('');
    await page.keyboard.type('A.5.23');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/control\/2022-A-5-23$/);
  });

  test('takes nothing at all where more is typed after Enter', async () => {
    await open();
    await page.route('**/api/search?*', async (route) => {
      await pause(400);
      await route.continue();
    });
    await find('A.5.2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('3');
    await options().filter({ hasText: 'A.5.23' }).first().waitFor();
    await pause(600);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('puts first what is meant by a reference, another word or a mistyped one', async () => {
    await open();
    await page.keyboard.press('Control+k');
    expect(await first('a 8 13')).toMatch(/^A\.8\.13 Information backup/);
    expect(await first('8.13')).toMatch(/^A\.8\.13 Information backup/);
    expect(await first('A.12.3.1')).toMatch(/^A\.12\.3\.1 \(2013\) Information backup/);
    expect(await first('6.1.2 b')).toMatch(/^6\.1\.2 b\) /);
    expect(await first('9.3')).toMatch(/^9\.3\.1 /);
    expect(await first('risk3')).toMatch(/^RISK-3 /);
    expect(await first('rsk-3')).toMatch(/^RISK-3 /);
    expect(await first('soa')).toBe('Statements of ApplicabilityRegister');
    expect(await first('vendor')).toBe('SuppliersRegister');
    expect(await first('bakcup')).toBe('BackupsRegister');
    await first('gdpr');
    const texts = await options().allTextContents();
    expect(texts).toContain('Requirements of partiesRegister');
    expect(texts.some((text) => text.startsWith('A.5.34 Privacy'))).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('says where to look for what nothing is called by, and chooses nothing by itself', async () => {
    await open();
    await find('xyzzy');
    await page.getByText('Nothing is called “xyzzy”').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await pause(300);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByRole('option', { name: /^Search in Risks\s*Register$/ }).click();
    await page.waitForURL(/\/register\/risk\?q=xyzzy/);
  });

  test('gives focus back where it was', async () => {
    await open();
    const button = page.getByRole('button', { name: /^Find or do/ });
    await button.click();
    await field().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test('has the browser complain of nothing', () => {
    expect(example.heard).toEqual([]);
  });
});
