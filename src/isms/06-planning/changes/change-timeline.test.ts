import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { change } from './change.ts';
import { changeTimeline } from './change-timeline.ts';

const planned = (id: string, fields: object) =>
  a(change, id, { status: 'planned', doneOn: undefined, owner: 'ben', ...fields });
const given = [
  a(person, 'ana', { name: 'Ana' }),
  a(person, 'ben', { name: 'Ben' }),
  planned('c1', { startsOn: '2026-05-01', status: 'running' }),
  planned('c2', { startsOn: '2026-04-01' }),
  planned('c3', { startsOn: '2026-03-01', owner: 'ana' }),
  planned('c4', { startsOn: '2026-02-01', status: 'dropped' }),
  planned('c5', { startsOn: undefined }),
];
const keys = (parameters: object = {}) =>
  rowsOf(changeTimeline, given, parameters as never).map(({ key }) => key);

test('changes by who sees them through, or by status, in the order in which they start; none that was dropped', () => {
  expect(keys()).toEqual(['C3', 'C5', 'C2', 'C1']);
  expect(keys({ by: 'status' })).toEqual(['C1', 'C5', 'C3', 'C2']);
  expect(keys({ owner: 'ana' })).toEqual(['C3']);
});

test('one without a day begins when it was put on record', () => {
  const row = rowsOf(changeTimeline, given).find(({ key }) => key === 'C5');
  expect(row?.cells['from']).toBe('2026-01-01');
});
