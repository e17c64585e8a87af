import { expect, it } from 'vitest';
import { countsOfChanges, groupsOfChanges } from './changes-model.ts';
import type { Parts } from './parts.ts';

const parts = { group: 'clause', heading: 'title', kind: 'register', change: 'change' } as Parts<'changes'>;
const row = (key: string, clause: string, register: string, change: string) => ({
  key,
  cells: { clause, title: `Clause ${clause}`, register, change },
  rests: [],
});
const rows = [
  row('a', '5.3', 'Decisions', 'decided'),
  row('b', '6.1.2', 'Requirements', 'worse'),
  row('c', '6.1.2', 'Risks', 'new'),
  row('d', '6.1.2', 'Risks', 'amended'),
];

it('groups by clause and register in the order of the rows', () => {
  const shape = groupsOfChanges(rows, parts).map(({ group, heading, kinds }) => [
    group,
    heading,
    kinds.map(({ kind, rows: own }) => [kind, own.map(({ key }) => key)]),
  ]);
  expect(shape).toEqual([
    ['5.3', 'Clause 5.3', [['Decisions', ['a']]]],
    [
      '6.1.2',
      'Clause 6.1.2',
      [
        ['Requirements', ['b']],
        ['Risks', ['c', 'd']],
      ],
    ],
  ]);
});

it('leaves only the change that is chosen, and no group without one', () => {
  expect(groupsOfChanges(rows, parts, 'new').map(({ group }) => group)).toEqual(['6.1.2']);
});

it('counts changes as they are declared, without those there are none of', () => {
  expect(countsOfChanges(rows, 'change', ['worse', 'better', 'decided', 'new', 'amended'])).toEqual([
    { change: 'worse', count: 1 },
    { change: 'decided', count: 1 },
    { change: 'new', count: 1 },
    { change: 'amended', count: 1 },
  ]);
});
