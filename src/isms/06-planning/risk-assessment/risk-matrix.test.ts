import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import { riskMatrix } from './risk-matrix.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { riskMovement } from './risk-movement.ts';
import { risk } from './risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

const method = a(riskMethod, 'm');
/** By default 3 3 before controls and 2 3 today. */
const open = (id: string, fields: object = {}) => a(risk, id, { method: 'm', ...fields });

function rowsOf(view: View, given: readonly Given[], asked: object, earlier?: readonly Given[]) {
  const on = (records: readonly Given[]) => ({
    s: readerOf(snapshotOf(records, '2026-09-30', view.reads as never)),
  });
  const parameters = { stage: 'today', movement: 'none', ...asked };
  const asking = { ...on(given), ...(earlier && { before: on(earlier) }) };
  return [...view.rows(asking as never, parameters)];
}

/** The counts of the cells that are not empty, and where risks came from. */
function cells(given: readonly Given[], asked: object = {}, earlier?: readonly Given[]) {
  const rows = rowsOf(riskMatrix, [method, ...given], asked, earlier && [method, ...earlier]);
  return Object.fromEntries(
    rows
      .filter(({ cells: { count } }) => count !== 0)
      .map(({ key, cells: { count, came } }) => [
        key,
        came === undefined || (came as unknown[]).length === 0 ? count : { count, came },
      ]),
  );
}
const changes = (given: readonly Given[], asked: object, earlier?: readonly Given[]) =>
  rowsOf(riskMovement, [method, ...given], asked, earlier && [method, ...earlier]).map(
    ({ key, cells: { change, fromLevel, toLevel } }) => [key, change, fromLevel, toLevel],
  );

const plan = (of: string, fields: object = {}) =>
  a(treatment, `t-${of}`, { risk: of, method: 'm', ...fields });

test('open risks stand where they are scored at the stage that is asked about', () => {
  const given = [open('r'), open('q', { status: 'closed' }), plan('r')];
  expect(cells(given)).toEqual({ 'M 2 3': 1 });
  expect(cells(given, { stage: 'before' })).toEqual({ 'M 3 3': 1 });
  expect(cells(given, { stage: 'after' })).toEqual({ 'M 1 3': 1 });
});

test('every cell of a method in use is there, with its level and whether that may stay', () => {
  const rows = rowsOf(riskMatrix, [method], {});
  expect(rows.map(({ cells: { level, acceptable } }) => [level, acceptable])).toEqual(
    [1, 1, 2, 1, 2, 3, 2, 3, 3].map((level) => [level, level === 1]),
  );
});

test('what is not scored at the stage is counted beside the cells', () => {
  const given = [open('r', { likelihoodBefore: undefined }), open('q', { impact: undefined })];
  expect(cells(given, { stage: 'before' })).toEqual({ 'M 3 3': 1, 'M not scored': 1 });
  expect(cells(given)).toEqual({ 'M 2 3': 1, 'M not scored': 1 });
});

test('what is expected on another method stands on the matrix of that method', () => {
  const other = a(riskMethod, 'n', { replaced: true });
  const given = [open('r'), plan('r', { method: 'n' }), other];
  expect(cells(given)).toEqual({ 'M 2 3': 1 });
  expect(cells(given, { stage: 'after' })).toEqual({ 'N 1 3': 1 });
  expect(changes(given, { stage: 'after', movement: 'stage' })).toEqual([['R', 'rescored', 3, 2]]);
});

test('one may ask for the risks of an owner, an asset or a process', () => {
  const given = [open('r', { owner: 'ana', assets: ['x', 'y'] }), open('q', { processes: ['p'] })];
  for (const asked of [{ owner: 'ana' }, { asset: 'y' }, { process: 'p' }])
    expect(cells(given, asked)).toEqual({ 'M 2 3': 1 });
  expect(cells(given, { owner: 'ana', process: 'p' })).toEqual({});
});

test('says from which cells those in a cell came, when asked to: from the stage before or an earlier day', () => {
  const given = [open('r'), open('q'), open('still', { likelihoodBefore: 2 })];
  const came = [{ likelihood: 3, impact: 3, count: 2 }];
  expect(cells(given, { movement: 'stage' })).toEqual({ 'M 2 3': { count: 3, came } });
  expect(cells(given, { stage: 'before', movement: 'stage' })).toEqual({ 'M 2 3': 1, 'M 3 3': 2 });
  const earlier = [open('r', { likelihood: 1, impact: 1 }), open('q')];
  expect(cells(given, { movement: 'day' }, earlier)).toEqual({
    'M 2 3': { count: 3, came: [{ likelihood: 1, impact: 1, count: 1 }] },
  });
});

test('tells of each risk what became of it between two days', () => {
  const given = [
    open('new'),
    open('higher'),
    open('lower', { likelihood: 1, impact: 1 }),
    open('same', { likelihood: 3, impact: 2 }),
    open('scored'),
    open('unscored', { impact: undefined }),
    open('gone', { status: 'closed' }),
    open('still'),
    open('never', { impact: undefined }),
  ];
  const earlier = [
    open('higher', { likelihood: 1 }),
    open('lower'),
    open('same'),
    open('scored', { likelihood: undefined }),
    open('unscored'),
    open('gone'),
    open('still'),
    open('never', { impact: undefined }),
  ];
  expect(changes(given, { movement: 'day' }, earlier)).toEqual([
    ['HIGHER', 'higher', 2, 3],
    ['NEW', 'new', undefined, 3],
    ['LOWER', 'lower', 3, 1],
    ['SAME', 'same', 3, 3],
    ['SCORED', 'scored', undefined, 3],
    ['UNSCORED', 'unscored', 3, undefined],
    ['GONE', 'gone', 3, undefined],
  ]);
  expect(changes(given, { stage: 'before', movement: 'stage' })).toEqual([]);
});

test('says above the list how many there are of each kind', () => {
  const s = readerOf(snapshotOf([method, open('r'), open('q')], '2026-09-30', riskMovement.reads as never));
  const asked = { stage: 'today', movement: 'stage' };
  const [head] = [...(riskMovement.head?.rows({ s } as never, asked) ?? [])];
  expect(head?.cells).toEqual({ same: 2 });
});
