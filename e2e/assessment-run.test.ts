import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessible.ts';
import { chromiumPath } from './browser.ts';
import { openExample, signInToExample, type Example } from './example.ts';

const daysAhead = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe.skipIf(!chromiumPath)('an assessment of all risks, from its plan to its approval', () => {
  let example: Example;
  let server: Example['server'];
  let page: Example['page'];
  let heard: Example['heard'];

  beforeAll(async () => {
    example = await openExample({ context: { viewport: { width: 1440, height: 900 } } });
    ({ server, page, heard } = example);
  });
  afterAll(() => example?.stop());

  const open = async (address: string) => {
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const start = (act: string | RegExp) => page.getByRole('button', { name: act }).first().click();
  const take = async (act: string) => {
    await dialog().getByRole('button', { name: act, exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
  };
  /** Returns a fact at the head of a view. */
  const fact = async (title: string) =>
    (
      await page
        .locator('dl div')
        .filter({ has: page.getByText(title, { exact: true }) })
        .locator('dd')
        .first()
        .textContent()
    )?.trim();

  test('is planned with what the last one says', async () => {
    await open('/record/assessment-run/RUN-4');
    await start('Plan the next');
    expect(await dialog().getByLabel('Assessment', { exact: true }).inputValue()).toBe(
      'Annual risk assessment 2027',
    );
    await dialog().getByLabel('From', { exact: true }).fill(daysAhead(0));
    await dialog().getByLabel('Planned for').fill(daysAhead(20));
    await take('Plan the next');
    await open('/record/assessment-run/RUN-10');
    await page.getByText('Running', { exact: true }).first().waitFor();
  });

  test('invites the owners of its risks, once', async () => {
    await start('Invite');
    await dialog().getByLabel('Answer by').fill(daysAhead(5));
    expect(await violations(page)).toEqual([]);
    await take('Invite');
    await page.getByRole('tab', { name: /^Assessment invitations\s*\d+/ }).waitFor();
    await start('Invite');
    await dialog().getByLabel('Answer by').fill(daysAhead(5));
    await dialog().getByRole('button', { name: 'Invite', exact: true }).click();
    await dialog().getByText('Nobody is left to be invited', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  test('waits on the page of an owner, who answers and confirms a score with one press', async () => {
    await signInToExample(page, server, 'gergely.varga');
    await open('/mine');
    await start(/^Answer: Score own risks/);
    await dialog().getByLabel('Remark').fill('The bench first.');
    await take('Answer');
    await start('Score again: Firmware signed with a stolen signing key');
    await take('Score again');
    await page
      .getByRole('button', { name: 'Score again: Firmware signed with a stolen signing key' })
      .waitFor({ state: 'detached' });
  });

  test('asks why a score moves', async () => {
    await open('/record/risk/RISK-2');
    await start('Score again');
    await dialog().getByRole('group', { name: 'Row 1', exact: true }).getByRole('combobox').last().click();
    await page.getByRole('option', { name: /^5 Threatening/ }).click();
    await dialog()
      .getByRole('radiogroup', { name: 'Likelihood today' })
      .getByRole('radio', { name: /Likely/ })
      .last()
      .check({ force: true });
    await dialog().getByRole('button', { name: 'Score again', exact: true }).click();
    await dialog().getByText('Say what has changed since it was scored before.').waitFor();
    await dialog().getByLabel('What has changed').fill('Two laptops were stolen in October.');
    await take('Score again');
  });

  test('shows its lead what is done, and is frozen with a reason for the rest', async () => {
    await signInToExample(page, server);
    await open('/view/assessment-work-list');
    await page.getByText('Ana Lindqvist').first().waitFor();
    expect(await fact('Scored')).toBe('2');
    await open('/record/assessment-run/RUN-10');
    await start('Freeze results');
    await dialog().getByLabel('Conclusion').fill('Two looked at, and one of them is higher.');
    await dialog().getByRole('button', { name: 'Freeze results', exact: true }).click();
    await dialog()
      .getByText(/^Not scored in it yet: RISK-3/)
      .waitFor();
    await dialog().getByLabel('Why all others are left out').fill('They follow in January.');
    await take('Freeze results');
    await page.getByText('Results frozen', { exact: true }).first().waitFor();
  });

  test('is approved by somebody else, who sees how it compares', async () => {
    await signInToExample(page, server, 'henrike.wallbaum');
    await open('/record/assessment-run/RUN-10');
    await start('Approve results');
    const shown = dialog().getByRole('table').last();
    await shown.getByText('Two laptops were stolen in October.').waitFor();
    await take('Approve results');
    await page.getByText('Approved', { exact: true }).first().waitFor();
  });

  test('and stands beside the one before, and in its report', async () => {
    await open('/view/compared-assessments');
    await page.getByText('Two laptops were stolen in October.').waitFor();
    expect(await fact('Higher')).toBe('1');
    expect(await violations(page)).toEqual([]);
    await open('/view/assessment-report');
    await page.getByText('Two looked at, and one of them is higher.').waitFor();
    await page.getByText('The bench first.').waitFor();
    // The browser also reports requests that were refused on purpose.
    expect(heard.filter((each) => !each.includes('422'))).toEqual([]);
  });

  test('one without a first day begins by an act, once somebody agreed to take part', async () => {
    const idOf = async (record: string) =>
      (
        (await (await page.request.get(`${server.url}/api/registers/${record}`)).json()) as {
          record: { id: string };
        }
      ).record.id;
    await signInToExample(page, server);
    const made = await page.request.post(`${server.url}/api/registers/assessment-run`, {
      headers: { origin: server.url },
      data: {
        fields: {
          title: 'Office network',
          reason: 'other',
          risks: [await idOf('risk/RISK-25'), await idOf('risk/RISK-26')],
          method: await idOf('risk-method/MTH-2'),
          lead: await idOf('person/PER-3'),
        },
      },
    });
    expect(made.status()).toBe(201);
    await open('/record/assessment-run/RUN-11');
    await start('Invite');
    await dialog().getByLabel('Answer by').fill(daysAhead(5));
    await take('Invite');

    await signInToExample(page, server, 'jonas.kettler');
    await open('/mine');
    await start(/^Answer: Score own risks/);
    await take('Answer');

    await signInToExample(page, server);
    await open('/mine');
    await start('Begin assessment: Office network');
    await take('Begin assessment');

    await signInToExample(page, server, 'jonas.kettler');
    await open('/mine');
    await page.getByRole('button', { name: /^Score again: Internet access in Kassel/ }).waitFor();
    await open('/record/assessment-run/RUN-11');
    expect(await violations(page)).toEqual([]);
    const ways = page.getByRole('navigation', { name: 'See it in' });
    expect(await ways.getByRole('link').allTextContents()).toEqual([
      'Assessment report',
      'Assessment work list',
      'Two assessments compared',
    ]);
    await ways.getByRole('link', { name: 'Assessment work list' }).click();
    await page.getByRole('button', { name: 'Score again: RISK-25' }).click();
    await take('Score again');
    await page.getByRole('button', { name: 'Score again: RISK-25' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Score again: RISK-26' }).waitFor();
    expect(await fact('Scored')).toBe('1');
    expect(await violations(page)).toEqual([]);
  });
});
