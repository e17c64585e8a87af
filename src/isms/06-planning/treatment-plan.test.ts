import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot.ts';
import { action } from '../across/action.ts';
import { decided } from '../across/decision-tester.ts';
import { riskMethod } from './risk-method.ts';
import { risk } from './risk.ts';
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
      acceptance: 'void',
      acceptedOn: '2026-06-11',
      acceptedUntil: '2027-03-31',
    },
  });
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
