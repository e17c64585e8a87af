import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { assessmentInvitation } from './assessment-invitation.ts';
import { assessmentRun } from './assessment-run.ts';
import { assessmentWorkList } from './assessment-work-list.ts';

const before = a(assessmentRun, 'a1', {
  reason: 'interval',
  to: '2026-03-24',
  results: { r1: { method: 'm1', level: 3, likelihood: 3, impact: 3 } },
});
const running = a(assessmentRun, 'a2', {
  reason: 'interval',
  method: 'm1',
  from: '2026-09-20',
  to: undefined,
  due: '2026-10-15',
  results: undefined,
});
const scored = (id: string, owner: string, fields: object = {}) =>
  a(risk, id, { owner, method: 'm1', likelihood: 1, impact: 1, assessedOn: '2026-03-02', ...fields });
const given = [
  a(riskMethod, 'm1'),
  before,
  running,
  scored('r1', 'ana', { run: 'a2', assessedOn: '2026-09-22', assessedBy: 'ana' }),
  scored('r2', 'ana'),
  scored('r3', 'ben'),
  scored('r4', 'ben'),
  a(assessmentInvitation, 'i1', { run: 'a2', person: 'ana', answeredOn: '2026-09-21' }),
  a(assessmentInvitation, 'i2', { run: 'a2', person: 'ben' }),
];

test('by owner, whoever has most to do first, and of each what waits', () => {
  expect(
    rowsOf(assessmentWorkList, given).map(({ cells }) => [cells['owner'], cells['risk'], cells['state']]),
  ).toEqual([
    ['ben', 'r3', 'waiting'],
    ['ben', 'r4', 'waiting'],
    ['ana', 'r2', 'waiting'],
    ['ana', 'r1', 'scored'],
  ]);
  expect(rowsOf(assessmentWorkList, given, { owner: 'ana' })).toHaveLength(2);
});

test('what is scored says how it moved, what waits only where it stood', () => {
  const rows = rowsOf(assessmentWorkList, given);
  expect(rows.find(({ key }) => key === 'R1')?.cells).toMatchObject({
    before: 3,
    now: 1,
    moved: 'down',
    assessedBy: 'ana',
  });
  expect(rows.find(({ key }) => key === 'R2')?.cells).not.toHaveProperty('now');
});

test('what waits is scored from its row once the assessment runs', () => {
  const next = (asOf: string) =>
    rowsOf(assessmentWorkList, given, { run: 'a2' }, asOf).map(({ cells }) => cells['next']);
  expect(next('2026-09-30')).toEqual(['score', 'score', 'score', undefined]);
  expect(next('2026-09-19').filter((each) => each !== undefined)).toEqual([]);
});

test('the head counts what is done and who has answered', () => {
  expect(rowsOf(assessmentWorkList, given, {}, '2026-09-30', 'head')[0]?.cells).toMatchObject({
    run: 'a2',
    due: '2026-10-15',
    risks: 4,
    scored: 1,
    waiting: 3,
    invited: 2,
    unanswered: 1,
  });
});

test('without one that runs it is that of the next, or of the one that is named', () => {
  expect(rowsOf(assessmentWorkList, given, { run: 'a1' })).toHaveLength(4);
  expect(rowsOf(assessmentWorkList, [before, scored('r1', 'ana')])).toEqual([]);
  expect(rowsOf(assessmentWorkList, given, {}, '2026-09-01')).toHaveLength(4);
});

test('what was left out on purpose waits no more', () => {
  const leftOut = [{ risk: 'r2', reason: 'It is closed next week.' }];
  const over = { ...running, fields: { ...running.fields, leftOut } };
  const rows = rowsOf(assessmentWorkList, [...given.filter((each) => each !== running), over], { run: 'a2' });
  expect(rows.find(({ key }) => key === 'R2')?.cells).toMatchObject({
    state: 'leftOut',
    why: 'It is closed next week.',
  });
});
