import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { acme, folderOf } from '#exchange/folder/folder-tester.ts';
import { withdrawalNotice } from '#isms/standard/edition.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { plumbline, plumblineWith } from './cli-tester.ts';

interface Result {
  readonly edition: string;
  readonly asOf: string;
  readonly requirements: readonly {
    readonly ref: string;
    readonly verdict: string;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly controls: readonly {
    readonly ref: string;
    readonly state: string;
    readonly applicable: boolean | null;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly controlSummary: Readonly<Record<string, number>>;
}

const result = async (...written: readonly string[]): Promise<Result> =>
  JSON.parse((await plumbline('check', ...written, '--json')).out) as Result;

describe('check --json', () => {
  test('gives every requirement of the edition, and exactly what is promised of each', async () => {
    for (const edition of ['2022', '2013'] as const) {
      const { requirements, controls, records, summary, controlSummary, ...rest } = await result(
        acme,
        '--edition',
        edition,
      );
      const notice = withdrawalNotice(edition);
      expect(rest).toEqual({ edition, asOf: '2026-09-30', ...(notice !== undefined && { notice }) });
      expect(requirements.map(({ ref }) => ref)).toEqual(requirementsOf(edition).map(({ ref }) => ref));
      for (const each of requirements) {
        expect(Object.keys(each)).toEqual(['ref', 'clause', 'title', 'verdict', 'mode', 'findings']);
        for (const finding of each.findings)
          expect(Object.keys(finding)).toEqual([
            'rule',
            'key',
            'register',
            'code',
            'message',
            'fix',
            'population',
            'records',
            'primary',
            'consequenceOf',
            'consequences',
          ]);
      }
      expect(controls.map(({ ref }) => ref)).toEqual(controlsOf(edition).map(({ ref }) => ref));
      for (const each of controls) {
        expect(Object.keys(each)).toEqual(['ref', 'title', 'state', 'applicable', 'findings']);
        for (const finding of each.findings)
          expect(Object.keys(finding)).toEqual([
            'rule',
            'key',
            'register',
            'code',
            'message',
            'fix',
            'population',
            'records',
          ]);
      }
      const { controls: all, ...states } = controlSummary;
      expect(all).toBe(controls.length);
      for (const [state, number] of Object.entries(states))
        expect(controls.filter((each) => each.state === state)).toHaveLength(number);
      expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(all);
      for (const each of records)
        expect(Object.keys(each)).toEqual(['rule', 'flaw', 'register', 'code', 'message', 'fix']);
      const { requirements: count, ...counts } = summary;
      expect(count).toBe(requirements.length);
      for (const [verdict, number] of Object.entries(counts))
        expect(requirements.filter((each) => each.verdict === verdict)).toHaveLength(number);
      expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(count);
    }
  });

  test('writes findings out, with the record they are about', async () => {
    const { requirements } = await result(acme);
    expect(requirements.find(({ ref }) => ref === '4.2 b)')?.findings).toEqual([
      {
        rule: 'requirements-known',
        key: 'none',
        register: 'interested-party',
        code: 'PTY-1',
        message:
          'PTY-1 “Operators of water utilities” has no requirement on record and no reason why it has none.',
        fix: 'Record what the party requires, or say why it requires nothing.',
        population: null,
        records: [
          {
            code: 'PTY-1',
            message:
              'PTY-1 “Operators of water utilities” has no requirement on record and no reason why it has none.',
          },
        ],
        primary: true,
        consequenceOf: null,
        consequences: [],
      },
    ]);
  });

  test('never finds met what no rule judges', async () => {
    const { requirements } = await result(acme);
    const unjudged = requirements.filter(({ findings }) => findings.some(({ rule }) => rule === null));
    for (const { verdict } of unjudged) expect(verdict).not.toBe('met');
  });

  test('judges the past, with the edition the organisation worked to', async () => {
    const files = {
      'organisation.yaml':
        '- { at: 2025-01-01, by: system, fields: { name: Acme, edition: 2013 } }\n- { at: 2025-06-01, by: system, set: { edition: 2022 } }\n',
    };
    expect(await result(folderOf(files), '--as-of', '2025-05-31')).toMatchObject({
      edition: '2013',
      asOf: '2025-05-31',
    });
    expect(await result(folderOf(files))).toMatchObject({ edition: '2022', asOf: '2026-09-30' });
  });
});

describe('check', () => {
  test('ends with 1 when something stands against conformity', async () => {
    expect((await plumbline('check', acme)).code).toBe(1);
  });

  test('shows each clause with its requirements, what was found and how to mend it, within 100 columns', async () => {
    const { out } = await plumbline('check', acme);
    expect(out).toMatch(
      /^Acme Instruments Ltd\nISO\/IEC 27001:2022 with Amd 1:2024, as of 30 September 2026\n/,
    );
    expect(out).toContain('\n4.2 Understanding the needs and expectations of interested parties\n');
    expect(out).toMatch(/\n  ✗ not met +4\.2 b\) {2}/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'PTY-1 “Operators of water utilities” has no requirement on record and no reason why it has none.',
    );
    expect(out).toContain('→ Record what the party requires, or say why it requires nothing.');
    expect(out).toContain('Ana Lindqvist (JDG-1, 14 July 2026) judges it met until 14 July 2027');
    expect(out).toMatch(/\n\d+ requirements: \d+ met, /);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).not.toContain('withdrawn');
    expect(out).not.toContain('\u001b');
  });

  test('colours verdicts where there is colour', async () => {
    const { out } = await plumblineWith({ colour: true }, 'check', acme);
    expect(out).toContain('\u001b[31m✗ not met');
    expect(stripVTControlCharacters(out)).toBe((await plumbline('check', acme)).out);
  });

  test('says that the edition of 2013 is withdrawn', async () => {
    const { out } = await plumbline('check', acme, '--edition', '2013');
    expect(out.replace(/\s+/g, ' ')).toContain(withdrawalNotice('2013'));
  });

  test('tells what it finds alike of many once, with a sample, and each of them where that is asked for', async () => {
    const risks = Array.from({ length: 12 }, (_, n): [string, string] => [
      `risk/RISK-${n + 1}.yaml`,
      'title: x\nmethod: MTH-1\n',
    ]);
    const method =
      'name: M\napproach: both\nlikelihoodScale: [{ name: a }]\nimpactScale: [{ name: a }]\nlevels: [{ name: a, acceptable: true, acceptedBy: owner }]\nmatrix: [[1]]\n';
    const folder = folderOf({
      'organisation.yaml': 'name: A\n',
      'risk-method/MTH-1.yaml': method,
      ...Object.fromEntries(risks),
    });
    const said = async (...options: readonly string[]) =>
      (await plumbline('check', folder, ...options)).out.replaceAll(/\s+/g, ' ');
    const together = 'All 12 risks have no owner: RISK-1 “x”, RISK-2 “x”, RISK-3 “x” and 9 more.';
    expect(await said()).toContain(together);
    expect(await said()).not.toContain('RISK-12 “x” has no owner.');
    expect(await said('--all-records')).toContain(together);
    expect(await said('--all-records')).toContain('RISK-12 “x” has no owner.');
    const { requirements } = await result(folder);
    expect(requirements.find(({ ref }) => ref === '6.1.2 c) 2)')?.findings).toMatchObject([
      { rule: 'risks-have-owners', key: 'none', code: null, population: 12, message: together },
    ]);
  });

  test('does not let a record steer the terminal', async () => {
    const folder = folderOf({ 'organisation.yaml': 'name: "A\\e[2JB\\u202e"\n' });
    expect((await plumbline('check', folder)).out).toMatch(/^A\ufffd\[2JB\ufffd\n/);
  });
});

describe('check of records that cannot be right', () => {
  const wrong = () =>
    folderOf({
      'organisation.yaml': 'name: Acme\n',
      'person/PER-1.yaml': 'name: Ana\nfrom: 2020-01-01\nto: 2026-06-30\n',
      'issue/ISS-1.yaml':
        'title: Rivals\nplace: external\ncategory: economic\nowner: PER-1\nreviewedOn: 2026-12-01\n',
    });

  test('lists them apart from the requirements', async () => {
    const { out } = await plumbline('check', wrong());
    const [before = '', section = ''] = out.split('\nRecords to put right: 3\n');
    expect(before).not.toContain('yet to come');
    expect(section.replace(/\s+/g, ' ')).toContain(
      'ISS-1 “Rivals” gives a day that is yet to come for what has happened: Reviewed on, 1 December 2026. → Correct the day',
    );
    expect(section).toContain('falls to PER-1 “Ana”, who left on 30 June 2026.');
    expect(section).toContain('is due from nobody');
    expect(section).not.toContain('house rule');
    expect((await result(wrong())).records).toContainEqual({
      rule: 'issue-has-happened',
      flaw: 'date',
      register: 'issue',
      code: 'ISS-1',
      message:
        'ISS-1 “Rivals” gives a day that is yet to come for what has happened: Reviewed on, 1 December 2026.',
      fix: 'Correct the day, or leave it empty until then.',
    });
  });

  test('says nothing of them where there are none', async () => {
    const folder = folderOf({ 'organisation.yaml': 'name: Acme\n' });
    expect((await plumbline('check', folder)).out).not.toContain('Records to put right');
    expect((await result(folder)).records).toEqual([]);
  });
});

const company = fileURLToPath(new URL('../../company', import.meta.url));

/** Returns a copy of the example company with entries added to a file. */
function companyWith(file: string, entries: string): string {
  const folder = folderOf({});
  cpSync(company, folder, { recursive: true });
  appendFileSync(join(folder, file), entries);
  return folder;
}

test('a record to put right counts for how a check ends only when it is to be strict', async () => {
  expect((await plumbline('check', company, '--strict')).code).toBe(0);
  const folder = companyWith(
    'issue/ISS-6.yaml',
    '- { at: 2026-09-30, by: PER-3, why: A slip, set: { reviewedOn: 2027-09-30 } }\n',
  );
  expect((await plumbline('check', folder)).code).toBe(0);
  const { code, out } = await plumbline('check', folder, '--strict');
  expect(code).toBe(1);
  expect(out).toContain('Records to put right: 1\n');
}, 60_000);

test('a leaver whose access was never removed stands against the control, and counts when it is to be strict', async () => {
  const folder = companyWith(
    'person/PER-41.yaml',
    '- { at: 2026-09-30, by: PER-3, why: A slip, set: { accessRemovedOn: } }\n',
  );
  const { code, out } = await plumbline('check', folder);
  expect(code).toBe(0);
  expect(out).toContain('\nControls of Annex A that something stands against: 5\n');
  expect(out).toMatch(/\n {2}✗ failing +A\.5\.18 {2}Access rights\n/);
  expect(out.replace(/\s+/g, ' ')).toContain('nothing shows that all access was removed');
  expect(out).toContain('Nothing stands against any requirement');
  expect(out).toMatch(/\n93 controls of Annex A of 2022: \d+ in place, 1 failing, .*\.\n$/);
  expect((await plumbline('check', folder, '--strict')).code).toBe(1);
  const { controls, controlSummary } = await result(folder);
  expect(controlSummary['failing']).toBe(1);
  expect(controls.find(({ ref }) => ref === 'A.5.18')).toMatchObject({
    state: 'failing',
    applicable: true,
    findings: [{ rule: 'access-of-leavers-removed', code: 'PER-41' }],
  });
}, 60_000);

describe('check --overlay', () => {
  const folder = (): string =>
    folderOf({
      'organisation.yaml': 'name: Acme\n',
      'overlays/b/organisation.yaml': '- { set: { name: Bcme, edition: 2013 } }\n',
      'overlays/a/person/PER-1.yaml': 'name: Ana\n',
    });

  test('judges the organisation with overlays on top', async () => {
    expect((await result(folder())).edition).toBe('2022');
    expect((await result(folder(), '--overlay', 'b')).edition).toBe('2013');
    const { out } = await plumbline('check', folder(), '--overlay', 'a', '--overlay=b');
    expect(out).toMatch(/^Bcme\n/);
  });

  test('says which overlays there are', async () => {
    expect(await plumbline('check', folder(), '--overlay', 'c')).toEqual({
      code: 2,
      out: '',
      err: 'There is no overlay c; there are a, b.\n',
    });
    const { err } = await plumbline('check', acme, '--overlay', '../acme');
    expect(err).toBe(`There is no overlay ../acme; ${acme} has none.\n`);
  });

  test('is there for every command that reads a folder', async () => {
    const to = `${folderOf()}/to`;
    expect((await plumbline('export', folder(), to, '--overlay', 'a')).code).toBe(0);
    const { out } = await plumbline('show', 'person', to, '--format', 'csv');
    expect(out).toContain('PER-1,Ana');
    expect((await plumbline('show', 'person', folder(), '--overlay', 'a', '--format', 'csv')).out).toBe(out);
  });
});
