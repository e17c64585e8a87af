import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { action } from '../action.ts';
import { putOffAction } from './put-off-action.ts';

const reason = 'The part is late.';
const taken = (fields: object, input: object = {}) =>
  take(putOffAction, [a(action, 'act', { due: '2026-10-15', ...fields })], 'act', 'bea', {
    input: { to: '2026-11-30', reason, ...input },
  });

test('puts an action off to a later day, and keeps from when, by whom and why', () => {
  const move = { from: '2026-10-15', to: '2026-11-30', on: '2026-09-30', by: 'bea', reason };
  expect(taken({})).toMatchObject([{ id: 'act', fields: { due: '2026-11-30', moves: [move] } }]);
  const earlier = { from: '2026-09-30', to: '2026-10-15', on: '2026-09-21', reason: 'Somebody was ill.' };
  expect(taken({ moves: [earlier] })).toMatchObject([{ fields: { moves: [earlier, move] } }]);
});

test('but not to a day that is earlier or over, and not what is done, was dropped or has no day', () => {
  expect(taken({}, { to: '2026-10-15' })).toMatch(/later day/);
  expect(taken({ due: '2026-08-31' }, { to: '2026-09-29' })).toMatch(/over already/);
  expect(taken({ due: '2026-08-31' }, { to: '2026-09-30' })).toHaveLength(1);
  expect(taken({ status: 'done', doneOn: '2026-09-01' })).toBe('It is done already.');
  expect(taken({ status: 'dropped' })).toBe('It was dropped.');
  expect(taken({ due: undefined })).toMatch(/due on no day/);
});
