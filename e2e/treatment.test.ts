import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!chromiumPath)('the treatment of a risk', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
  const act = async (title: string, fill: Readonly<Record<string, string>>) => {
    await press(title);
    const dialog = page.getByRole('dialog');
    for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: title }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const read = async (code: string) =>
    (await (await page.request.get(`${server.url}/api/registers/treatment/${code}`)).json()) as {
      readonly record: {
        readonly version: number;
        readonly fields: Readonly<Record<string, unknown>>;
        readonly derived: Readonly<Record<string, unknown>>;
      };
    };

  test('begins from the controls that are suggested for the risk, and more of them are a press away', async () => {
    await open('/record/risk/RISK-1');
    await press('More');
    await page.getByRole('menuitem', { name: 'Controls to consider' }).click();
    const first = page.locator('tbody tr').nth(1);
    await first
      .getByText(/^T\d\d$/)
      .first()
      .waitFor();
    const control = await first
      .getByText(/^A\.\d\.\d+$/)
      .first()
      .textContent();
    expect(await violations(page)).toEqual([]);
    await first.getByRole('link', { name: 'Plan a treatment' }).click();

    const form = page.getByRole('form', { name: 'New treatment' });
    await form.getByText(control ?? '', { exact: true }).waitFor();
    const suggested = form.getByRole('region', { name: 'Worth considering' });
    const more = suggested.getByRole('button', { name: /^Add A\./ }).first();
    const added = (await more.getAttribute('aria-label'))?.replace('Add ', '') ?? '';
    await more.click();
    await form.getByRole('button', { name: `Take out ${added}` }).waitFor();
    await form.getByLabel('Treatment', { exact: true }).fill('Every use of the key is looked at');
    await form.getByRole('radio', { name: 'Modify it with controls' }).check({ force: true });
    await form.getByLabel('Plan', { exact: true }).fill('Uses are logged and compared with the releases.');
    await form.getByLabel('Due', { exact: true }).fill(inDays(20));
    await form.getByRole('button', { name: 'Add treatment' }).click();
    await form.waitFor({ state: 'hidden' });
    const { record } = await read('TRT-40');
    expect(record.fields['risk']).toBeTruthy();
    expect(record.fields['controls']).toHaveLength(2);
  });

  test('a plan that was approved is put off with a reason, and by no form', async () => {
    await signInToExample(page, server, 'gergely.varga');
    await open('/record/treatment/TRT-40');
    await act('Approve treatment plan', {});
    const { version } = (await read('TRT-40')).record;
    const byHand = await page.request.patch(`${server.url}/api/registers/treatment/TRT-40`, {
      data: { fields: { due: inDays(120) } },
      headers: { 'if-match': String(version) },
    });
    expect([byHand.status(), await byHand.text()]).toEqual([400, expect.stringContaining('Put off')]);

    await act('Put off', {
      'New day': inDays(120),
      Reason: 'The log of the modules comes with their next version.',
    });
    await page.getByText(/^The approval of TRT-40 “.*” is void: Due of TRT-40 changed since\.$/).waitFor();
    await page.getByText('Before the next management review').waitFor();
    expect((await read('TRT-40')).record.derived).toMatchObject({
      approval: 'void',
      slip: 100,
      timesPutOff: 1,
    });
  });

  test('and is put before the next management review, with how far it slipped', async () => {
    await signInToExample(page, server);
    await open('/view/management-review-inputs');
    const row = page.getByRole('row', { name: /Every use of the key is looked at/ });
    await row.getByText('Slipped by 100 days, put off once, approval void').waitFor();
  });

  test('the owner of the risk can reject it, with a reason', async () => {
    await signInToExample(page, server, 'gergely.varga');
    await open('/record/treatment/TRT-40');
    await act('Reject treatment plan', { Reason: 'Too late: what carries the risk until then?' });
    await page
      .getByText(/^Gergely Varga rejected TRT-40 .*on .+, and it has not been approved since\.$/)
      .waitFor();
    expect((await read('TRT-40')).record.derived['approval']).toBe('none');
  });

  test('an acceptance that is void shows what has changed since, of the risk as well', async () => {
    await signInToExample(page, server, 'gergely.varga');
    const risk = `${server.url}/api/registers/risk/RISK-1`;
    const before = (await (await page.request.get(risk)).json()) as {
      readonly record: { readonly version: number };
    };
    const changed = await page.request.patch(risk, {
      data: { fields: { consequence: 'Every device in the field has to be visited.' } },
      headers: { 'if-match': String(before.record.version) },
    });
    expect(changed.ok()).toBe(true);
    await open('/record/treatment/TRT-2');
    await press('Accept residual risk');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /^RISK-1/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('what is done for it is begun on its page', async () => {
    await signInToExample(page, server);
    await open('/record/treatment/TRT-40');
    await page.getByRole('tab', { name: 'Actions' }).click();
    await press('Add action');
    await page.getByLabel('Action', { exact: true }).fill('Ask the maker for a day');
    await page.getByRole('button', { name: 'Add action' }).click();
    await page.getByRole('cell', { name: 'Ask the maker for a day' }).waitFor();
    expect(example.heard).toEqual([]);
  });
});
