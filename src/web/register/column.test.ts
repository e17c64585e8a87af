import { expect, it } from 'vitest';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { canBeSorted } from '#isms/kernel/declarations/order.ts';
import { columnsOf, flexibleOf, valueIn } from './column.ts';

const register = {
  key: 'risk',
  label: 'title',
  columns: ['title', 'level'],
  fields: {
    owner: { kind: 'reference', title: 'Owner', help: '', to: 'person' },
    title: { kind: 'line', title: 'Risk', help: '' },
    seen: { kind: 'frozen', title: 'Seen', help: '' },
    entries: { kind: 'list', title: 'Entries', help: '', fields: {} },
  },
  derived: { level: { kind: 'step', title: 'Level', help: '' } },
} as unknown as DeclaredRegister;
const columns = columnsOf(register, { createdAt: 'Added', changedAt: 'Changed' });

it('offers what the register shows at first, then the rest, then the record’s own moments', () => {
  expect(columns.map(({ name }) => name)).toEqual([
    'title',
    'level',
    'owner',
    'entries',
    'changedAt',
    'createdAt',
  ]);
});

it('knows what is computed, and what has no order', () => {
  expect(columns.filter(({ computed }) => computed).map(({ name }) => name)).toEqual(['level']);
  expect(columns.filter((column) => !canBeSorted(column.placed.field.kind)).map(({ name }) => name)).toEqual([
    'entries',
  ]);
});

it('finds a value among fields, computed columns and moments', () => {
  const record = {
    fields: { title: 'Fire' },
    derived: { level: 3 },
    changedAt: '2026-09-30T10:00:00.000Z',
  } as unknown as RecordAnswer;
  expect(['title', 'level', 'changedAt', 'owner'].map((name) => valueIn(record, name))).toEqual([
    'Fire',
    3,
    '2026-09-30',
    undefined,
  ]);
});

it('gives what room is left to what a record is called, unless that is short', () => {
  expect(flexibleOf(columns, register)).toBe('title');
  const version = {
    ...register,
    fields: { ...register.fields, title: { kind: 'line', title: 'Version', help: '', longest: 20 } },
  } as unknown as DeclaredRegister;
  expect(flexibleOf(columnsOf(version, { createdAt: '', changedAt: '' }), version)).toBe('entries');
});

it('spells out who a record is called by, and makes their column wide enough for it', () => {
  const absence = {
    ...register,
    label: 'from',
    called: ['owner', 'from'],
    columns: ['owner', 'from'],
    fields: { owner: register.fields['owner'], from: { kind: 'date', title: 'From', help: '' } },
  } as unknown as DeclaredRegister;
  const [owner, from] = columnsOf(absence, { createdAt: '', changedAt: '' });
  const [usual] = columns.filter(({ name }) => name === 'owner');
  expect([owner?.naming, from?.naming, usual?.naming]).toEqual([true, true, false]);
  expect(owner?.width).toBeGreaterThan(usual?.width ?? 0);
  expect(flexibleOf(columnsOf(absence, { createdAt: '', changedAt: '' }), absence)).toBe('owner');
});
