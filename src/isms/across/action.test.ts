import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { action } from './action.ts';

const move = (from: string, to: string) => ({ from, to, on: from, reason: 'The part is late.' });
const planned = { moves: undefined, due: '2026-11-30' };

test.each([
  [{ ...planned }, []],
  [{ ...planned, status: 'done', doneOn: '2026-09-12' }, []],
  [{ ...planned, status: 'done' }, ['doneOn']],
  [{ ...planned, status: 'open', doneOn: '2026-09-12' }, ['status']],
  [{ ...planned, moves: [move('2026-09-30', '2026-11-30')] }, []],
  [{ ...planned, moves: [move('2026-09-30', '2026-10-31')] }, ['due']],
  [{ ...planned, moves: [move('2026-09-30', '2026-10-31'), move('2026-10-31', '2026-11-30')] }, []],
  [{ ...planned, status: 'done', doneOn: '2026-09-12', effectivenessOn: '2026-09-11' }, ['effectivenessOn']],
])('%j is refused at %j', (fields, expected) => {
  expect(refusedAt(a(action, 'one', fields))).toEqual(expected);
});
