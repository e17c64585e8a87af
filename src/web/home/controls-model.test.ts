import { describe, expect, test } from 'vitest';
import type { DeclaredView } from '../api/declared.ts';
import { controlGroups, stateCounts } from './controls-model.ts';

const view = (presentation: object) =>
  ({
    key: 'any',
    presentation,
    columns: {
      part: { kind: 'line' },
      of: { kind: 'reference', to: 'safeguard' },
      state: { kind: 'choice', options: { 'in place': 'In place', failing: 'Failing', odd: 'Odd' } },
      asks: { kind: 'prose' },
      against: { kind: 'number' },
    },
  }) as unknown as DeclaredView;
const presented = view({
  as: 'controls',
  group: 'part',
  record: 'of',
  state: 'state',
  says: 'asks',
  count: 'against',
});

const row = (id: string, part: string, state: string) => ({
  key: id,
  cells: { part, of: id, state, asks: `About ${id}.`, against: 2 },
  rests: [],
});
const data = {
  rows: [row('a1', 'A Locks', 'failing'), row('b1', 'B Keys', 'in place'), row('a2', 'A Locks', 'odd')],
  names: { a1: { register: 'safeguard', code: 'A.1', label: 'Doors', retired: false } },
};

describe('controls beside the board', () => {
  const groups = controlGroups(presented, data);

  test('stand in their groups, in the order of the view', () => {
    expect(groups.map(({ title, controls }) => [title, controls.map(({ id }) => id)])).toEqual([
      ['A Locks', ['a1', 'a2']],
      ['B Keys', ['b1']],
    ]);
  });

  test('are named by their records, and drawn by their states', () => {
    expect(groups[0]?.controls[0]).toEqual({
      id: 'a1',
      register: 'safeguard',
      code: 'A.1',
      title: 'Doors',
      says: 'About a1.',
      state: 'failing',
      word: 'Failing',
      mark: 'not met',
      findings: 2,
    });
  });

  test('of a record that may not be named show its id, and of a state not known the hollow mark', () => {
    expect(groups[0]?.controls[1]).toMatchObject({ code: 'a2', title: '', mark: 'no data', word: 'Odd' });
  });

  test('are counted by state as the view declares them', () => {
    expect(stateCounts(presented, groups)).toEqual([
      { state: 'in place', word: 'In place', mark: 'met', count: 1 },
      { state: 'failing', word: 'Failing', mark: 'not met', count: 1 },
      { state: 'odd', word: 'Odd', mark: 'no data', count: 1 },
    ]);
  });

  test('are none where the declaration lacks what a cell needs', () => {
    expect(
      controlGroups(view({ as: 'controls', group: 'part', record: 'asks', state: 'state' }), data),
    ).toEqual([]);
    expect(controlGroups(view({ as: 'table' }), data)).toEqual([]);
  });
});
