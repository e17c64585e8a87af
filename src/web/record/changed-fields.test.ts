import { expect, it } from 'vitest';
import { changedFields, didWhat } from './changed-fields.ts';

const version = (number: number, fields: Record<string, unknown>, changed: string[], retired = false) => ({
  version: number,
  position: number,
  at: '2026-09-30T10:00:00.000Z',
  recordedAt: '2026-09-30T10:00:00.000Z',
  by: 'p1',
  imported: false,
  retired,
  changed,
  fields,
});
const first = version(1, { title: 'Fire' }, ['title']);
const second = version(2, { title: 'Fire', owner: 'ana' }, ['owner']);
const third = version(3, { title: 'Fire', owner: 'ana' }, [], true);

it('sets each field beside what it was', () => {
  expect(changedFields(second, first)).toEqual([{ name: 'owner', before: undefined, after: 'ana' }]);
  expect(changedFields(first, undefined)).toEqual([{ name: 'title', before: undefined, after: 'Fire' }]);
});

it('says what was done', () => {
  expect(didWhat(first, undefined)).toBe('created');
  expect(didWhat(second, first)).toBe('amended');
  expect(didWhat(third, second)).toBe('retired');
  expect(didWhat(version(4, {}, []), third)).toBe('restored');
});
