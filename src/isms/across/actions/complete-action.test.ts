import { describe, expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { action } from '../action.ts';
import { completeAction } from './complete-action.ts';

const open = { status: 'open', moves: undefined, due: '2026-10-15' };
const taken = (fields: object, input: object = {}) =>
  take(completeAction, [a(action, 'act', { ...open, ...fields })], 'act', 'bea', { input: { ...input } });

describe('whoever was to do something says that it is done', () => {
  test('today, or on the day they name, with what came of it', () => {
    expect(taken({})).toMatchObject([{ id: 'act', fields: { status: 'done', doneOn: '2026-09-30' } }]);
    expect(taken({ status: 'blocked' }, { on: '2026-09-02', result: 'Two of three' })).toMatchObject([
      { fields: { doneOn: '2026-09-02', result: 'Two of three' } },
    ]);
  });

  test('evidence is added to what there is', () => {
    expect(taken({ evidence: ['evd-1'] }, { evidence: ['evd-1', 'evd-2'] })).toMatchObject([
      { fields: { evidence: ['evd-1', 'evd-2'] } },
    ]);
  });

  test('but not twice, not of what was dropped, and not for a day to come', () => {
    expect(taken({ status: 'done', doneOn: '2026-09-01' })).toBe('It is done already.');
    expect(taken({ status: 'dropped' })).toBe('It was dropped.');
    expect(taken({}, { on: '2026-10-01' })).toContain('today or before');
  });
});
