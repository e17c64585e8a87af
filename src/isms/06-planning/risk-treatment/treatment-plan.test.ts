import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { action } from '../../across/action.ts';
import { decided } from '../../across/decision-tester.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatmentPlan } from './treatment-plan.ts';
import { treatment } from './treatment.ts';

function rowsOf(given: readonly Given[], parameters: object = {}) {
  const s = readerOf(snapshotOf(given, '2026-09-30', treatmentPlan.reads as never));
  return [...treatmentPlan.rows({ s } as never, parameters as never)];
}

const method = a(riskMethod, 'm1');
const open = a(risk, 'r1', { method: 'm1', owner: 'ana', priority: 2 });
const plan = (fields: object = {}) =>
  a(treatment, 't1', { risk: 'r1', method: 'm1', due: '2026-09-20', ...fields });

test('shows a treatment with what it is to do, how late it is and both decisions', () => {
  const [row, ...others] = rowsOf([
    method,
    open,
    plan({ measures: ['module'] }),
    a(action, 'a1', { serves: { register: 'treatment', id: 't1' } }),
    a(action, 'a2', { serves: { register: 'measure', id: 'module' } }),
    a(action, 'a3', { serves: { register: 'risk', id: 'r9' } }),
    decided('d1', [plan({ measures: ['module'] })]),
    decided('d2', [plan(), open], { kind: 'acceptance', on: '2026-06-11', until: '2027-03-31' }),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    key: 'R1 T1',
    cells: {
      level: 3,
      riskOwner: 'ana',
      actions: ['a1', 'a2'],
      late: 10,
      residualLevel: 2,
      achievedLevel: undefined,
      approval: 'in force',
      approvedOn: '2026-06-01',
      // An acceptance that does not bind the present plan shows no dates.
      acceptance: 'void',
      acceptedOn: undefined,
      acceptedUntil: undefined,
    },
  });
});

test('adds up what treatments cost, for each option in the first year', () => {
  const [head, ...others] = treatmentPlan.head!.rows(
    {
      s: readerOf(
        snapshotOf(
          [
            method,
            open,
            plan({ cost: 19_000, yearlyCost: 4_200 }),
            a(treatment, 't2', { risk: 'r1', cost: 1_000, yearlyCost: undefined }),
            a(treatment, 't3', { risk: 'r1', option: 'share', cost: undefined, yearlyCost: 700 }),
            a(risk, 'gone', { method: 'm1', status: 'closed' }),
            a(treatment, 't4', { risk: 'gone', cost: 5 }),
          ],
          '2026-09-30',
          treatmentPlan.reads as never,
        ),
      ),
    } as never,
    {},
  );
  expect(others).toEqual([]);
  expect(head?.cells).toEqual({
    treated: 3,
    once: 20_000,
    yearly: 4_900,
    modify: 24_200,
    share: 700,
    retain: undefined,
    avoid: undefined,
  });
});

test('how far a plan has slipped, and while it is late why', () => {
  const moves = [{ from: '2026-06-30', to: '2026-09-20', on: '2026-06-15', reason: 'Ill.' }];
  const why = { moves, lateBecause: 'The part is late.' };
  expect(rowsOf([method, open, plan(why)])[0]?.cells).toMatchObject({
    slip: 92,
    lateBecause: why.lateBecause,
  });
  const done = rowsOf([method, open, plan({ ...why, doneOn: '2026-09-25' })])[0]?.cells;
  expect([done?.['slip'], done?.['lateBecause']]).toEqual([87, undefined]);
});

test('what is done is not late, whenever it was done', () => {
  const [row] = rowsOf([method, open, plan({ doneOn: '2026-09-25' })]);
  expect(row?.cells['late']).toBeUndefined();
});

test('open risks only, in order of priority, those without a plan and those of one owner too', () => {
  const given = [
    method,
    open,
    plan(),
    a(risk, 'low', { method: 'm1', priority: undefined }),
    a(risk, 'first', { method: 'm1', priority: 1 }),
    a(risk, 'gone', { method: 'm1', status: 'closed' }),
  ];
  expect(rowsOf(given).map(({ key }) => key)).toEqual(['FIRST', 'R1 T1', 'LOW']);
  expect(rowsOf(given, { owner: 'ana' }).map(({ key }) => key)).toEqual(['R1 T1']);
});
