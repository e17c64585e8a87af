import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

describe.skipIf(!chromiumPath)('a risk that is scored a second time', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    ({ server, page } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string, heading: string | RegExp) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { name: heading }).first().waitFor();
  };
  const malware = 'Malware stops the placement line through its old controllers';
  const dialog = () => page.getByRole('dialog');
  const choose = (group: string, option: string) =>
    dialog()
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name: option })
      .check({ force: true });
  /** Takes the action whose dialog is open. */
  const act = async (name: string) => {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
  };

  test('is asked of somebody who did not score it', async () => {
    await open('/record/risk/RISK-14', malware);
    await page.getByRole('button', { name: 'Ask for a second score' }).click();
    await dialog().getByLabel('Second assessor').fill('Kettler');
    await page.getByRole('option', { name: /Jonas Kettler/ }).click();
    await act('Ask for a second score');
  });

  test('is closed to them meanwhile, in words and with the way to what is asked', async () => {
    await signInToExample(page, server, 'jonas.kettler');
    await open('/', 'My work');
    await page.getByText('While you are asked for your own view of a record', { exact: false }).waitFor();
    await open('/view/risk-matrix', 'Closed to you for now');
    expect(await page.getByRole('table').count()).toBe(0);
    await open('/record/risk/RISK-14', 'Closed to you for now');
    expect(await page.getByText(malware).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to SEC-9' }).click();
    await page.getByRole('heading', { level: 1, name: malware }).waitFor();
  });

  test('is scored by what stands there, on the steps of the method, and opens', async () => {
    await page.getByRole('button', { name: 'Give second score' }).click();
    await dialog().getByText('A worm brought in by a laptop', { exact: false }).waitFor();
    await choose('Likelihood today', 'Rare');
    await choose('Impact today', 'Noticeable');
    await dialog().getByText('Low', { exact: true }).waitFor();
    await dialog().getByLabel('What it rests on').fill('The line is apart from the office since May.');
    expect(await violations(page)).toEqual([]);
    await act('Give second score');
    await page.getByText('To be settled', { exact: true }).first().waitFor();
    await open('/record/risk/RISK-14', malware);
    await open('/', /requirements/);
  });

  test('shows how far both agree, and is settled by whoever asked', async () => {
    await signInToExample(page, server);
    await open('/view/scoring-agreement', 'Agreement of assessors');
    const list = page.getByRole('table', { name: 'Agreement of assessors' });
    const first = list.getByRole('row').nth(1);
    await first.getByText('SEC-9').waitFor();
    expect(await first.textContent()).toContain('To be settled');
    expect(await page.getByRole('definition').filter({ hasText: /^9$/ }).count()).toBe(1);
    await page.getByRole('button', { name: '1 as High first, as Low second' }).click();
    await page.getByText('1 of 9 shown.').waitFor();
    expect(await page.getByRole('link', { name: /SEC-/ }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /SEC-9/ }).click();
    await page.getByRole('button', { name: 'Settle the score' }).click();
    await choose('Agreed likelihood', 'Unlikely');
    await choose('Agreed impact', 'Severe');
    await dialog().getByLabel('Why this score').fill('It is apart, and one stick a year is still found.');
    await act('Settle the score');
    const { record } = (await (
      await page.request.get(`${server.url}/api/registers/risk/RISK-14`)
    ).json()) as { readonly record: { readonly fields: object; readonly derived: object } };
    expect(record.fields).toMatchObject({ likelihood: 2, impact: 4, assessedBy: 'PER-3' });
    expect(record.derived).toMatchObject({ level: 2, treatment: 'void' });
  });
});
