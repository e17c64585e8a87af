import { describe, expect, test } from 'vitest';
import type { DeclaredView } from '../api/declared.ts';
import { entriesOf, isAlike, pairsOf, shownOf, standing, standsApart } from './pairs.ts';

const states = { met: 'Met', failing: 'Failing' };
const view = {
  key: 'any',
  columns: { state2013: { kind: 'choice', options: states }, state2022: { kind: 'choice', options: states } },
} as unknown as DeclaredView;

const row = (in2013: string | null, relation: string, in2022: string | null, more: object = {}) => ({
  key: `${in2013} ${in2022}`,
  cells: {
    group: 'A',
    in2013,
    asks2013: in2013 && `About ${in2013}.`,
    state2013: in2013 && 'met',
    relation,
    in2022,
    asks2022: in2022 && `About ${in2022}.`,
    state2022: in2022 && 'met',
    ...more,
  },
  rests: [],
});
const data = {
  rows: [
    row('a', 'same', 'A'),
    row(null, 'new', 'B'),
    row('c', 'merged', 'C', { note: 'One now.' }),
    row('d', 'merged', 'C', { note: 'One now.', state2013: 'failing' }),
    row('e', 'removed', null),
  ],
  names: {
    a: { register: 'control', code: 'a (2013)', label: 'Doors', retired: false },
    A: { register: 'control', code: 'A', label: 'About…', retired: false },
  },
};
const entries = entriesOf(pairsOf(view, data));

describe('the editions side by side', () => {
  test('each side is named by its record, and drawn by its state', () => {
    expect(pairsOf(view, data)[0]).toMatchObject({
      former: { edition: '2013', code: 'a', title: 'Doors', word: 'Met', mark: 'met' },
      later: { edition: '2022', code: 'A', title: undefined, asks: 'About A.' },
    });
    expect(pairsOf(view, data)[3]?.former).toMatchObject({ word: 'Failing', mark: 'not met' });
  });

  test('what only one edition asks has one side', () => {
    expect(entries.map(({ formers, later }) => [formers.length, later?.id])).toEqual([
      [1, 'A'],
      [0, 'B'],
      [2, 'C'],
      [1, undefined],
    ]);
  });

  test('what became one stands together, and its note once', () => {
    expect(entries[2]).toMatchObject({ relation: 'merged', notes: ['One now.'] });
  });

  test('filters leave differences, one relation, or what stands apart; anything else is no filter', () => {
    const relations = ['same', 'new', 'merged', 'removed'];
    const shown = (show?: string) => shownOf(entries, show, relations).map(({ key }) => key);
    expect(shown('differences')).toEqual(['B', 'C', 'e null']);
    expect(shown('new')).toEqual(['B']);
    expect(shown('apart')).toEqual(['C']);
    expect(shown('nonsense')).toHaveLength(4);
    expect(shown()).toHaveLength(4);
  });

  test('what stands is counted of what is asked, and what is left out is not', () => {
    const rows = [...data.rows, row('f', 'new', 'F', { state2022: 'excluded' })];
    const all = entriesOf(pairsOf(view, { ...data, rows }));
    expect(standing(all)).toEqual({ met: 3, count: 3 });
    expect(standing(all.filter(({ relation }) => relation === 'removed'))).toEqual({ met: 0, count: 0 });
  });

  test('what was only renumbered is no difference', () => {
    expect(['same', 'renumbered', 'reworded'].map((relation) => isAlike({ relation }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(entries.filter(standsApart).map(({ key }) => key)).toEqual(['C']);
  });
});
