import { movementOf } from './run-comparison.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { assessmentReport } from './assessment-report.ts';
import { assessmentRun } from './assessment-run.ts';
import { comparedAssessments } from './compared-assessments.ts';

const result = (level: number, fields: object = {}) => ({
  method: 'm1',
  likelihood: level,
  impact: level,
  level,
  ...fields,
});
const run = (id: string, to: string, results: object | undefined, fields: object = {}) =>
  a(assessmentRun, id, { reason: 'interval', method: 'm1', to, results, ...fields });
const risks = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => a(risk, id, { method: 'm1', status: 'closed' }));
const method = a(riskMethod, 'm1');
const spring = run('a1', '2025-03-20', { r1: result(1), r2: result(3), r3: result(2), r4: result(2) });
const next = run('a2', '2026-03-24', {
  r1: result(2, { assessedWhy: 'Reported by a researcher.', acceptance: 'to be treated' }),
  r2: result(2),
  r3: result(2),
  r5: result(1),
});

const moves = (given: readonly Given[], asked: object = {}) =>
  rowsOf(comparedAssessments, [method, ...risks, ...given], { ...asked }).map(
    ({ cells }) => `${String(cells['risk'])} ${String(cells['movement'])}`,
  );

test('what moved between two assessments, from what they kept alone', () => {
  expect(moves([spring, next])).toEqual(['r5 new', 'r1 up', 'r4 gone', 'r2 down']);
  expect(moves([spring, next], { alike: true })).toContain('r3 alike');
});

test('says why, on the scales of then and now', () => {
  const rows = rowsOf(comparedAssessments, [method, ...risks, spring, next]);
  expect(rows.find(({ key }) => key === 'r1')?.cells).toMatchObject({
    before: 1,
    now: 2,
    methodBefore: 'm1',
    methodNow: 'm1',
    acceptanceNow: 'to be treated',
    why: 'Reported by a researcher.',
  });
});

test('compares the latest two over all risks, unless others are named', () => {
  const small = run('a3', '2026-06-16', { r1: result(3) }, { reason: 'change', risks: ['r1'] });
  const third = run('a4', '2026-09-01', { r1: result(1) });
  expect(moves([spring, next, small])).toEqual(['r5 new', 'r1 up', 'r4 gone', 'r2 down']);
  expect(moves([spring, next, small, third], { from: 'a1', to: 'a2' })).toContain('r2 down');
  expect(moves([spring, next, small, third], { alike: true })).toContain('r1 down');
});

test('one over part of the risks says nothing of the others', () => {
  const small = run('a3', '2026-06-16', { r1: result(3) }, { reason: 'change', risks: ['r1'] });
  expect(moves([spring, next, small], { to: 'a3' })).toEqual(['r1 up']);
});

test('what was left out of it says so, with the reason', () => {
  const leftOut = [{ risk: 'r2', reason: 'Its process ends in May.' }];
  const [row] = rowsOf(comparedAssessments, [
    method,
    ...risks,
    spring,
    { ...next, fields: { ...next.fields, leftOut } },
  ]).filter(({ key }) => key === 'r2');
  expect(row?.cells).toMatchObject({ movement: 'leftOut', why: 'Its process ends in May.' });
});

const steps = (is: readonly number[]) => is.map((to, n) => ({ was: n + 1, is: to }));
const onNew = { r1: result(2, { method: 'm2' }), r2: result(3, { method: 'm2' }) };

test('levels of two methods compare by the tables between them', () => {
  const tables = { likelihoodsWere: steps([1, 2, 3]), impactsWere: steps([1, 1, 2]) };
  const m2 = a(riskMethod, 'm2', { replaces: 'm1', ...tables });
  const rows = rowsOf(comparedAssessments, [method, m2, ...risks, spring, run('a2', '2026-03-24', onNew)], {
    alike: true,
  });
  expect(rows.find(({ key }) => key === 'r1')?.cells).toMatchObject({
    movement: 'up',
    translated: 1,
    now: 2,
  });
  expect(rows.find(({ key }) => key === 'r2')?.cells).toMatchObject({ movement: 'alike', translated: 3 });
});

test('a level that is another by the scale alone says so', () => {
  const tables = { likelihoodsWere: steps([1, 2, 3]), impactsWere: steps([1, 1, 2]) };
  const m2 = a(riskMethod, 'm2', { replaces: 'm1', ...tables });
  const now = { r2: result(2, { method: 'm2', likelihood: 3, impact: 2 }) };
  const same = { r2: result(3, { method: 'm2' }) };
  const painted = {
    ...m2,
    fields: {
      ...m2.fields,
      matrix: [
        [1, 1, 2],
        [1, 2, 3],
        [1, 2, 3],
      ],
    },
  };
  expect(moves([painted, spring, run('a2', '2026-03-24', now)])).toContain('r2 scaled');
  expect(moves([m2, spring, run('a2', '2026-03-24', same)], { alike: true })).toContain('r2 alike');
});

test.each([
  ['none', { replaces: 'm1' }],
  ['none, and the methods have nothing to do with each other', {}],
])('and are not compared where there are %s', (_, fields) => {
  const m2 = a(riskMethod, 'm2', fields);
  expect(moves([m2, spring, run('a2', '2026-03-24', onNew)])).toContain('r2 rescaled');
});

test('results from elsewhere, of any shape, harm nothing', () => {
  const odd = run('a2', '2026-03-24', {
    r1: null,
    r2: 'high',
    r3: { level: 'high', consequences: [null] },
    zz: result(1),
  });
  expect(moves([spring, odd])).toEqual(['r3 rescaled', 'r2 gone', 'r4 gone', 'r1 gone']);
});

test('the head counts how the risks moved', () => {
  const [head] = rowsOf(comparedAssessments, [method, ...risks, spring, next], {}, '2026-09-30', 'head');
  expect(head?.cells).toMatchObject({
    from: 'a1',
    to: 'a2',
    risks: 5,
    new: 1,
    up: 1,
    gone: 1,
    down: 1,
    alike: 1,
  });
});

test('before it is frozen, an assessment is compared as it stands today', () => {
  const open = a(risk, 'r9', { method: 'm1', likelihood: 3, impact: 3 });
  const running = run('a3', '2026-09-30', undefined, { to: undefined });
  expect(moves([spring, next, running, open], { to: 'a3' })).toContain('r9 new');
});

test('the report has the results by level, and in its head who stands by them and what moved', () => {
  const given = [method, ...risks, spring, next];
  expect(rowsOf(assessmentReport, given).map(({ key }) => key)).toEqual(['r1', 'r2', 'r3', 'r5']);
  const [head] = rowsOf(assessmentReport, given, {}, '2026-09-30', 'head');
  expect(head?.cells).toMatchObject({
    run: 'a2',
    stage: 'frozen',
    before: 'a1',
    risks: 4,
    fresh: ['r5'],
    higher: ['r1'],
    lower: ['r2'],
    gone: ['r4'],
    criteria: [
      { level: 'High', risks: 0 },
      { level: 'Medium', risks: 3 },
      { level: 'Low', risks: 1 },
    ],
  });
});

test('a risk that has its first score is new, and one that lost it is gone', () => {
  const at = (level: number | undefined) => ({ method: 'm1', level });
  const s = readerOf(snapshotOf([method], '2026-09-30'));
  expect(movementOf(at(undefined), at(3), undefined, s)).toBe('new');
  expect(movementOf(at(3), at(undefined), undefined, s)).toBe('gone');
  expect(movementOf(at(undefined), at(undefined), undefined, s)).toBe('alike');
});

test('a score that is not of the assessment is marked, and one from before it or after its end counts at no level', () => {
  const on = (assessedOn: string, by?: string) =>
    result(3, { assessedOn, ...(by !== undefined && { run: by }) });
  const late = run(
    'a2',
    '2026-03-24',
    {
      r1: on('2026-04-21', 'a3'),
      r2: on('2026-03-20', 'a3'),
      r3: on('2026-02-01', 'a1'),
      r4: on('2026-03-10', 'a2'),
      r5: result(3),
    },
    { from: '2026-03-03' },
  );
  const given = [method, ...risks, spring, late];
  expect(
    rowsOf(assessmentReport, given).map(({ key, cells }) => [key, cells['origin'], cells['scoredIn']]),
  ).toEqual([
    ['r1', 'after', 'a3'],
    ['r2', 'elsewhere', 'a3'],
    ['r3', 'before', 'a1'],
    ['r4', undefined, undefined],
    ['r5', undefined, undefined],
  ]);
  const [head] = rowsOf(assessmentReport, given, {}, '2026-09-30', 'head');
  expect(head?.cells).toMatchObject({ since: ['r1'], criteria: [{ risks: 3 }, {}, {}] });
  const [row] = rowsOf(comparedAssessments, given).filter(({ key }) => key === 'r1');
  expect(row?.cells).toMatchObject({ origin: 'after' });
});
