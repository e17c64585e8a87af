import { expect, it } from 'vitest';
import type { DeclaredFields } from '../api/declared.ts';
import { groupsOf } from './groups.ts';

const text = { title: '', help: '' };
const columns: DeclaredFields = {
  part: { kind: 'line', ...text },
  method: { kind: 'reference', to: 'risk-method', ...text },
  level: { kind: 'step', scale: { through: 'method', list: 'levels' }, ...text },
};
const row = (key: string, cells: object) => ({ key, cells: { ...cells }, rests: [] });
const grouped = (rows: readonly ReturnType<typeof row>[], column: string) =>
  groupsOf(rows, column, columns).map((group) => group.rows.map(({ key }) => key));

it('keeps the order in which values come first, and what has none together', () => {
  const rows = [row('a', { part: 'x' }), row('b', {}), row('c', { part: 'x' }), row('d', { part: ' ' })];
  expect(grouped(rows, 'part')).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

it('does not take a step of one scale for that of another', () => {
  const rows = [row('a', { level: 3, method: 'm1' }), row('b', { level: 3, method: 'm2' })];
  expect(grouped(rows, 'level')).toEqual([['a'], ['b']]);
});
