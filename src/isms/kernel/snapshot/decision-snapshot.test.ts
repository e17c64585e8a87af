import { describe, expect, test } from 'vitest';
import { thing } from '../testing/cast-tester.ts';
import type { Fields } from '../field-kinds/field.ts';
import { choice, line, list, number } from '../declarations/fields.ts';
import type { Stored } from '../declarations/record.ts';
import { register, type AnyRegister } from '../declarations/register.ts';
import { changedSince, materialFields, isSameValue, decisionSnapshotOf } from './decision-snapshot.ts';

const stored = (fields: object, version = 1): Stored => ({
  id: 'x',
  register: 'x',
  code: 'X-1',
  version,
  retired: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'system',
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'system',
  fields: fields as Stored['fields'],
});

describe('what a decision saw', () => {
  test('is the material fields, null where they were empty', () => {
    expect(materialFields(thing)).toEqual(['title', 'owner', 'cost']);
    expect(decisionSnapshotOf(thing, stored({ title: 'Door', cost: 3, urgent: true }, 7))).toEqual({
      version: 7,
      shape: 1,
      fields: { title: 'Door', owner: null, cost: 3 },
    });
  });

  const seen = decisionSnapshotOf(thing, stored({ title: 'Door', cost: 3 }));

  test.each([
    ['nothing changed', { title: 'Door', cost: 3 }, []],
    ['something else changed', { title: 'Door', cost: 3, urgent: true, state: 'closed' }, []],
    ['a value changed', { title: 'Gate', cost: 3 }, ['title']],
    ['an empty field was filled', { title: 'Door', cost: 3, owner: 'ana' }, ['owner']],
    ['a field was emptied', { title: 'Door' }, ['cost']],
  ])('%s', (_, fields, changed) => {
    expect(changedSince(thing, seen, stored(fields, 2))).toEqual(changed);
  });
});

const inShape = <const F extends Fields>(shape: number, fields: F, upgrades: AnyRegister['upgrades'] = {}) =>
  register({
    key: 'plan',
    clause: '6.1',
    title: 'Plan',
    plural: 'Plans',
    code: 'PLN',
    purpose: 'Plans.',
    label: 'name',
    fields: { name: line({ title: 'Name', help: 'Its name.' }), ...fields },
    shape,
    upgrades,
    example: { name: 'Plan' } as never,
  });

const material = { title: 'M', help: 'Matters.', optional: true, material: true } as const;
const plain = { title: 'P', help: 'Does not.', optional: true } as const;

describe('what a decision saw in an earlier shape', () => {
  const first = inShape(1, { who: line(material), cost: number(material), room: line(plain) });

  test('a renamed field is compared under its new name, empty or not', () => {
    const now = inShape(
      2,
      { owner: line(material), cost: number(material) },
      { 2: ({ who, ...rest }) => ({ ...rest, owner: who }) },
    );
    const filled = decisionSnapshotOf(first, stored({ name: 'a', who: 'ana', cost: 1 }));
    expect(changedSince(now, filled, stored({ name: 'a', owner: 'ana', cost: 1 }))).toEqual([]);
    expect(changedSince(now, filled, stored({ name: 'a', owner: 'ben', cost: 1 }))).toEqual(['owner']);
    const empty = decisionSnapshotOf(first, stored({ name: 'a', cost: 1 }));
    expect(changedSince(now, empty, stored({ name: 'a', cost: 1 }))).toEqual([]);
    expect(changedSince(now, empty, stored({ name: 'a', owner: 'ana', cost: 1 }))).toEqual(['owner']);
  });

  test('a converted value is compared as converted', () => {
    const now = inShape(
      2,
      { who: line(material), cents: number(material) },
      {
        2: ({ cost, ...rest }) => ({ ...rest, ...(typeof cost === 'number' && { cents: cost * 100 }) }),
      },
    );
    const seen = decisionSnapshotOf(first, stored({ name: 'a', cost: 2 }));
    expect(changedSince(now, seen, stored({ name: 'a', cents: 200 }))).toEqual([]);
    expect(changedSince(now, seen, stored({ name: 'a', cents: 201 }))).toEqual(['cents']);
  });

  test('a field that was never seen is not held against it', () => {
    const seen = decisionSnapshotOf(first, stored({ name: 'a', who: 'ana', cost: 1, room: '7' }));
    const becameMaterial = inShape(1, { who: line(material), cost: number(material), room: line(material) });
    expect(changedSince(becameMaterial, seen, stored({ name: 'a', who: 'ana', cost: 1, room: '9' }))).toEqual(
      [],
    );
    const moved = inShape(
      2,
      { who: line(material), cost: number(material), place: line(material), note: line(plain) },
      { 2: ({ room, ...rest }) => ({ ...rest, place: room, note: 'moved' }) },
    );
    const record = stored({ name: 'a', who: 'ana', cost: 1, place: '9', note: 'rewritten' });
    expect(changedSince(moved, seen, record)).toEqual([]);
  });

  test('a field that is gone, or no longer material, still counts only while it exists', () => {
    const seen = decisionSnapshotOf(first, stored({ name: 'a', who: 'ana', cost: 1 }));
    const gone = inShape(2, { who: line(plain) }, { 2: ({ who }) => ({ who }) });
    expect(changedSince(gone, seen, stored({ name: 'a', who: 'ana' }))).toEqual([]);
    expect(changedSince(gone, seen, stored({ name: 'a', who: 'ben' }))).toEqual(['who']);
  });

  test('a default that came later is what an empty field always meant', () => {
    const options = { low: 'Low', high: 'High' };
    const before = inShape(1, { rank: choice({ ...material, options }) });
    const { optional: _, ...given } = material;
    const now = inShape(1, { rank: choice({ ...given, options, default: 'low' }) });
    const seen = decisionSnapshotOf(before, stored({ name: 'a' }));
    expect(changedSince(now, seen, stored({ name: 'a', rank: 'low' }))).toEqual([]);
    expect(changedSince(now, seen, stored({ name: 'a', rank: 'high' }))).toEqual(['rank']);
  });

  test('nobody stands on what a newer program saw', () => {
    const seen = { ...decisionSnapshotOf(first, stored({ name: 'a' })), shape: 2 };
    expect(changedSince(first, seen, stored({ name: 'a' }))).toEqual(Object.keys(seen.fields));
  });
});

test.each([
  [undefined, null, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
  [{ a: [{ b: null }] }, { a: [{}] }, true],
  ['1', 1, false],
  [0, null, false],
])('%j and %j are the same: %s', (left, right, yes) => {
  expect(isSameValue(left, right)).toBe(yes);
  expect(isSameValue(right, left)).toBe(yes);
});

describe('a decision keeps what it saw, so what is erasable cannot be material', () => {
  test('as a field', () => {
    expect(() => line({ title: 'Name', help: 'Theirs.', personal: true, material: true })).toThrow(
      'must be erasable',
    );
  });

  test('or inside the entries of one', () => {
    const fields = { name: line({ title: 'Name', help: 'Theirs.', personal: true }) };
    expect(() => list(fields, { title: 'Guests', help: 'Who came.', material: true })).toThrow(
      'must be erasable',
    );
    expect(() => list(fields, { title: 'Guests', help: 'Who came.' })).not.toThrow();
  });
});
