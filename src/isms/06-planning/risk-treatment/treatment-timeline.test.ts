import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { action } from '../../across/action.ts';
import { decided } from '../../across/decision-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatmentTimeline } from './treatment-timeline.ts';
import { treatment } from './treatment.ts';

const method = a(riskMethod, 'm1');
const treated = a(risk, 'r1', { method: 'm1', owner: 'ana', likelihood: 1, impact: 2 });
const worse = a(risk, 'r2', { method: 'm1', owner: 'ben', likelihood: 3, impact: 3 });
const people = [a(person, 'ana', { name: 'Ana' }), a(person, 'ben', { name: 'Ben' })];
const made = { createdAt: '2026-02-01T09:00:00.000Z' };
const plan = (id: string, fields: object = {}) =>
  a(treatment, id, { risk: 'r1', method: 'm1', owner: 'ben', due: '2026-12-01', ...fields }, made);
const rows = (given: Parameters<typeof rowsOf>[1], parameters: object = {}) =>
  rowsOf(treatmentTimeline, [method, treated, worse, ...people, ...given], parameters as never);
const keys = (...asked: Parameters<typeof rows>) => rows(...asked).map(({ key }) => key);

test('a bar begins with the first approval, even where a later one replaced it, and before one with the record', () => {
  const first = { ...decided('d1', [plan('t1')], { on: '2026-03-01' }), retired: true };
  const again = decided('d2', [plan('t1')], { on: '2026-07-01' });
  expect(rows([plan('t1'), first, again])[0]?.cells).toMatchObject({
    from: '2026-03-01',
    due: '2026-12-01',
    state: 'under way',
  });
  expect(rows([plan('t1')])[0]?.cells['from']).toBe('2026-02-01');
});

test('what was done before anybody approved it begins when it was put on record, and never after it was done', () => {
  const approval = decided('d1', [plan('t1')], { on: '2026-07-01' });
  expect(rows([plan('t1', { doneOn: '2026-05-01' }), approval])[0]?.cells['from']).toBe('2026-02-01');
  expect(rows([plan('t1', { doneOn: '2026-01-15' }), approval])[0]?.cells['from']).toBe('2026-01-15');
});

test('the actions for a treatment, its risk and its measures stand under it, those that were dropped do not', () => {
  const serving = (id: string, register: string, to: string, fields: object = {}) =>
    a(action, id, { serves: { register, id: to }, ...fields });
  const found = rows([
    plan('t1', { measures: ['m9'] }),
    serving('a1', 'treatment', 't1'),
    serving('a2', 'measure', 'm9'),
    serving('a3', 'risk', 'r1', { moves: [{ from: '2026-09-30', to: '2026-11-30', reason: 'Late.' }] }),
    serving('a4', 'treatment', 't1', { status: 'dropped' }),
    serving('a5', 'treatment', 't9'),
  ]);
  expect(found.map(({ key, cells }) => [key, cells['under']])).toEqual([
    ['T1', undefined],
    ['T1 A3', 'T1'],
    ['T1 A1', 'T1'],
    ['T1 A2', 'T1'],
  ]);
  expect(found[1]?.cells['moves']).toMatchObject([{ from: '2026-09-30' }]);
});

test('an acceptance says until when, be it over, and one that is void does not', () => {
  const until = (day: string) =>
    decided('d1', [plan('t1'), treated], { kind: 'acceptance', until: day, on: '2026-07-01' });
  const ending = (day: string) => rows([plan('t1'), until(day)])[0]?.cells['acceptedUntil'];
  expect(ending('2027-01-01')).toBe('2027-01-01');
  expect(ending('2026-09-01')).toBe('2026-09-01');
  const voided = rows([plan('t1', { cost: 9 }), until('2027-01-01')])[0];
  expect(voided?.cells['acceptedUntil']).toBeUndefined();
});

test('ordered by the names of the owners, or by level; within that by day, without one last', () => {
  const given = [
    plan('t1', { due: undefined }),
    plan('t2'),
    plan('t3', { due: '2026-10-01' }),
    plan('t4', { owner: 'ana', risk: 'r2' }),
    plan('t5', { risk: 'r2' }),
  ];
  expect(keys(given)).toEqual(['T4', 'T3', 'T2', 'T5', 'T1']);
  expect(keys(given, { by: 'level' })).toEqual(['T4', 'T5', 'T3', 'T2', 'T1']);
});

test('it is narrowed to what somebody sees to, to somebody’s risks, and to what is not done', () => {
  const given = [
    plan('t1'),
    plan('t2', { owner: 'ana', doneOn: '2026-06-01' }),
    plan('t3', { risk: 'r2', option: 'retain' }),
  ];
  expect(keys(given, { owner: 'ana' })).toEqual(['T2']);
  expect(keys(given, { riskOwner: 'ben' })).toEqual(['T3']);
  expect(keys(given, { open: true })).toEqual(['T1']);
});
