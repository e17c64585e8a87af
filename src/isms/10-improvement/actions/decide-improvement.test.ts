import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { improvement } from '../improvement.ts';
import { decideImprovement } from './decide-improvement.ts';

const idea = {
  status: 'open',
  decision: undefined,
  decidedOn: undefined,
  closedOn: undefined,
  due: undefined,
};
const ana = { id: 'key', person: 'ana' };

function given(fields: object = {}) {
  const s = readerOf(snapshotOf([a(improvement, 'i1', { ...idea, ...fields })], '2026-09-30'));
  return { s, subject: s.get(improvement, 'i1')! };
}
function decided(input: object, fields: object = {}) {
  const { s, subject } = given(fields);
  return decideImprovement.decide({ subject, input: input as never, actor: ana, s });
}

test('an idea is decided upon once', () => {
  const obstacle = (fields: object) => {
    const { s, subject } = given(fields);
    return decideImprovement.obstacle(subject, s, ana);
  };
  expect(obstacle({})).toBeUndefined();
  expect(inWords(obstacle({ decision: 'rejected' }))).toMatch('already');
  expect(inWords(obstacle({ status: 'closed' }))).toMatch('closed');
});

test('accepted, it has an owner and a day', () => {
  const input = { decision: 'accepted', decisionReason: 'Costs little.' };
  expect(decided(input)).toBeInstanceOf(Problem);
  expect(decided({ ...input, owner: 'ben' })).toBeInstanceOf(Problem);
  expect(inWords(decided({ ...input, due: '2026-12-18' }, { owner: 'ben' }))).toMatchObject([
    { fields: { decision: 'accepted', due: '2026-12-18', decidedBy: 'ana', decidedOn: '2026-09-30' } },
  ]);
});

test('rejected, it is closed with the reason', () => {
  const input = { decision: 'rejected', decisionReason: 'Pictures do.' };
  expect(inWords(decided(input))).toMatchObject([
    { fields: { ...input, status: 'closed', closedOn: '2026-09-30' } },
  ]);
});
