import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { correctiveAction } from '../corrective-action.ts';
import { nonconformity } from '../nonconformity.ts';
import { closeNonconformity } from './close-nonconformity.ts';

const open = (fields: object = {}) =>
  a(nonconformity, 'n1', { status: 'open', closedOn: undefined, changeNeeded: undefined, ...fields });
const act = (fields: object = {}) => a(correctiveAction, 'c1', { nonconformity: 'n1', ...fields });
const ana = { id: 'key', person: 'ana' };
const closing = { changeNeeded: 'no', proportionate: true, proportionReason: 'Two days against a leak.' };

function given(...records: readonly Given[]) {
  const s = readerOf(snapshotOf(records, '2026-09-30', [correctiveAction]));
  return { s, subject: s.get(nonconformity, 'n1')! };
}
const obstacle = (...records: readonly Given[]) => {
  const { s, subject } = given(...records);
  return closeNonconformity.obstacle(subject, s, ana);
};

test('a case is closed once its action was seen to work', () => {
  expect(obstacle(open(), act())).toBeUndefined();
  expect(obstacle(open({ actionNeeded: 'no' }))).toBeUndefined();
});

test.each([
  ['not corrected', open({ correction: undefined }), act()],
  ['not decided', open({ actionNeeded: undefined }), act()],
  ['none is planned', open(), act({ status: 'dropped' })],
  ['is not done', open(), act({ status: 'open' })],
  ['nobody has judged', open(), act({ effective: undefined })],
  ['did not work', open(), act({ effective: 'no' })],
  ['closed already', open({ status: 'closed' }), act()],
  [
    'Still to be recorded: consequences, similar cases.',
    open({ consequences: undefined, similar: undefined }),
    act(),
  ],
])('it cannot be closed: %s', (why, ...records) => {
  expect(inWords(obstacle(...records))).toMatch(why);
});

test('closing says who, when and what was weighed', () => {
  const { s, subject } = given(open(), act());
  expect(inWords(closeNonconformity.decide({ subject, input: closing, actor: ana, s }))).toMatchObject([
    { id: 'n1', fields: { ...closing, status: 'closed', closedOn: '2026-09-30', closedBy: 'ana' } },
  ]);
});

test('a change that is needed is planned before', () => {
  const { s, subject } = given(open(), act());
  const input = { ...closing, changeNeeded: 'yes' };
  expect(closeNonconformity.decide({ subject, input, actor: ana, s })).toBeInstanceOf(Problem);
  const planned = { ...input, changes: ['chg'] };
  expect(inWords(closeNonconformity.decide({ subject, input: planned, actor: ana, s }))).toMatchObject([
    { fields: planned },
  ]);
});
