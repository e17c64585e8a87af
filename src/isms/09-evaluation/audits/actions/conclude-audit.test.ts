import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { process } from '../../../04-context/process.ts';
import { person } from '../../../07-support/people/person.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';
import { independenceReads } from '../independence.ts';
import { concludeAudit } from './conclude-audit.ts';

const people = [a(person, 'ana', { kind: 'external' }), a(person, 'ben', { name: 'Ben Okafor' })];
const held = (fields: object = {}) =>
  a(audit, 'a1', {
    status: 'under way',
    lead: 'ana',
    from: '2026-09-28',
    to: '2026-09-30',
    concludedOn: undefined,
    reportDue: undefined,
    ...fields,
  });
const row = (id: string, fields: object = {}) =>
  a(checklistRow, id, { audit: 'a1', sample: [], result: 'conforms', ...fields });
const by = (id: string | undefined) => ({ id: 'key', person: id });
const snapshot = (...given: readonly Given[]) =>
  readerOf(snapshotOf([...people, ...given], '2026-09-30', [...independenceReads, auditFinding]));

function asked(person: string | undefined, ...given: readonly Given[]) {
  const s = snapshot(...given);
  return concludeAudit.obstacle(s.get(audit, 'a1')!, s, by(person));
}

describe('an internal audit', () => {
  test('is concluded by its lead', () => {
    expect(asked('ana', held(), row('k1'))).toBeUndefined();
    expect(inWords(asked('ben', held()))).toBe('Only the lead auditor concludes the audit: Ana Lindqvist.');
    expect(inWords(asked('ana', held({ lead: undefined })))).toMatch('no lead auditor');
    expect(inWords(asked(undefined, held()))).toMatch('people');
  });

  test('is concluded once, after it has begun', () => {
    expect(inWords(asked('ana', held({ status: 'concluded' })))).toMatch('already');
    expect(inWords(asked('ana', held({ status: 'cancelled' })))).toMatch('called off');
    expect(inWords(asked('ana', held({ status: 'planned', from: '2026-10-01' })))).toMatch('not begun');
    expect(inWords(asked('ana', held({ from: undefined })))).toMatch('not begun');
  });

  test('is not concluded by those whose work it is', () => {
    const mine = a(process, 'p1', { owner: 'ben' });
    expect(inWords(asked('ben', mine, held({ lead: 'ben', processes: ['p1'] })))).toBe(
      'Ben Okafor would conclude on their own work: owner of P1. Somebody else examines that first.',
    );
    expect(inWords(asked('ana', mine, held({ team: ['ben'], processes: ['p1'] })))).toMatch('Ben Okafor');
    expect(asked('ana', mine, held({ processes: ['p1'] }))).toBeUndefined();
  });

  test('is concluded once each question has an answer', () => {
    expect(inWords(asked('ana', held(), row('k1', { result: undefined })))).toMatch('One row');
    const two = [row('k1', { result: undefined }), row('k2', { result: undefined }), row('k3')];
    expect(inWords(asked('ana', held(), ...two))).toMatch('2 rows');
    expect(
      asked('ana', held(), row('k1', { result: 'not examined', leftOutBecause: 'Ill.' })),
    ).toBeUndefined();
    expect(inWords(asked('ana', held(), row('k1', { result: 'not examined' })))).toMatch('left out: K1');
  });

  test('is concluded once each row that does not conform has a finding', () => {
    const bad = row('k1', { result: 'does not conform', controls: ['c1', 'c2'] });
    expect(inWords(asked('ana', held(), bad, row('k2')))).toBe(
      'What does not conform has no finding yet: K1. Record a nonconformity from each of these rows, or one that is held against the same criterion.',
    );
    const finding = (fields: object) => a(auditFinding, 'f1', { audit: 'a1', ...fields });
    expect(inWords(asked('ana', held(), bad, finding({})))).toMatch('K1');
    expect(asked('ana', held(), bad, finding({ row: 'k1' }))).toBeUndefined();
    expect(asked('ana', held(), bad, finding({ controls: ['c2'] }))).toBeUndefined();
    expect(inWords(asked('ana', held(), bad, finding({ controls: ['c3'] })))).toMatch('K1');
    expect(inWords(asked('ana', held(), bad, finding({ row: 'k1', grade: 'opportunity' })))).toMatch('K1');
    const many = Array.from({ length: 12 }, (_, n) => row(`m${n}`, { result: 'does not conform' }));
    expect(inWords(asked('ana', held(), ...many))).toMatch('M9 and 2 more');
  });
});

test('what others concluded is entered by whoever has their report', () => {
  expect(asked('ben', held({ kind: 'certification', lead: 'ana' }))).toBeUndefined();
});

describe('the conclusion', () => {
  const input = {
    ownDemands: 'partly',
    standard: 'yes',
    effective: 'yes',
    conclusion: 'Lived by most; one rule slips.',
  };
  const concluded = (more: object = {}) => {
    const s = snapshot(held());
    return concludeAudit.decide({
      subject: s.get(audit, 'a1')!,
      input: { ...input, ...more },
      actor: by('ana'),
      s,
    });
  };

  test('is of today', () => {
    expect(inWords(concluded({ reportDue: '2026-10-14' }))).toMatchObject([
      {
        do: 'amend',
        id: 'a1',
        fields: { ...input, status: 'concluded', concludedOn: '2026-09-30', reportDue: '2026-10-14' },
      },
    ]);
  });

  test('leaves the day of the report as it was settled', () => {
    expect(inWords(concluded())).not.toMatchObject([{ fields: { reportDue: expect.anything() } }]);
    expect(inWords(concluded({ reportDue: '2026-09-29' }))).toMatchObject({ kind: 'refused' });
  });
});
