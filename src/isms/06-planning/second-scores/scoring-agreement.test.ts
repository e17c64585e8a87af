import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { scoringAgreement } from './scoring-agreement.ts';
import { secondScore } from './second-score.ts';

type Steps = readonly [likelihood: number, impact: number];
/** Two scores by the method's matrix 1 1 2 / 1 2 3 / 2 3 3, of which only the lowest level is acceptable. */
const twice = (id: string, first: Steps, second: Steps, fields: object = {}) =>
  a(secondScore, id, {
    method: 'm1',
    run: 'spring',
    firstLikelihood: first[0],
    firstImpact: first[1],
    likelihood: second[0],
    impact: second[1],
    ...fields,
  });
const given = [
  a(riskMethod, 'm1'),
  twice('s1', [1, 1], [1, 1]),
  twice('s2', [2, 2], [1, 2], { run: 'autumn' }),
  twice('s3', [3, 3], [2, 3]),
  twice('s4', [1, 3], [3, 3]),
  a(secondScore, 'awaited', { method: 'm1', likelihood: undefined, firstLikelihood: undefined }),
  twice('elsewhere', [1, 1], [3, 3], { method: 'm2' }),
];
const codes = (parameters: object = {}) =>
  rowsOf(scoringAgreement, given, { ...parameters }).map(({ key }) => key);
const head = (parameters: object = {}) =>
  rowsOf(scoringAgreement, given, { ...parameters }, '2026-09-30', 'head').map(({ cells }) => cells);

test('what differs most comes first, and of as much what changes whether it may be kept', () => {
  expect(codes()).toEqual(['S4', 'S2', 'S3', 'S1']);
  expect(
    rowsOf(scoringAgreement, given).map(({ cells: { state, apart, crosses, firstLevel, level } }) => [
      state,
      apart,
      crosses,
      firstLevel,
      level,
    ]),
  ).toEqual([
    ['apart', 2, false, 2, 3],
    ['apart', 1, true, 2, 1],
    ['near', 1, false, 3, 3],
    ['alike', 0, false, 1, 1],
  ]);
});

test('how far they agree stands above', () => {
  // Levels 1 1, 2 1, 3 3 and 2 3: rows 1, 2, 1 and columns 2, 0, 2, so 2 observed and (4·2 + 2·2 + 2·2 + 4·2) / 4 expected.
  expect(head()).toMatchObject([
    { method: 'm1', pairs: 4, level: 0.67, strength: 'substantial', alike: 25, near: 75 },
  ]);
});

test('only scores by one method are compared, and of one assessment if asked', () => {
  expect(codes({ method: 'm2' })).toEqual([]);
  expect(codes({ run: 'autumn' })).toEqual(['S2']);
  expect(head({ run: 'autumn' })).toMatchObject([
    { pairs: 1, level: undefined, strength: 'few', sameLevel: 0 },
  ]);
  expect(rowsOf(scoringAgreement, [a(riskMethod, 'm1')], {}, '2026-09-30', 'head')).toEqual([]);
});

test('pairs of one level have no figure, and it is said why', () => {
  const flat = [a(riskMethod, 'm1'), twice('s1', [1, 1], [1, 2]), twice('s2', [1, 2], [1, 1])];
  expect(rowsOf(scoringAgreement, flat, {}, '2026-09-30', 'head').map(({ cells }) => cells)).toMatchObject([
    { pairs: 2, level: undefined, strength: 'flat', sameLevel: 100, alike: 0 },
  ]);
});

test('what was agreed stays when the matrix is painted anew', () => {
  const then = { firstLevelThen: 1, levelThen: 2 };
  const repainted = a(riskMethod, 'm1', {
    matrix: [
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ],
  });
  const rows = rowsOf(scoringAgreement, [repainted, twice('s1', [1, 2], [2, 2], then)]);
  expect(rows.map(({ cells: { firstLevel, level } }) => [firstLevel, level])).toEqual([[1, 2]]);
});

test('a step beyond a scale that was shortened since is passed over', () => {
  const shortened = given.with(
    0,
    a(riskMethod, 'm1', {
      likelihoodScale: riskMethod.example.likelihoodScale.slice(0, 2),
      matrix: [
        [1, 1, 2],
        [1, 2, 3],
      ],
    }),
  );
  const [above] = rowsOf(scoringAgreement, shortened, {}, '2026-09-30', 'head');
  expect(above?.cells).toMatchObject({ pairs: 4, likelihood: 0, level: 0 });
});
