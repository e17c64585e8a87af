import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { recordsToPutRight } from '#isms/across/registers-in-order.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { advance, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Row } from '#isms/kernel/declarations/view.ts';
import { editions } from '#isms/standard/edition.ts';
import { all, asOf, reference } from './company-tester.ts';
import { set, type Change } from '../mutations/mutation.ts';

/** The view of records to put right, over the example company with something wrong in it. */
const clean = asOf(reference);

const having = (...changes: readonly Change[]): Snapshot =>
  changes.reduce<Snapshot>(
    (company, change) => advance(company, [change(company)], company.position + 1, company.at),
    clean,
  );

function rows(company: Snapshot, parameters: object = {}): readonly Row[] {
  const view = all.catalogue.views.get('registers-in-order');
  if (!view) throw new Error('no view of records to put right');
  const found = all.inquirer().at(company).view(view, parameters);
  if (isProblem(found)) throw new Error(inEnglish(found.detail));
  return found;
}

const wrong = having(
  set('ISS-6', { reviewedOn: '2027-01-12' }),
  set('DOC-33', { owner: 'PER-41' }),
  set('NCR-5', { noCorrection: 'It was over.' }),
);
const codesOf = (found: readonly Row[]): readonly string[] =>
  found.map(({ rests }) => String(rests[0]?.id)).toSorted();

describe('records to put right', () => {
  test.each(['2025-04-01', '2026-02-28', reference])(
    'number no more than a few in the company on %s',
    (day) => {
      const found = rows(asOf(day));
      expect(found.length).toBeLessThan(day === reference ? 1 : 20);
    },
  );

  test('say what is wrong, how to mend it, in which way and whose it is', () => {
    const found = rows(wrong);
    expect(codesOf(found)).toEqual(['DOC-33', 'ISS-6', 'NCR-5']);
    expect(found.find(({ rests }) => rests[0]?.id === 'ISS-6')?.cells).toEqual({
      record: { register: 'issue', id: 'ISS-6' },
      message:
        'ISS-6 “Knowledge of boot loader, identity provider and line set-up…” gives a day that is yet to come for what has happened: Reviewed on, 12 January 2027.',
      fix: 'Correct the day, or leave it empty until then.',
      flaw: 'date',
      who: expect.stringMatching(/^PER-/) as string,
      rule: 'issue-has-happened',
    });
  });

  test('name nobody as owner who has left', () => {
    const [row] = rows(wrong, { flaw: 'orphan' });
    expect(row?.cells['message']).toMatch(
      /^Review of a document, DOC-33 “Continu.*”, falls to PER-41 “Dennis Kuhfuss”, who left on 31 May 2026\.$/,
    );
    expect(row?.cells['who']).toBeUndefined();
  });

  test('are found by kind and by person', () => {
    expect(codesOf(rows(wrong, { flaw: 'contradiction' }))).toEqual(['NCR-5']);
    const owner = rows(wrong, { flaw: 'date' })[0]?.cells['who'];
    expect(codesOf(rows(wrong, { who: owner }))).toContain('ISS-6');
    expect(codesOf(rows(wrong, { who: 'PER-64' }))).toEqual([]);
  });

  test('stand against no requirement and no control', () => {
    const keeping = [...all.catalogue.rules.values()]
      .filter(({ keepsFrom }) => keepsFrom)
      .map(({ key }) => key);
    const inquiry = all.inquirer().at(wrong);
    for (const edition of editions)
      for (const { findings, rules } of inquiry.conformity(edition)) {
        expect(rules.filter((each) => keeping.includes(each))).toEqual([]);
        expect(findings.filter(({ rule }) => keeping.includes(rule))).toEqual([]);
      }
  });

  test('are not told of what an organisation has switched off', () => {
    const off = [{ rule: 'issue-has-happened', reason: 'Dates are planned here.', decidedBy: 'PER-3' }];
    const company = having(set('ISS-6', { reviewedOn: '2027-01-12' }), set('ORG-1', { switchedOff: off }));
    expect(rows(company)).toEqual([]);
    const inquiry = all.inquirer().at(company);
    const { reader: s, catalogue } = inquiry;
    const asked = { s, rules: catalogue.rules, findings: inquiry.findings.bind(inquiry) };
    expect(recordsToPutRight(asked)).toEqual([]);
  });
});
