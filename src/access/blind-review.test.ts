import { describe, expect, test } from 'vitest';
import { person } from '#isms/07-support/people/person.ts';
import { assessmentRun } from '#isms/08-operation/risk-assessments/assessment-run.ts';
import { risk } from '#isms/06-planning/risk-assessment/risk.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { secondScore } from '#isms/06-planning/second-scores/second-score.ts';
import { treatment } from '#isms/06-planning/risk-treatment/treatment.ts';
import { decision } from '#isms/across/decision.ts';
import { decided } from '#isms/across/decision-tester.ts';
import { grant } from '#isms/across/grant.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../declared.ts';
import type { Asker } from './asker.ts';
import { may, reach } from './policies.ts';
import { askerOn } from './roles.ts';
import { withoutBlinded, blindedFrom } from './blind-review.ts';

const { catalogue } = await declared();

const people = ['ana', 'ben'].flatMap((id) => [
  a(person, id, { from: undefined, to: undefined }),
  a(grant, `grant-${id}`, { person: id, role: 'isms-manager', from: undefined, until: undefined }),
]);
const plan = a(treatment, 't1', { risk: 'r1', method: 'm1' });
const owed = (fields: object = {}, more: { retired?: boolean } = {}) =>
  a(secondScore, 's2', { risk: 'r1', method: 'm1', assessor: 'ana', givenOn: undefined, ...fields }, more);
const records = [
  ...people,
  a(riskMethod, 'm1'),
  a(risk, 'r1', { method: 'm1' }),
  a(risk, 'r2', { method: 'm1' }),
  plan,
  a(treatment, 't2', { risk: 'r2', method: 'm1' }),
  a(secondScore, 's1', { risk: 'r1', assessor: 'ben' }),
  decided('d1', [plan], { by: 'ben' }),
  a(assessmentRun, 'run1'),
];

interface Looking {
  readonly asker: Asker;
  readonly reads: (register: AnyRegister, id: string) => boolean;
  readonly may: (act: 'amend' | 'retire', register: AnyRegister, id: string) => boolean;
}

function looking(who: string, asking: Given): Looking {
  const snapshot = snapshotOf([...records, asking], '2026-09-30', [...catalogue.registers.values()]);
  const asker = askerOn(who, readerOf(snapshot), catalogue);
  if (!asker) throw new Error(`${who} does not work here`);
  const of = (register: AnyRegister, id: string) => {
    const record = lookUp(snapshot, register.key, id);
    if (!record) throw new Error(`there is no ${id}`);
    return record;
  };
  const known = (register: AnyRegister) => catalogue.registers.get(register.key) ?? register;
  return {
    asker,
    reads: (register, id) => may(asker, 'read', known(register), of(register, id)),
    may: (act, register, id) => may(asker, act, known(register), of(register, id)),
  };
}

describe('whoever owes a second score of a risk', () => {
  const { asker, reads, may: mayChange } = looking('ana', owed());

  test('reads neither it, nor its treatments, nor what was decided about these, nor earlier second scores', () => {
    expect([
      reads(risk, 'r1'),
      reads(treatment, 't1'),
      reads(decision, 'd1'),
      reads(secondScore, 's1'),
    ]).toEqual([false, false, false, false]);
  });

  test('reads what asks for it, and everything else', () => {
    expect([
      reads(secondScore, 's2'),
      reads(risk, 'r2'),
      reads(treatment, 't2'),
      reads(assessmentRun, 'run1'),
    ]).toEqual([true, true, true, true]);
  });

  test('reads no register whole that could say something of it', () => {
    expect(
      [risk, treatment, decision, secondScore, assessmentRun].map((each) => reach(asker, 'read', each)),
    ).toEqual(Array.from({ length: 5 }, () => 'some'));
    expect(reach(asker, 'read', riskMethod)).toBe('all');
  });

  test('changes nothing of it, and does not take back what is asked of them', () => {
    expect([
      mayChange('amend', risk, 'r1'),
      mayChange('retire', secondScore, 's2'),
      mayChange('amend', secondScore, 's2'),
    ]).toEqual([false, false, false]);
    expect(looking('ben', owed()).may('retire', secondScore, 's2')).toBe(true);
  });

  test('sees nothing of it in what was frozen elsewhere', () => {
    const results = {
      r1: { code: 'R1', level: 3 },
      r2: { code: 'R2', level: 1 },
      rows: [
        { code: 'R1', level: 3 },
        { record: { register: 'treatment', id: 't1' } },
        { about: 'R1 and others' },
      ],
    };
    expect(withoutBlinded(asker, results, '-')).toEqual({
      r1: '-',
      r2: { code: 'R2', level: 1 },
      rows: ['-', { record: '-' }, { about: 'R1 and others' }],
    });
  });

  test('is told why', () => {
    expect(blindedFrom(asker)).toMatchObject([
      {
        record: { code: 'R1' },
        by: { record: { code: 'S2' } },
        says: { parameters: { record: 'R1' } },
      },
    ]);
  });
});

test.each<[string, string, Given]>([
  ['once it is given', 'ana', owed({ givenOn: '2026-09-30' })],
  ['once it is taken back', 'ana', owed({}, { retired: true })],
  ['once nobody can give it, as the risk is scored with another method', 'ana', owed({ method: 'm2' })],
  ['to everybody else', 'ben', owed()],
])('it is open %s', (_, who, asking) => {
  const { asker, reads } = looking(who, asking);
  expect([
    reads(risk, 'r1'),
    reads(treatment, 't1'),
    reads(decision, 'd1'),
    reads(secondScore, 's1'),
  ]).toEqual([true, true, true, true]);
  expect([risk, decision, assessmentRun].map((each) => reach(asker, 'read', each))).toEqual([
    'all',
    'all',
    'all',
  ]);
  const frozen = { r1: { level: 3 } };
  expect(withoutBlinded(asker, frozen, '-')).toBe(frozen);
});
