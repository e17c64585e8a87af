import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Told {
  readonly rows: readonly { readonly cells: Readonly<Record<string, unknown>> }[];
}

/**
 * A risk of the example company from the method it is scored by to the second acceptance of its residual risk, by the
 * three people responsible; after each step, its effect on conformity.
 */
describe.skipIf(!chromiumPath)('the whole story of a risk', () => {
  let example: Example;
  let manager: Page;
  let owner: Page;
  let management: Page;
  /** The verdicts before, apart from the effect of a new method on risks that are scored with the old one. */
  let before: ReadonlyMap<string, unknown>;
  const heard: (readonly string[])[] = [];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    manager = example.page;
    heard.push(example.heard);
    const desk = async (who: string): Promise<Page> => {
      const page = await (
        await example.browser.newContext({
          viewport: { width: 1440, height: 900 },
          locale: 'en-GB',
          reducedMotion: 'reduce',
        })
      ).newPage();
      page.setDefaultTimeout(20_000);
      heard.push(complaints(page));
      await signInToExample(page, example.server, who);
      return page;
    };
    owner = await desk('gergely.varga');
    management = await desk('henrike.wallbaum');
    await withoutGrace();
    before = await verdicts();
  });
  afterAll(() => example?.stop());

  const open = async (page: Page, address: string) => {
    await page.goto(`${example.server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  /** Sets the grace to zero, so that the story shows at once what each step lacks. */
  const withoutGrace = async (): Promise<void> => {
    const address = `${example.server.url}/api/registers/organisation`;
    const { records } = (await (await manager.request.get(address)).json()) as {
      records: readonly { id: string; version: number }[];
    };
    for (const { id, version } of records) {
      const answer = await manager.request.patch(`${address}/${id}`, {
        data: { fields: { completionGrace: 'P0D' } },
        headers: { 'if-match': String(version) },
      });
      expect(answer.status()).toBe(200);
    }
  };
  const view = async (address: string): Promise<Told['rows']> =>
    ((await (await manager.request.get(`${example.server.url}/api/views/${address}`)).json()) as Told).rows;
  const verdicts = async (): Promise<ReadonlyMap<string, unknown>> =>
    new Map(
      (await view('conformity?edition=2022')).map(({ cells }) => [
        String(cells['requirement']),
        cells['verdict'],
      ]),
    );
  /** Returns the findings against a requirement that name one of these records, as on its page. */
  const against = async (requirement: string, ...codes: readonly string[]): Promise<readonly string[]> => {
    const rows = await view(`reasons?edition=2022&requirement=${requirement}`);
    const told = rows.map(({ cells }) => {
      const cases = (cells['cases'] ?? []) as readonly { readonly says: string }[];
      return { message: String(cells['message']), cases: cases.map(({ says }) => says) };
    });
    const names = (text: string): boolean => codes.some((code) => new RegExp(`\\b${code}\\b`).test(text));
    const found = told.find(({ message, cases }) => [message, ...cases].some(names));
    await open(manager, `/requirement/${requirement}`);
    if (found) await manager.getByText(found.message).first().waitFor();
    // A finding about several records lists a case for each of them.
    const ours = told.flatMap(({ message, cases }) => (cases.length > 0 ? cases : [message])).filter(names);
    // By codes only: titles do not matter here.
    return ours.map((message) => message.replaceAll(/ “[^”]*”/g, ''));
  };
  const standing = async (requirement: string): Promise<unknown> => (await verdicts()).get(requirement);

  /** Takes an action by the button with its title, or by its label in a list. */
  const act = async (
    page: Page,
    title: string,
    fill: (dialog: Locator) => Promise<void>,
    press: string | RegExp = title,
  ) => {
    await page.getByRole('button', { name: press, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    await dialog.getByRole('button', { name: title, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const step = (within: Locator, group: string, name: RegExp) =>
    within
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name })
      .check({ force: true });
  const pick = async (page: Page, label: string, code: string) => {
    await page.locator('form').getByRole('combobox', { name: label, exact: true }).fill(code);
    await page.getByRole('option', { name: new RegExp(`^${code}\\b`) }).click();
  };

  test('a next version of the method is begun, and nothing changes', async () => {
    await open(manager, '/record/risk-method/MTH-2');
    await act(manager, 'Begin next version', (dialog) =>
      dialog.getByLabel('Name').fill('Five by five, version 3'),
    );
    expect(await verdicts()).toEqual(before);
  });

  test('top management adopts it: every score is on a scale that was replaced', async () => {
    await open(management, '/record/risk-method/MTH-3');
    await act(management, 'Adopt in its place', async (dialog) => {
      await step(dialog, 'Open risks', /To be scored again/);
      await dialog.getByLabel('To be scored again by').fill(inDays(60));
      await dialog.getByLabel('Reason').fill('The same scales, with what the last year has taught us.');
    });
    expect(await against('2022-6-1-2-d-2', 'RISK-1')).toEqual([
      'The likelihood of RISK-1 still stands on the scale of MTH-2, which has been replaced.',
    ]);
    expect(await against('2022-6-1-2-e-1', 'RISK-1')).toHaveLength(1);
    expect(await standing('2022-6-1-2-d-2')).not.toBe('met');
    // The criteria themselves are met: they always had an approval.
    expect(await standing('2022-6-1-2-a-1')).toBe(before.get('2022-6-1-2-a-1'));
    before = await verdicts();
  });

  test('a risk is found, and nobody knows yet how bad it is', async () => {
    await open(manager, '/register/risk?open=new');
    const form = manager.getByRole('form', { name: 'New risk' });
    const write = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text);
    await write('Risk', 'Test devices at a customer are taken apart');
    await write(
      'Scenario',
      'A visitor opens a device on trial, reads its memory and learns how updates are checked.',
    );
    await write('Source', 'Somebody who sells copies');
    await write('Target', 'The way our devices check updates');
    await form.getByRole('checkbox', { name: 'Confidentiality' }).check({ force: true });
    await pick(manager, 'Assets', 'AST-7');
    await pick(manager, 'Threats', 'T09');
    await pick(manager, 'Owner', 'PER-5');
    await pick(manager, 'Method', 'MTH-3');
    await form.getByRole('button', { name: 'Add risk' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await against('2022-6-1-2-d-1', 'RISK-37')).toEqual(['The impact of RISK-37 is not estimated.']);
    expect(await against('2022-6-1-2-d-2', 'RISK-37')).toEqual([
      'The likelihood of RISK-37 is not estimated.',
    ]);
    expect(await against('2022-6-1-2-d-3', 'RISK-37')).toHaveLength(1);
    expect(await against('2022-6-1-3-a', 'RISK-37')).toEqual([
      'RISK-37 is not scored, so it is not known whether it is to be treated.',
    ]);
    expect(await against('2022-8-2-interval', 'RISK-37')).toEqual([
      'RISK-37 does not show when it was assessed.',
    ]);
    // It has an owner, and states its source.
    for (const requirement of ['2022-6-1-2-c-1', '2022-6-1-2-c-2'])
      expect(await standing(requirement)).toBe(before.get(requirement));
    for (const requirement of ['2022-6-1-2-d-1', '2022-6-1-2-d-2', '2022-6-1-2-d-3', '2022-6-1-3-a'])
      expect(await standing(requirement)).not.toBe('met');
  });

  test('an assessment of it is planned, and its owner scores it from the page of what waits', async () => {
    await open(manager, '/register/assessment-run?open=new');
    const form = manager.getByRole('form', { name: 'New risk assessment run' });
    const write = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text);
    await write('Assessment', 'Devices on trial');
    await form.getByLabel('Reason', { exact: true }).click();
    await manager.getByRole('option', { name: 'Other' }).click();
    await pick(manager, 'Risks', 'RISK-37');
    await pick(manager, 'Method', 'MTH-3');
    await pick(manager, 'Assessment process', 'VER-45');
    await write(
      'Compared with earlier runs',
      'The scales are those of version 2, so that scores compare as they are.',
    );
    await pick(manager, 'Led by', 'PER-3');
    await write('Planned for', inDays(10));
    await write('From', inDays(0));
    await form.getByRole('button', { name: 'Add risk assessment run' }).click();
    await form.waitFor({ state: 'hidden' });
    await open(manager, '/record/assessment-run/RUN-10');
    await act(manager, 'Invite', (dialog) => dialog.getByLabel('Answer by').fill(inDays(5)));

    await open(owner, '/mine');
    await act(owner, 'Answer', async () => undefined, /^Answer: Score own risks/);
    await act(
      owner,
      'Score again',
      async (dialog) => {
        await step(dialog, 'Likelihood today', /Likely/);
        await dialog.getByText('Add a row').click();
        const row = dialog.getByRole('group', { name: 'Row 1' });
        await row.getByRole('combobox').first().click();
        await owner.getByRole('option', { name: 'Confidentiality' }).click();
        await row.getByRole('combobox').last().click();
        await owner.getByRole('option', { name: /^4 Severe/ }).click();
      },
      /^Score again: Test devices/,
    );
    for (const requirement of ['2022-6-1-2-d-1', '2022-6-1-2-d-2', '2022-6-1-2-d-3', '2022-8-2-interval']) {
      expect(await against(requirement, 'RISK-37')).toEqual([]);
      expect(await standing(requirement)).toBe(before.get(requirement));
    }
    expect(await against('2022-6-1-3-a', 'RISK-37')).toEqual([
      'RISK-37 is above the acceptance criteria, and no option is chosen for it.',
    ]);
    expect(await against('2022-6-1-2-e-2', 'RISK-37')).toEqual([
      'RISK-37 is to be treated and has no priority.',
    ]);
  });

  test('its results are frozen and approved by two people', async () => {
    await open(manager, '/record/assessment-run/RUN-10');
    await act(manager, 'Freeze results', (dialog) =>
      dialog.getByLabel('Conclusion').fill('A new risk, and a high one.'),
    );
    await open(management, '/record/assessment-run/RUN-10');
    await act(management, 'Approve results', async () => undefined);
    for (const requirement of ['2022-6-1-2-process', '2022-6-1-2-b', '2022-8-2-doc']) {
      expect(await against(requirement, 'RUN-10')).toEqual([]);
      expect(await standing(requirement)).toBe(before.get(requirement));
    }
  });

  test('it gets its place in the order, and a treatment with a control that is suggested for it', async () => {
    await open(manager, '/record/risk/RISK-37');
    await manager.getByRole('button', { name: 'Edit', exact: true }).click();
    await manager.locator('form').getByLabel('Priority', { exact: true }).fill('1');
    await manager
      .locator('form')
      .getByLabel('Why this priority', { exact: true })
      .fill('The devices leave next month.');
    await manager.locator('form').getByRole('button', { name: 'Save changes' }).click();
    await manager.locator('form').waitFor({ state: 'hidden' });
    expect(await against('2022-6-1-2-e-2', 'RISK-37')).toEqual([]);

    await open(owner, '/record/risk/RISK-37');
    await owner.getByRole('button', { name: 'More', exact: true }).first().click();
    await owner.getByRole('menuitem', { name: 'Controls to consider' }).click();
    await owner.waitForTimeout(1500);
    await owner.getByRole('link', { name: 'Plan a treatment' }).first().click();
    const form = owner.getByRole('form', { name: 'New treatment' });
    const write = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text);
    await write('Treatment', 'Sealed cases and no keys in devices on trial');
    await form.getByRole('radio', { name: 'Modify it with controls' }).check({ force: true });
    await write('Why this option', 'The trials are worth more than what sealing costs.');
    await write('Plan', 'Cases are sealed and numbered; devices on trial get keys of their own.');
    await pick(owner, 'Treatment process', 'VER-46');
    await pick(owner, 'Action owner', 'PER-5');
    await write('Due', inDays(30));
    await step(form, 'Residual likelihood', /Rare/);
    await step(form, 'Residual impact', /Severe/);
    await form.getByRole('button', { name: 'Add treatment' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await against('2022-6-1-3-a', 'RISK-37', 'TRT-40')).toEqual([]);
    expect(await standing('2022-6-1-3-a')).toBe(before.get('2022-6-1-3-a'));
    expect(await against('2022-6-1-3-f-plan', 'TRT-40')).toHaveLength(1);
    expect(await against('2022-6-1-3-f-residual', 'RISK-37')).toHaveLength(1);
    expect(await standing('2022-6-1-3-f-plan')).not.toBe('met');
  });

  test('its owner approves the plan', async () => {
    await open(owner, '/record/treatment/TRT-40');
    await act(owner, 'Approve treatment plan', async () => undefined);
    expect(await against('2022-6-1-3-f-plan', 'TRT-40')).toEqual([]);
    expect(await standing('2022-6-1-3-f-plan')).toBe(before.get('2022-6-1-3-f-plan'));
    expect(await against('2022-6-1-3-f-residual', 'RISK-37')).toHaveLength(1);
  });

  test('and accepts what remains', async () => {
    await open(owner, '/record/treatment/TRT-40');
    await act(owner, 'Accept residual risk', (dialog) =>
      dialog.getByLabel('Reason', { exact: true }).fill('A sealed case shows that it was opened.'),
    );
    expect(await against('2022-6-1-3-f-residual', 'RISK-37')).toEqual([]);
    expect(await standing('2022-6-1-3-f-residual')).toBe(before.get('2022-6-1-3-f-residual'));
    await open(owner, '/view/treatment-board');
    await owner
      .getByRole('region', { name: /^Approved, under way/ })
      .getByText('Sealed cases and no keys in devices on trial')
      .waitFor();
  });

  test('the risk changes, and the acceptance is void and says why', async () => {
    await open(owner, '/record/risk/RISK-37');
    await act(owner, 'Score again', async (dialog) => {
      await step(dialog, 'Likelihood today', /Frequent/);
      await dialog.getByLabel('What has changed').fill('Two devices came back with an open case.');
    });
    expect(await against('2022-6-1-3-f-residual', 'RISK-37')).toEqual([
      'The acceptance of what remains of RISK-37 is void: Likelihood today of RISK-37 changed since.',
    ]);
    expect(await standing('2022-6-1-3-f-residual')).not.toBe('met');
    // The plan was approved for its content, which has not changed.
    expect(await standing('2022-6-1-3-f-plan')).toBe(before.get('2022-6-1-3-f-plan'));
  });

  test('the treatment slips, and the approval is void as well', async () => {
    await open(owner, '/record/treatment/TRT-40');
    await act(owner, 'Put off', async (dialog) => {
      await dialog.getByLabel('New day').fill(inDays(120));
      await dialog.getByLabel('Reason').fill('The seals are made to order.');
    });
    expect(await against('2022-6-1-3-f-plan', 'TRT-40')).toEqual([
      'The approval of TRT-40 is void: Due of TRT-40 changed since.',
    ]);
    // By its new day it is in time; management sees how far it slipped.
    expect(await against('2022-8-3-implement', 'TRT-40')).toEqual([]);
    await owner.getByText('Before the next management review', { exact: true }).first().waitFor();
    const [matter] = (await view('management-review-inputs')).filter(({ cells }) =>
      JSON.stringify(cells).includes('Sealed cases'),
    );
    expect(JSON.stringify(matter)).toContain('put off once');
  });

  test('both are given again, with what has changed in view', async () => {
    await open(owner, '/record/treatment/TRT-40');
    await act(owner, 'Approve treatment plan', (dialog) => dialog.getByText(/^Changed since/).waitFor());
    await act(owner, 'Accept residual risk', async (dialog) => {
      await dialog.getByRole('heading', { name: /^RISK-37/ }).waitFor();
      await dialog
        .getByLabel('Reason', { exact: true })
        .fill('Until the seals are here no device leaves the house.');
    });
    for (const requirement of ['2022-6-1-3-f-plan', '2022-6-1-3-f-residual', '2022-6-1-3-a']) {
      expect(await against(requirement, 'RISK-37', 'TRT-40')).toEqual([]);
      expect(await standing(requirement)).toBe(before.get(requirement));
    }
  });

  test('the day before anything of this, the company was as it was, and no browser complained', async () => {
    await open(manager, `/record/risk-method/MTH-2?asOf=${inDays(-1)}`);
    expect(await manager.getByRole('button', { name: 'Begin next version' }).count()).toBe(0);
    expect(await view(`reasons?edition=2022&requirement=2022-6-1-2-d-2&asOf=${inDays(-1)}`)).toEqual([]);
    expect(heard.flat().filter((each) => !each.includes('422'))).toEqual([]);
  });
});
