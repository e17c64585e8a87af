import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatmentBoard } from './treatment-board.ts';
import { treatment } from './treatment.ts';

const method = a(riskMethod, 'm1');
const high = a(risk, 'high', { method: 'm1', owner: 'ana', likelihood: 3, impact: 3 });
const low = a(risk, 'low', { method: 'm1', owner: 'ben', likelihood: 1, impact: 1 });
const plan = (id: string, fields: object = {}) =>
  a(treatment, id, { risk: 'high', method: 'm1', owner: 'cem', due: '2026-12-01', ...fields });
const late = { due: '2026-09-20' };

const cards = (given: Parameters<typeof rowsOf>[1], parameters: object = {}) =>
  rowsOf(treatmentBoard, [method, high, low, ...given], parameters as never).map(({ key, cells }) => [
    key,
    cells['stage'],
  ]);

test('a risk above the criteria is to be planned until it has a treatment, one that is acceptable never', () => {
  expect(cards([])).toEqual([['HIGH', 'to plan']]);
  expect(cards([plan('t1')])).toEqual([['T1', 'planned']]);
  expect(cards([a(treatment, 't1', { risk: 'high', method: 'm1' }, { retired: true })])).toEqual([
    ['HIGH', 'to plan'],
  ]);
});

test('every treatment of a risk stands where it has come to, also that of an acceptable one', () => {
  const done = { doneOn: '2026-08-01' };
  expect(
    cards([
      plan('t1', done),
      plan('t2'),
      plan('t3', { risk: 'low' }),
      decided('d1', [plan('t1', done)]),
      decided('d2', [plan('t1', done), high], { kind: 'acceptance', until: '2027-01-01' }),
      decided('d3', [plan('t2')]),
    ]),
  ).toEqual([
    ['T3', 'planned'],
    ['T2', 'under way'],
    ['T1', 'accepted'],
  ]);
});

test('what is of a closed risk is not on it', () => {
  const closed = a(risk, 'gone', { method: 'm1', status: 'closed', likelihood: 3, impact: 3 });
  expect(cards([closed, plan('t1', { risk: 'gone' })])).toEqual([['HIGH', 'to plan']]);
});

test('a card says how late it is, what it comes from and what remains: what was achieved, where that is more than was planned', () => {
  const [row] = rowsOf(treatmentBoard, [method, high, plan('t1', late)]);
  expect(row?.cells).toMatchObject({ level: 3, remains: 2, late: 10, next: 'approve', by: 'ana' });
  const finished = (achievedLikelihood: number) => {
    const done = plan('t1', { ...late, doneOn: '2026-09-29', achievedLikelihood, achievedImpact: 3 });
    return rowsOf(treatmentBoard, [method, high, done, decided('d1', [done])])[0]?.cells;
  };
  expect(finished(1)).toMatchObject({ remains: 2, late: undefined, next: 'accept' });
  expect(finished(3)).toMatchObject({ remains: 3, next: 'score' });
});

test('a card says that more remains once the risk was scored again, and what is retained is as it is today', () => {
  const scored = { ...high, fields: { ...high.fields, assessedOn: '2026-09-14' } };
  const cellsOf = (fields: object) => {
    const approved = plan('t1', fields);
    return rowsOf(treatmentBoard, [method, scored, approved, decided('d1', [approved])])[0]?.cells;
  };
  expect(cellsOf({ doneOn: '2026-09-01' })).toMatchObject({
    level: 3,
    remains: 3,
    next: 'accept at the top',
  });
  expect(cellsOf({ option: 'retain' })).toMatchObject({ level: 3, remains: 3 });
});

test('keeping a risk as it is cannot be late', () => {
  const [row] = rowsOf(treatmentBoard, [method, high, plan('t1', { ...late, option: 'retain' })]);
  expect(row?.cells['late']).toBeUndefined();
});

test('within a lane what is late comes first, then the higher risk, then what is due sooner', () => {
  const given = [
    plan('t1', { due: '2027-01-01' }),
    plan('t2'),
    plan('t3', { risk: 'low', ...late }),
    plan('t4', { risk: 'low' }),
  ];
  expect(cards(given).map(([key]) => key)).toEqual(['T3', 'T2', 'T1', 'T4']);
});

test('it is narrowed to somebody’s actions or risks, to what is high and to what is late', () => {
  const given = [plan('t1'), plan('t2', { owner: 'dan', ...late }), plan('t3', { risk: 'low' })];
  expect(cards(given, { owner: 'dan' })).toEqual([['T2', 'planned']]);
  expect(cards(given, { riskOwner: 'ben' })).toEqual([['T3', 'planned']]);
  expect(cards(given, { least: 3 }).map(([key]) => key)).toEqual(['T2', 'T1']);
  expect(cards(given, { late: true })).toEqual([['T2', 'planned']]);
});

test('its head names the method in use, whose levels may be asked for', () => {
  const former = a(riskMethod, 'm0', { replaced: true });
  const draft = a(riskMethod, 'm2', { replaces: 'm1' });
  const head = (given: Parameters<typeof rowsOf>[1]) =>
    rowsOf(treatmentBoard, given, {}, '2026-09-30', 'head').map(({ cells }) => cells);
  expect(head([former, method, draft])).toEqual([{ method: 'm1' }]);
  expect(head([former])).toEqual([]);
});
