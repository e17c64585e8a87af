import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { estimateNames } from '../../../06-planning/risk-assessment/quantitative/estimate-fields.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../assessment-run.ts';
import { assessRisk } from './assess-risk.ts';

const method = a(riskMethod, 'm1');
const none = Object.fromEntries(
  ['likelihoodBefore', 'impactBefore', ...estimateNames].map((name) => [name, undefined]),
);
const figures = {
  frequencyLow: 0.1,
  frequencyHigh: 1,
  frequencyShape: 'lognormal',
  lossLow: 1000,
  lossHigh: 9000,
  lossShape: 'lognormal',
};
const key = (fields: object = {}) =>
  a(risk, 'r1', {
    ...none,
    method: 'm1',
    owner: 'ben',
    likelihood: 2,
    impact: 3,
    assessedOn: '2026-02-17',
    ...fields,
  });
const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', {
    reason: 'interval',
    method: 'm1',
    from: '2026-09-28',
    to: undefined,
    results: undefined,
    ...fields,
  });
const scored = (input: object, given = [method, key(), run()]) =>
  take(assessRisk, given, 'r1', 'ben', { input: { method: 'm1', likelihood: 2, impact: 3, ...input } });

test('what stands as before is confirmed with nothing to add', () => {
  expect(scored({})).toMatchObject([
    {
      fields: {
        likelihood: 2,
        impact: 3,
        run: 'a1',
        assessedOn: '2026-09-30',
        assessedBy: 'ben',
        assessedWhy: null,
      },
    },
  ]);
});

test('what moves says why', () => {
  expect(scored({ likelihood: 1 })).toBe('Say what has changed since it was scored before.');
  expect(scored({ likelihood: 1, reason: 'The key lies in a module now.' })).toMatchObject([
    { fields: { likelihood: 1, assessedWhy: 'The key lies in a module now.' } },
  ]);
});

test('figures and scores before controls are given anew with the rest, and say why they changed as well', () => {
  const known = [method, key({ ...figures, likelihoodBefore: 3, impactBefore: 3 }), run()];
  const same = { ...figures, likelihoodBefore: 3, impactBefore: 3 };
  expect(scored(same, known)).toMatchObject([{ fields: { ...same, lossLikely: null, assessedBy: 'ben' } }]);
  for (const other of [{ lossHigh: 12_000 }, { likelihoodBefore: 2 }, { frequencyHigh: undefined }])
    expect(scored({ ...same, ...other }, known)).toMatch(/^Say what has changed/);
  expect(scored({ ...figures, reason: 'Nobody knows it without controls.' }, known)).toMatchObject([
    { fields: { ...figures, likelihoodBefore: null, assessedWhy: 'Nobody knows it without controls.' } },
  ]);
});

test('figures are not lost with the scales', () => {
  const next = [method, a(riskMethod, 'm2'), key(figures), run({ method: 'm2' })];
  expect(scored({ method: 'm2' }, next)).toMatch(/^Say what has changed/);
  expect(scored({ method: 'm2', ...figures }, next)).toMatchObject([
    { fields: { method: 'm2', ...figures } },
  ]);
});

test('outside an assessment it belongs to none', () => {
  expect(scored({}, [method, key({ run: 'a1' }), run({ results: {} })])).toMatchObject([
    { fields: { run: null } },
  ]);
});

test('the impact is the highest of its consequences', () => {
  const consequences = [
    { of: 'legal', impact: 1 },
    { of: 'safety', impact: 3 },
  ];
  expect(scored({ consequences, impact: undefined, reason: 'Read by consequence.' })).toMatchObject([
    { fields: { impact: 3, consequences } },
  ]);
  expect(scored({ consequences, impact: 2 })).toBe(
    'The impact is the highest of its consequences, which is 3.',
  );
  expect(scored({ impact: undefined })).toMatch(/^Say how severe/);
});

test('scores are on the scales of the assessment', () => {
  const other = a(riskMethod, 'm2');
  expect(scored({ method: 'm2' }, [method, other, key(), run()])).toBe('A1 is carried out by M1.');
  const replaced = a(riskMethod, 'm1', { replaced: true });
  expect(scored({}, [replaced, key()])).toBe('Score it by the method in use.');
});

test('a closed risk is not scored', () => {
  expect(scored({}, [method, key({ status: 'closed' })])).toBe('It is closed.');
});

const start = (...given: Parameters<typeof snapshotOf>[0]) => {
  const s = readerOf(snapshotOf([...given], '2026-09-30', [risk, assessmentRun]));
  const [subject] = s.all(risk);
  return subject && assessRisk.start?.(subject, s);
};

test('the input begins with the scores there are', () => {
  expect(start(method, key(), run())).toEqual({ method: 'm1', likelihood: 2, impact: 3 });
  expect(start(method, key({ consequences: [{ of: 'legal', impact: 3 }] }))).toEqual({
    method: 'm1',
    likelihood: 2,
    consequences: [{ of: 'legal', impact: 3 }],
  });
  expect(start(method, key({ ...figures, impactBefore: 3 }))).toEqual({
    method: 'm1',
    likelihood: 2,
    impact: 3,
    impactBefore: 3,
    ...figures,
  });
});

test('or with those that follow from the figures of a risk that was never scored', () => {
  const unscored = key({ ...figures, likelihood: undefined, impact: undefined, assessedOn: undefined });
  expect(start(method, unscored)).toEqual({ ...figures, method: 'm1', likelihood: 2, impact: 1 });
  expect(scored({ likelihood: 1 }, [method, unscored])).toMatchObject([
    { fields: { likelihood: 1, impact: 3, assessedOn: '2026-09-30' } },
  ]);
});

test('and on another method with what its tables say, or with nothing', () => {
  const steps = (is: readonly number[]) => is.map((to, n) => ({ was: n + 1, is: to }));
  const next = { replaces: 'm1', adoptedOn: '2026-09-01' };
  const tables = { likelihoodsWere: steps([1, 1, 2]), impactsWere: steps([1, 2, 2]) };
  const run2 = run({ method: 'm2' });
  expect(start(method, a(riskMethod, 'm2', { ...next, ...tables }), key(), run2)).toEqual({
    method: 'm2',
    likelihood: 1,
    impact: 2,
  });
  expect(start(method, a(riskMethod, 'm2', next), key(), run2)).toEqual({ method: 'm2' });
});
