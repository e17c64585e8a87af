import { describe, expect, test } from 'vitest';
import { cast, gauge, person, thing } from '../testing/cast-tester.ts';
import { erased } from '../values/erased.ts';
import { fieldChanges } from './field-change.ts';
import { line, list, prose } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { register, type AnyRegister } from '../declarations/register.ts';
import { readerOf, lookUp } from '../snapshot/snapshot.ts';

const around = [a(person, 'ana', { name: 'Ana' }), a(person, 'bo', { name: 'Bo' }), a(gauge, 'g')];

/** Returns the changes between two states of a record, without the properties that all changes share. */
function between(of: AnyRegister, was: object, is: object) {
  const version = (fields: object) => {
    const snapshot = snapshotOf([a(of, 'x', fields), ...around], '2026-09-30', cast);
    const record = lookUp(snapshot, of.key, 'x');
    if (!record) throw new Error('no record');
    return { record, s: readerOf(snapshot) };
  };
  return fieldChanges(of, version(was), version(is)).map(({ name, from, to, left, joined, did }) => ({
    name,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(left.length > 0 && { left: left.map(({ id }) => id) }),
    ...(joined.length > 0 && { joined: joined.map(({ id }) => id) }),
    ...(did !== undefined && { did }),
  }));
}

describe('says what a field was and is', () => {
  test.each([
    ['title', 'Door', 'Gate', { from: 'Door', to: 'Gate' }],
    ['state', 'open', 'closed', { from: 'Open', to: 'Closed' }],
    ['cost', 1200, 12.5, { from: '1,200', to: '12.5' }],
    ['urgent', undefined, false, { to: 'No' }],
    ['due', '2026-06-30', '2026-09-30', { from: '30 June 2026', to: '30 September 2026' }],
    ['due', '2026-06-30', undefined, { from: '30 June 2026' }],
    ['owner', 'ana', 'bo', { left: ['ana'], joined: ['bo'] }],
    ['helpers', ['ana'], ['ana', 'bo'], { joined: ['bo'] }],
    ['helpers', ['ana', 'bo'], ['bo', 'ana'], { did: 'changed' }],
    ['about', [{ register: 'person', id: 'ana' }], undefined, { left: ['ana'] }],
  ])('%s from %j to %j', (name, was, is, change) => {
    expect(between(thing, { [name]: was }, { [name]: is })).toEqual([{ name, ...change }]);
  });

  test('a step by its number and what that was called', () => {
    const scored = (likely: number) => ({ gauge: 'g', likely });
    expect(between(thing, scored(1), scored(2))).toEqual([{ name: 'likely', from: '1 rare', to: '2 often' }]);
  });

  test('of a list what is gone and what is new, with codes for records', () => {
    const [one, two] = [{ day: '2026-01-01', who: 'ana' }, { day: '2026-01-02' }];
    expect(
      between(thing, { shifts: [one, two] }, { shifts: [two, { day: '2026-01-03', who: 'bo' }] }),
    ).toEqual([{ name: 'shifts', from: '1 January 2026, Who: ANA', to: '3 January 2026, Who: BO' }]);
    const many = Array.from({ length: 60 }, (_, n) => ({
      day: `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`,
    }));
    const [long] = between(thing, {}, { shifts: many });
    expect(long?.to).toMatch(/^1 January 2026; .*…$/);
    expect(long?.to?.length).toBe(200);
  });

  test('nothing of what is the same, empty in whichever way, or in the order of declaration', () => {
    expect(between(thing, { title: 'Door', cost: undefined }, { title: 'Door' })).toEqual([]);
    const names = between(thing, { due: '2026-01-01', title: 'x' }, { title: 'y', cost: 1 });
    expect(names.map(({ name }) => name)).toEqual(['title', 'cost', 'due']);
  });
});

describe('says only that it changed', () => {
  const secret = register({
    key: 'secret',
    clause: '8.1',
    title: 'Secret',
    plural: 'Secrets',
    purpose: 'Secrets.',
    code: 'SEC',
    label: 'title',
    fields: {
      title: line({ title: 'Title', help: 'H.', optional: true }),
      text: prose({ title: 'Text', help: 'H.', optional: true }),
      who: line({ title: 'Who', help: 'H.', optional: true, personal: true }),
      code: line({ title: 'Code', help: 'H.', optional: true, classified: true }),
      people: list(
        { name: line({ title: 'Name', help: 'H.', personal: true }) },
        { title: 'People', help: 'H.', optional: true },
      ),
    },
    example: {},
  });

  test.each([
    ['long prose', 'text', 'Much was said.', 'More was said.', 'reworded'],
    ['prose that is new', 'text', undefined, 'More was said.', 'filled'],
    ['what can be erased', 'who', 'Ana Secret', 'Bo Secret', 'changed'],
    ['what can be erased and is emptied', 'who', 'Ana Secret', undefined, 'emptied'],
    ['what is not for everyone', 'code', 'alpha', 'beta', 'changed'],
    ['entries of which a part can be erased', 'people', [{ name: 'Ana' }], [{ name: 'Bo' }], 'changed'],
    ['what was erased meanwhile', 'who', 'Ana Secret', erased, 'erased'],
    ['what was erased and filled again', 'who', erased, 'Bo Secret', 'changed'],
    ['entries of which a part was erased', 'people', [{ name: 'Ana' }], [{ name: erased }], 'changed'],
    ['what has no mark and holds something erased', 'title', 'Ana', erased, 'erased'],
  ])('of %s', (_, name, was, is, did) => {
    expect(between(secret, { [name]: was }, { [name]: is })).toEqual([{ name, did }]);
  });

  test('nothing of what was erased before both days', () => {
    expect(between(secret, { who: erased }, { who: erased })).toEqual([]);
  });
});
