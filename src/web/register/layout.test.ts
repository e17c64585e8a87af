import { expect, it } from 'vitest';
import type { Column } from './column.ts';
import { arranged, firstLayout, moved, readLayout, toggled, withoutRoom } from './layout.ts';

const column = (name: string): Column => ({
  name,
  title: name,
  computed: false,
  naming: false,
  width: 100,
  placed: { name, at: name, field: { kind: 'line', title: name, help: '' } },
});
const columns = ['title', 'level', 'owner', 'changedAt'].map(column);
const layout = firstLayout(columns, ['title', 'level']);
const shown = (of: typeof layout, all = columns) =>
  arranged(of, all)
    .filter(({ isHidden }) => !isHidden)
    .map(({ name }) => name);

it('starts with what the register declares', () => {
  expect(shown(layout)).toEqual(['title', 'level']);
});

it('shows and hides, and keeps the place of what is hidden', () => {
  const withOwner = toggled(layout, 'owner');
  expect(shown(withOwner)).toEqual(['title', 'level', 'owner']);
  expect(shown(toggled(withOwner, 'level'))).toEqual(['title', 'owner']);
  expect(shown(toggled(toggled(withOwner, 'level'), 'level'))).toEqual(['title', 'level', 'owner']);
});

it('shows what was asked for, be there room or not', () => {
  expect(layout.fit).toBe(true);
  expect(toggled(layout, 'owner').fit).toBe(false);
  expect(toggled(layout, 'level').fit).toBe(true);
});

it('leaves out columns at the end rather than squeezing what a record is called', () => {
  const names = (room: number) => withoutRoom(columns, 'title', room);
  expect(names(384 + 300)).toEqual([]);
  expect(names(384 + 299)).toEqual(['changedAt']);
  expect(names(300)).toEqual(['level', 'owner', 'changedAt']);
  expect(withoutRoom(columns, 'owner', 100)).toEqual(['level', 'changedAt']);
});

it('moves a column, and not over the edge', () => {
  expect(shown(moved(layout, columns, 'level', -1))).toEqual(['level', 'title']);
  expect(moved(layout, columns, 'title', -1)).toBe(layout);
});

it('offers a column declared since, and forgets one that is gone', () => {
  const later = [...columns.filter(({ name }) => name !== 'level'), column('treatment')];
  expect(shown(layout, later)).toEqual(['title']);
  expect(shown(toggled(layout, 'treatment'), later)).toEqual(['title', 'treatment']);
});

it('uses kept widths', () => {
  expect(arranged({ ...layout, widths: { level: 77 } }, columns)[1]?.width).toBe(77);
});

it('reads what was kept, and nothing else', () => {
  expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  expect(readLayout('rubbish')).toBeUndefined();
  expect(readLayout({ order: 1 })).toBeUndefined();
});
