import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath, launch } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';
import { startServer, type Running } from './server.ts';

const height = 900;

describe.skipIf(!chromiumPath)('a form beside its list', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height } }, patience: 20_000 });
    ({ server, page } = example);
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(() => example?.stop());

  const form = () => page.getByRole('form');
  const field = (label: string) => form().getByLabel(label, { exact: true });
  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await form().waitFor();
  };
  const read = async (path: string) =>
    (await (await page.request.get(`${server.url}/api/registers/${path}`)).json()) as {
      readonly record: {
        readonly id: string;
        readonly version: number;
        readonly fields: Readonly<Record<string, unknown>>;
      };
    };
  /** Presses Tab repeatedly, and returns the greatest height of the page. */
  const tabbedAlong = async (times: number): Promise<number> => {
    let highest = 0;
    for (let n = 0; n < times; n += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => document.documentElement.scrollHeight + window.scrollY);
      highest = Math.max(highest, now);
    }
    return highest;
  };

  test('offers registers by their names, and keeps which one it is', async () => {
    await open('/register/grant?open=new');
    await form().getByRole('button', { name: 'Add a row' }).click();
    const register = form().locator('input[aria-labelledby*="registers"]').first();
    await register.fill('audit find');
    await page.getByRole('option', { name: 'Audit findings', exact: true }).click();
    expect(await register.inputValue()).toBe('Audit findings');
    expect(await violations(page)).toEqual([]);
  });

  test('takes a suggestion where nothing was chosen, and is saved with it', async () => {
    const { record } = await read('risk/RISK-2');
    await open('/register/treatment?open=new');
    await field('Risk').click();
    await page.keyboard.type('RISK-2');
    await page.getByRole('option', { name: /^RISK-2\b/ }).click();
    await form()
      .getByRole('button', { name: /^Add A\./ })
      .first()
      .click();
    expect(
      await form()
        .getByRole('button', { name: /^Take out/ })
        .count(),
    ).toBe(1);
    await field('Treatment').fill('Looked at each month');
    await form().getByRole('radio', { name: 'Modify it with controls' }).check({ force: true });
    await field('Plan').fill('Somebody looks at it each month.');
    // The method in use is filled in already.
    expect(await field('Method').inputValue()).toBe('Five by five, version 2');
    await form().getByRole('button', { name: 'Add treatment' }).click();
    await form().waitFor({ state: 'hidden' });
    const made = (await read('treatment/TRT-40')).record.fields;
    expect(made['controls']).toHaveLength(1);
    expect(made['method']).toBe(record.fields['method']);
  });

  test('chooses with Enter only from a list of what was typed, and never sends the form from a picker', async () => {
    await open('/register/treatment?open=new');
    // Answers are delayed, as on a slow connection, so that the list still answers the former words.
    await page.route(/\/api\/registers\/risk\?/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await field('Risk').click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('RISK-12');
    await page.keyboard.press('Enter');
    expect(await field('Risk').inputValue()).toBe('RISK-12');
    expect(await form().getByRole('alert').count()).toBe(0);
    await page.locator('[role=option][data-combobox-selected]', { hasText: 'RISK-12' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field('Risk').inputValue()).not.toBe('RISK-12');
    await form().getByText('RISK-12', { exact: true }).waitFor();
    await page.unroute(/\/api\/registers\/risk\?/);
    // Nothing matches such words: Enter neither chooses an option, nor submits the form, nor adds a record.
    await field('Risk').fill('no risk is called that');
    await page.getByText(/Nothing matches/).waitFor();
    await page.getByRole('option', { name: 'Add risk “no risk is called that”' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(
      await form()
        .getByText(/is needed|is required/i)
        .count(),
    ).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('tells those who cannot add what is missing who can', async () => {
    const guest = await (await example.browser.newContext({ locale: 'en-GB' })).newPage();
    guest.setDefaultTimeout(20_000);
    await signInToExample(guest, server, 'gergely.varga');
    await guest.goto(`${server.url}/register/treatment?open=new`);
    const owner = guest.getByRole('form').getByLabel('Risk', { exact: true });
    await owner.fill('no risk is called that');
    await guest.getByText('What is missing here can be added by the ISMS manager (Nadia Benkirane').waitFor();
    expect(await guest.getByRole('option').count()).toBe(0);
    await guest.context().close();
  });

  test('keeps a number as it was typed, and refuses at its field what is none', async () => {
    await open('/register/treatment?open=new');
    const cases = [
      ['-5000', 'Cost cannot be negative.'],
      ['1e9', 'Cost must be a number in plain digits, at most 15 of them.'],
      ['12345678901234567890', 'Cost must be a number in plain digits, at most 15 of them.'],
      ['12 apples', 'Cost must be a number in plain digits, at most 15 of them.'],
      ['9999999999999', 'Cost must be at most 1,000,000,000,000.'],
    ] as const;
    for (const [typed, refusal] of cases) {
      await field('Cost').fill('');
      await field('Cost').pressSequentially(typed);
      await page.keyboard.press('Tab');
      await form().getByText(refusal, { exact: true }).waitFor();
      expect((await field('Cost').inputValue()).replaceAll(',', '')).toBe(typed);
    }
    await field('Cost').fill('1,234.5');
    await page.keyboard.press('Tab');
    await form().getByText('Cost must be', { exact: false }).waitFor({ state: 'hidden' });
    expect(await field('Cost').inputValue()).toBe('1,234.5');
    expect(await violations(page)).toEqual([]);
  });

  test('says of a due day that has passed that it is overdue at once', async () => {
    await open('/register/treatment?open=new');
    const passed = form().getByText('This day has passed: unless it is done already', { exact: false });
    await field('Due').fill('2099-12-31');
    expect(await passed.count()).toBe(0);
    await field('Due').fill('2020-01-31');
    await passed.waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('scrolls by itself, however long it is', async () => {
    await open('/register/risk?open=new');
    const path = form().getByRole('group', { name: 'Path', exact: true });
    for (let n = 0; n < 3; n += 1) await path.getByText('Add a row').click();
    await field('Risk').focus();
    expect(await tabbedAlong(60)).toBe(height);

    await open('/register/risk-method?open=new');
    await page.getByRole('button', { name: /^Five by five/ }).click();
    await field('Name').focus();
    expect(await tabbedAlong(60)).toBe(height);
  });

  test.each(['Three by three', 'Five by five', 'Semi-quantitative'])(
    'names every field of “%s”, and keeps what takes rows out in sight',
    async (template) => {
      await open('/register/risk-method?open=new');
      await page.getByRole('button', { name: new RegExp(`^${template}`) }).click();
      const impact = form().getByRole('group', { name: 'Impact scale' });
      const second = impact.getByRole('group', { name: 'Row 2' });
      await second.locator('button[aria-expanded]').click();
      for (const title of ['Step', 'Anchor', 'Loss up to', 'Availability', 'Reputation'])
        expect(
          await second
            .locator('span', { hasText: new RegExp(`^${title}`) })
            .first()
            .isVisible(),
        ).toBe(true);
      const levels = form().getByRole('group', { name: 'Levels and acceptance' });
      for (const row of [levels.getByRole('group', { name: 'Row 1' }), second]) {
        const box = await row.getByRole('button', { name: /^Take out row/ }).boundingBox();
        expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThan(1440);
      }
    },
  );

  test('a risk has the impact of its worst consequence, chosen by what it means', async () => {
    await open('/register/risk?open=new');
    await field('Risk').fill('source code leaves, with a person or a laptop');
    await form().getByText('RISK-2 has this name already.').waitFor();
    const consequences = form().getByRole('group', { name: 'Impact by consequence' });
    await consequences.getByText('Add a row').click();
    const row = consequences.getByRole('group', { name: 'Row 1' });
    await row.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'Safety' }).click();
    await row.getByRole('combobox').last().click();
    await page.getByRole('option', { name: /^4 Severe.*injured/ }).click();
    await form().getByText('The highest of “Impact by consequence”').waitFor();
    await field('Assessed on').fill('2999-01-01');
    await form().getByRole('button', { name: 'Add risk' }).click();
    await form().getByText('Assessed on must not lie ahead', { exact: false }).waitFor();
    await field('Assessed on').fill('');
    expect(await violations(page)).toEqual([]);
    await form().getByRole('button', { name: 'Add risk' }).click();
    await form().waitFor({ state: 'hidden' });
    expect((await read('risk/RISK-37')).record.fields).toMatchObject({ impact: 4 });
  });

  test('no risk is on a draft, and a draft is called one where a method is chosen', async () => {
    const method = (await read('risk-method/MTH-2')).record;
    const begun = await page.request.post(`${server.url}/api/actions/revise-risk-method/${method.id}`, {
      data: { input: { name: 'Five by five, next' } },
    });
    expect(begun.status()).toBe(200);
    await open('/register/risk?open=new');
    await field('Method').click();
    const options = page.getByRole('option');
    await options.filter({ hasText: 'Draft' }).waitFor();
    expect((await options.allTextContents()).map((each) => /Draft|Replaced/.exec(each)?.[0])).toEqual([
      undefined,
      'Draft',
      'Replaced',
    ]);
    const draft = (await read('risk-method/MTH-3')).record;
    const refused = await page.request.post(`${server.url}/api/registers/risk`, {
      data: { fields: { title: 'On a draft', method: draft.id } },
    });
    expect([refused.status(), await refused.text()]).toEqual([400, expect.stringContaining('is a draft')]);
  });

  test('an anchor is changed where it stands', async () => {
    await open('/register/risk-method?open=new');
    await page.getByRole('button', { name: /^Three by three/ }).click();
    await field('Name').fill('Three by three, ours');
    const second = form().getByRole('group', { name: 'Impact scale' }).getByRole('group', { name: 'Row 2' });
    await second.locator('button[aria-expanded]').click();
    await second.getByLabel('Availability').fill('an important service stands still for a day');
    await form().getByRole('button', { name: 'Add risk method' }).click();
    await form().waitFor({ state: 'hidden' });
    const { record } = await read('risk-method/MTH-4');
    const scale = record.fields['impactScale'] as readonly Readonly<Record<string, unknown>>[];
    expect(scale[1]?.['availability']).toBe('an important service stands still for a day');
  });
});

describe.skipIf(!chromiumPath)('a form of an organisation that has nothing yet', () => {
  let server: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(20_000);
    await page.request.post(`${server.url}/api/setup`, {
      data: {
        organisation: 'Acme',
        name: 'Ana',
        email: 'ana@example.org',
        password: 'a plumb line hangs true',
        token: new URL(server.setup).searchParams.get('token'),
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('says what comes first, and what one can begin with', async () => {
    await page.goto(`${server.url}/register/risk`);
    await page.getByText('Each risk refers to risk methods, and there are none yet: begin there.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to the first risk method' }).click();
    await page.getByText(/^One can begin with what is ready: .*Five by five/).waitFor();
  });

  test('says in a picker what there would be, and offers to add the first', async () => {
    await page.goto(`${server.url}/register/risk?open=new`);
    const form = page.getByRole('form');
    await form.getByLabel('Objective', { exact: true }).click();
    await page.getByRole('listbox').getByText('There are no objectives yet.').waitFor();
    await page.getByRole('option', { name: 'Add objective', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    const scales = form.getByText('There are no risk methods yet.');
    expect(await scales.count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
  });
});
