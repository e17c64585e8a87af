import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { correctiveAction } from './corrective-action.ts';
import { nonconformity, stageOf } from './nonconformity.ts';

const open = { status: 'open', actionNeeded: 'yes' };
const done = { status: 'done', effective: 'yes' };

test.each([
  ['correct', { ...open, correction: undefined }, []],
  ['decide', { ...open, actionNeeded: undefined }, []],
  ['decide', { ...open, correction: undefined, noCorrection: 'Gone', actionNeeded: undefined }, []],
  ['close', { ...open, actionNeeded: 'no' }, []],
  ['plan', open, []],
  ['plan', open, [{ status: 'dropped' }]],
  ['act', open, [done, { status: 'open', effective: undefined }]],
  ['judge', open, [done, { status: 'done', effective: undefined }]],
  ['ineffective', open, [{ status: 'done', effective: 'no' }]],
  ['close', open, [{ status: 'done', effective: 'no' }, done]],
  ['closed', { status: 'closed' }, [{ status: 'open' }]],
])('a case can be at the stage %s', (expected, fields, actions) => {
  const given = actions.map((each, n) => a(correctiveAction, `c${n}`, { nonconformity: 'n', ...each }));
  const s = readerOf(snapshotOf([a(nonconformity, 'n', fields), ...given], '2026-09-30', [correctiveAction]));
  expect(stageOf(s.get(nonconformity, 'n') as Stored<typeof nonconformity>, s)).toBe(expected);
});

test('a status of closed needs the day on which the act closed the case', () => {
  expect(refusedAt(a(nonconformity, 'n', { status: 'closed', closedOn: undefined }))).toEqual(['closedOn']);
  expect(refusedAt(a(nonconformity, 'n', { status: 'open', closedOn: undefined }))).toEqual([]);
});
