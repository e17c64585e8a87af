import { describe, expect, test } from 'vitest';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { advance, lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decided } from '../../across/decision-tester.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { reviewDecision } from '../../09-evaluation/management-reviews/review-decision.ts';
import { bothReviews, input, naming } from '../../09-evaluation/management-reviews/review-tester.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { reviewing } from './treatment-escalation.ts';
import { treatment } from './treatment.ts';

const registers: readonly AnyRegister[] = [organisation, riskMethod, risk, treatment, decision, ...reviewing];

/** A catalogue with only the registers that the column reads, without those they point to. */
const few: Catalogue = {
  registers: new Map(registers.map((register) => [register.key, register])),
  rules: new Map(),
  keepers: new Map(),
  views: new Map(),
  actions: new Map(),
  settings: organisation,
};

test('the column of acceptances notices when the risk changes, and only the risk', () => {
  const inquirer = new Inquirer(few, () => []);
  const treated = [a(risk, 'r1'), a(risk, 'r2')];
  const plans = [a(treatment, 't1', { risk: 'r1' }), a(treatment, 't2', { risk: 'r2' })];
  const accepted = plans.map((plan, n) => decided(`d${n}`, [plan, treated[n]!], { kind: 'acceptance' }));
  const before = snapshotOf([...treated, ...plans, ...accepted], '2026-09-30', registers);
  expect(inquirer.at(before).column(treatment, 'acceptance')).toEqual(['in force', 'in force']);

  const likelier = { ...lookUp(before, 'risk', 'r2')!, version: 2 };
  const fields = { ...likelier.fields, likelihood: 3 };
  const after = advance(before, [{ ...likelier, fields }], 2, before.at);
  expect(inquirer.at(after).column(treatment, 'acceptance')).toEqual(['in force', 'void']);
  expect(inquirer.at(after).column(risk, 'treatment')).toEqual(['accepted', 'void']);
});

test('the column of levels says what is accepted, as the board does, and not what the plan hoped for', () => {
  const column = (name: string, fields: object, assessedOn = '2026-09-14', method = 'm1') => {
    const given = [
      a(riskMethod, 'm1'),
      a(riskMethod, 'm2'),
      a(risk, 'r1', { method, assessedOn }),
      a(treatment, 't1', { risk: 'r1', method: 'm1', ...fields }),
    ];
    return new Inquirer(few, () => []).at(snapshotOf(given, '2026-09-30', registers)).column(treatment, name);
  };
  expect(column('residualLevel', {})).toEqual([2]);
  expect(column('residualLevel', { doneOn: '2026-09-01' })).toEqual([3]);
  expect(column('residualLevel', { doneOn: '2026-09-01' }, '2026-08-31')).toEqual([2]);
  expect(column('residualLevel', { option: 'retain' })).toEqual([3]);

  // Done on one method and scored on another since: the level is on the scales of the latter.
  const since = [{ doneOn: '2026-09-01' }, '2026-09-14', 'm2'] as const;
  expect(column('residualLevel', ...since)).toEqual([3]);
  expect(column('residualMethod', ...since)).toEqual(['m2']);
  expect(column('residualMethod', {}, '2026-09-14', 'm2')).toEqual(['m1']);
});

test('a treatment falls due as long as its risk is open', () => {
  const dues = (status: string, fields: object = {}) => {
    const given = [
      a(risk, 'r1', { status }),
      a(treatment, 't1', { risk: 'r1', due: '2026-08-31', ...fields }),
    ];
    const s = readerOf(snapshotOf(given, '2026-09-30', registers));
    return duesOf(s.get(treatment, 't1')!, treatment, s, organisation).map(({ on, timing }) => [on, timing]);
  };
  expect(dues('open')).toEqual([['2026-08-31', 'overdue']]);
  expect(dues('open', { doneOn: '2026-08-28' })).toEqual([]);
  expect(dues('closed')).toEqual([]);
});

describe('a day the owner of the risk agreed to is put off by the act, not moved by hand', () => {
  const plan = (fields: object) => a(treatment, 't1', { due: '2026-10-30', ...fields });
  const approved = decided('d1', [plan({})], { on: '2026-06-01' });
  const move = { from: '2026-10-30', to: '2026-12-18', on: '2026-09-21', reason: 'The part is late.' };

  test.each([
    ['later than agreed', { due: '2026-12-18' }, ['due']],
    ['earlier than agreed', { due: '2026-08-28' }, []],
    ['as agreed', {}, []],
    ['put off since', { due: '2026-12-18', moves: [move] }, []],
    ['later than it was put off to', { due: '2027-01-29', moves: [move] }, ['due']],
    [
      'later than agreed anew, though it was put off before that',
      { due: '2026-12-18', moves: [{ ...move, on: '2026-05-04' }] },
      ['due'],
    ],
  ])('%s', (_, fields, refused) => {
    expect(refusedAt(plan(fields), approved)).toEqual(refused);
  });

  test('a plan that nobody has approved, or that was rejected since, may still be changed', () => {
    expect(refusedAt(plan({ due: '2026-12-18' }))).toEqual([]);
    const rejected = decided('d2', [plan({})], { kind: 'rejection', on: '2026-07-01' });
    expect(refusedAt(plan({ due: '2026-12-18' }), approved, rejected)).toEqual([]);
  });
});

describe('whether management has been told of a treatment that slips', () => {
  const move = (from: string, to: string, on: string) => ({ from, to, on, reason: 'The part is late.' });
  const once = { due: '2026-12-18', moves: [move('2026-09-30', '2026-12-18', '2026-06-15')] };
  const slipped = a(treatment, 't1', once);
  const column = (...given: readonly Given[]) => {
    const s = readerOf(snapshotOf(given, '2026-09-30', [organisation, ...reviewing]));
    return treatment.derived['escalation']?.of(s.get(treatment, 't1')!, s);
  };

  test.each([
    ['it keeps to its day', {}, undefined],
    [
      'it was put off once, for less than the settings say',
      { due: '2026-11-20', moves: [move('2026-10-30', '2026-11-20', '2026-09-01')] },
      undefined,
    ],
    ['it was put off once, for long', once, 'waiting'],
    [
      'it was put off twice',
      {
        due: '2026-11-20',
        moves: [
          move('2026-10-30', '2026-11-10', '2026-09-01'),
          move('2026-11-10', '2026-11-20', '2026-09-21'),
        ],
      },
      'waiting',
    ],
    ['it is overdue, and nobody says why', { due: '2026-09-20' }, 'waiting'],
    ['it is overdue, for a reason', { due: '2026-09-20', lateBecause: 'The part is late.' }, undefined],
    [
      'it is overdue for long, for whatever reason',
      { due: '2026-07-20', lateBecause: 'The part is late.' },
      'waiting',
    ],
  ])('%s', (_, fields, expected) => {
    expect(column(a(treatment, 't1', { due: '2026-12-18', ...fields }))).toBe(expected);
  });

  test('a review has looked at it that was held since and made something of it', () => {
    const looked = input('risks', { ...naming(slipped), comment: 'We leave it at that.' });
    expect(column(...bothReviews, slipped, looked)).toBe('reviewed');
    expect(column(...bothReviews, slipped, input('risks', naming(slipped)))).toBe('waiting');
    const concluded = a(reviewDecision, 'd1', { review: 'r2', inputs: ['i2'] });
    expect(column(...bothReviews, slipped, input('risks', naming(slipped)), concluded)).toBe('reviewed');
    const again = a(treatment, 't1', {
      due: '2027-01-29',
      moves: [...once.moves, move('2026-12-18', '2027-01-29', '2026-09-01')],
    });
    expect(column(...bothReviews, again, looked)).toBe('waiting');
  });

  test('the settings say how long is long', () => {
    expect(column(a(organisation, 'org', { slipEscalation: 'P4M' }), slipped)).toBeUndefined();
  });
});

test('the cost of the first year is what is known of it', () => {
  const firstYear = (fields: object) => {
    const s = readerOf(snapshotOf([a(treatment, 't1', fields)], '2026-09-30'));
    return treatment.derived['firstYear']?.of(s.get(treatment, 't1')!, s);
  };
  expect(firstYear({ cost: 19_000, yearlyCost: 4_200 })).toBe(23_200);
  expect(firstYear({ cost: undefined, yearlyCost: 4_200 })).toBe(4_200);
  expect(firstYear({ cost: undefined, yearlyCost: undefined })).toBeUndefined();
});

test('what is done has no day by which it is to be done, and is escalated to nobody', () => {
  const column = (name: string, doneOn?: string) => {
    const plan = a(treatment, 't1', { risk: 'r1', due: '2025-09-26', doneOn, lateBecause: undefined });
    const given = [a(risk, 'r1'), plan];
    return new Inquirer(few, () => []).at(snapshotOf(given, '2026-09-30', registers)).column(treatment, name);
  };
  expect([column('dueWhileOpen'), column('escalation')]).toEqual([['2025-09-26'], ['waiting']]);
  expect([column('dueWhileOpen', '2026-08-01'), column('escalation', '2026-08-01')]).toEqual([
    [undefined],
    [undefined],
  ]);
});
