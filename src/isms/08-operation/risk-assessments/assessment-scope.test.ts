import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import type { Given } from '#isms/kernel/testing/fixture.ts';
import { namedBy, pathFault } from '#isms/kernel/declarations/named-people.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { change } from '../../06-planning/changes/change.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from './assessment-run.ts';
import { coveredBy, waitingIn } from './covered-risks.ts';
import { isInScope } from './assessment-scope.ts';
import { incident } from '../incidents/incident.ts';

const kept = [
  a(riskMethod, 'm1'),
  a(asset, 'x1', { supplier: 's1' }),
  a(change, 'c1', { risks: ['r4'] }),
  a(incident, 'i1', { risks: ['r5'] }),
  a(risk, 'r1', { method: 'm1', assets: ['x1'], assessedOn: '2026-09-29' }),
  a(risk, 'r2', { method: 'm1', processes: ['p1'], assessedOn: '2026-03-01' }),
  a(risk, 'r3', { method: 'm1', assessedOn: undefined }),
  a(risk, 'r4', { method: 'm1', assessedOn: '2026-09-28', run: 'a1' }),
  a(risk, 'r5', { method: 'm1' }),
  a(risk, 'r6', { method: 'm1', status: 'closed' }),
];
const running = { method: 'm1', results: undefined, from: '2026-09-28', to: undefined };
const run = (fields: object) => a(assessmentRun, 'a1', { ...running, reason: 'change', ...fields });
const asked = (given: readonly Given[]) => readerOf(snapshotOf([...kept, ...given], '2026-09-30', [risk]));
const of = (fields: object) => {
  const s = asked([run(fields)]);
  const record = s.get(assessmentRun, 'a1');
  if (!record) throw new Error('there is no run');
  return { record, s };
};

test.each([
  ['all that are open, at the interval', { reason: 'interval' }, ['r1', 'r2', 'r3', 'r4', 'r5']],
  ['all that are open, where it says so', { extent: 'all' }, ['r1', 'r2', 'r3', 'r4', 'r5']],
  ['those it names', { risks: ['r3', 'r6'] }, ['r3']],
  ['only those, whatever the reason', { reason: 'interval', extent: 'named', risks: ['r3'] }, ['r3']],
  ['those to an asset', { assets: ['x1'] }, ['r1']],
  ['those to what a supplier provides', { suppliers: ['s1'] }, ['r1']],
  ['those that disturb a process', { processes: ['p1'] }, ['r2']],
  ['those a change raises or lowers', { changes: ['c1'] }, ['r4']],
  ['those an incident names', { incidents: ['i1'] }, ['r5']],
  ['none, where it says nothing', {}, []],
])('an assessment is over %s', (_, fields, expected) => {
  const { record, s } = of(fields);
  expect(coveredBy(record, s).map(({ id }) => id)).toEqual(expected);
});

test('what was scored in it, or anew since it began, waits no more', () => {
  const { record, s } = of({ extent: 'all' });
  expect(waitingIn(record, s).map(({ id }) => id)).toEqual(['r2', 'r3', 'r5']);
});

const derived = (name: 'assessing' | 'scoreBy', id: string, given: readonly Given[]) => {
  const s = asked(given);
  const record = s.get(risk, id);
  return record && risk.derived[name]?.of(record, s);
};

test('a score by another method, or half of one, does not count for it', () => {
  const scored = { assessedOn: '2026-09-29', run: 'a1', method: 'm1' };
  const waits = (fields: object) => {
    const s = asked([run({ risks: ['r7'] }), a(riskMethod, 'm2'), a(risk, 'r7', { ...scored, ...fields })]);
    const record = s.get(assessmentRun, 'a1');
    return record && waitingIn(record, s).map(({ id }) => id);
  };
  expect(waits({})).toEqual([]);
  expect(waits({ method: 'm2' })).toEqual(['r7']);
  expect(waits({ likelihood: undefined })).toEqual(['r7']);
});

test('a risk says in which assessment it is to be scored, and by when', () => {
  const under = [run({ extent: 'all', due: '2026-10-15' })];
  expect(derived('assessing', 'r2', under)).toBe('a1');
  expect(derived('scoreBy', 'r2', under)).toBe('2026-10-15');
  expect(derived('scoreBy', 'r1', under)).toBeUndefined();
  expect(derived('assessing', 'r6', under)).toBeUndefined();
});

test.each([
  ['planned', { from: '2026-10-05' }],
  ['finished', { to: '2026-09-29' }],
  ['frozen', { results: {} }],
])('a run that is %s asks nobody to score', (_, fields) => {
  expect(derived('assessing', 'r2', [run({ extent: 'all', ...fields })])).toBeUndefined();
});

test('a risk on a method that was replaced is found by the run on its successor', () => {
  const next = a(riskMethod, 'm2', { replaces: 'm1' });
  expect(derived('assessing', 'r2', [next, run({ extent: 'all', method: 'm2' })])).toBe('a1');
});

test('of two that run, the one that waits for the risk comes first', () => {
  const whole = run({ extent: 'all' });
  const small = a(assessmentRun, 'a2', {
    ...running,
    from: '2026-09-30',
    risks: ['r2', 'r4'],
    reason: 'change',
  });
  expect(derived('assessing', 'r2', [whole, small])).toBe('a2');
  const s = asked([whole, small]);
  expect(
    [s.get(assessmentRun, 'a2')].map((each) => each && isInScope(each, s.all(risk)[0] as never, s)),
  ).toEqual([false]);
});

test('whoever leads the assessment under way is named by the risk', () => {
  const s = asked([run({ extent: 'all', lead: 'ana' })]);
  const [open] = s.all(risk);
  const closed = s.get(risk, 'r6');
  const registers = new Map([risk, assessmentRun].map((each) => [each.key, each]));
  expect(pathFault(risk, 'assessing.lead', registers as never)).toBeUndefined();
  expect(open && namedBy(risk as never, open, 'assessing.lead', s)).toEqual(['ana']);
  expect(closed && namedBy(risk as never, closed, 'assessing.lead', s)).toEqual([]);
});
