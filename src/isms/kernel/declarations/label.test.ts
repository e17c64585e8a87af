import { describe, expect, test } from 'vitest';
import { cast, gauge, house, person, thing } from '../testing/cast-tester.ts';
import { declarationOf, readRegister } from './declaration-json.ts';
import { erased } from '../values/erased.ts';
import { choice, choices, date, line, number, reference } from './fields.ts';
import { a, snapshotOf, type Given } from '../testing/fixture.ts';
import { Inquirer } from '../queries/inquirer.ts';
import { catalogueOf } from './catalogue.ts';
import { labelOf, namedInLabels } from './label.ts';
import { parseListing, type Listing } from '../queries/listing.ts';
import type { Stored } from './record.ts';
import { register, type AnyRegister } from './register.ts';
import { search } from '../queries/search.ts';
import { advance, lookUp, readerOf, shelf, type Snapshot } from '../snapshot/snapshot.ts';

const help = 'H.';

/** A volume of a thing. Its label is made of the thing's title and its own number. */
const volume = register({
  key: 'volume',
  clause: '7.5',
  title: 'Volume',
  plural: 'Volumes',
  code: 'VOL',
  purpose: 'Volumes.',
  label: 'number',
  called: ['thing', 'number'],
  partOf: 'thing',
  fields: {
    thing: reference('thing', { title: 'Thing', help }),
    number: line({ title: 'Number', help, optional: true }),
  },
  example: { thing: 'THG-1', number: '1' },
});

/** A loan of a volume. Its label is made of labels that are themselves made of labels. */
const loan = register({
  key: 'loan',
  clause: '7.5',
  title: 'Loan',
  plural: 'Loans',
  code: 'LOA',
  purpose: 'Loans.',
  label: 'from',
  called: ['volume', 'person', 'state', 'from', 'days'],
  partOf: 'volume',
  fields: {
    volume: reference('volume', { title: 'Volume', help }),
    person: reference('person', { title: 'Person', help }),
    state: choice({ title: 'State', help, options: { out: 'Out on loan' }, optional: true }),
    from: date({ title: 'From', help, optional: true }),
    days: number({ title: 'Days', help, optional: true }),
  },
  example: { volume: 'VOL-1', person: 'PER-1', from: '2026-01-05' },
});

const known = catalogueOf([...cast, volume, loan]);
const given = (...more: readonly Given[]): Snapshot =>
  snapshotOf(
    [
      a(thing, 't1', { title: 'Atlas' }),
      a(thing, 't2', { title: 'Bestiary' }),
      a(person, 'p1', { name: 'Ana' }),
      a(volume, 'v1', { thing: 't1', number: '2' }),
      a(loan, 'l1', { volume: 'v1', person: 'p1', from: '2026-01-05' }),
      ...more,
    ],
    '2026-09-30',
    [...known.registers.values()],
  );
const called = (
  snapshot: Snapshot,
  of: AnyRegister,
  id: string,
  mayName?: (key: string) => boolean,
): string | undefined => labelOf(of, lookUp(snapshot, of.key, id) as Stored, readerOf(snapshot), mayName);

describe('a label', () => {
  test('is made of the fields declared, in their order, with the names of what they point to', () => {
    expect(called(given(), volume, 'v1')).toBe('Atlas · 2');
    expect(called(given(), loan, 'l1')).toBe('Atlas · 2 · Ana · 5 January 2026');
    const all = a(loan, 'l2', { volume: 'v1', person: 'p1', state: 'out', from: '2026-01-05', days: 14 });
    expect(called(given(all), loan, 'l2')).toBe('Atlas · 2 · Ana · Out on loan · 5 January 2026 · 14');
  });

  test('leaves out what is empty, and says of what has no name left that it was erased', () => {
    const bare = [a(volume, 'v2', { thing: 't2', number: undefined }), a(person, 'p2', { name: erased })];
    expect(called(given(...bare), volume, 'v2')).toBe('Bestiary');
    const lent = a(loan, 'l2', { volume: 'v2', person: 'p2', from: undefined });
    expect(called(given(...bare, lent), loan, 'l2')).toBe('Bestiary · Erased person (P2)');
    expect(called(given(...bare), person, 'p2')).toBe('Erased person (P2)');
    expect(
      called(given(a(volume, 'v3', { thing: 'gone', number: undefined })), volume, 'v3'),
    ).toBeUndefined();
  });

  test('tells codes alone of what may not be named, however far away', () => {
    const snapshot = given();
    expect(called(snapshot, volume, 'v1', (key) => key !== 'thing')).toBe('T1 · 2');
    expect(called(snapshot, loan, 'l1', (key) => key !== 'thing')).toBe('T1 · 2 · Ana · 5 January 2026');
    expect(called(snapshot, loan, 'l1', (key) => key === 'thing')).toBe('V1 · P1 · 5 January 2026');
  });

  test('is cut where it is long, and shorter in each part that is followed by another', () => {
    const long = a(thing, 't3', { title: 'x'.repeat(400) });
    const volumes = [
      a(volume, 'v2', { thing: 't2', number: 'y '.repeat(99) }),
      a(volume, 'v3', { thing: 't3', number: '7' }),
    ];
    const snapshot = given(long, ...volumes);
    expect(called(snapshot, thing, 't3')).toBe(`${'x'.repeat(299)}…`);
    // A long first part does not displace the last one.
    expect(called(snapshot, volume, 'v2')).toBe(`Bestiary · ${'y '.repeat(99).trim()}`);
    expect(called(snapshot, volume, 'v3')).toBe(`${'x'.repeat(119)}… · 7`);
  });

  test('is made of registers that can be told', () => {
    const keys = (each: AnyRegister) => namedInLabels([each], known.registers).map(({ key }) => key);
    expect(keys(thing)).toEqual(['thing']);
    expect(keys(loan).toSorted()).toEqual(['loan', 'person', 'thing', 'volume']);
  });
});

describe('what is remembered of labels follows when a record they name is renamed', () => {
  const inquirer = new Inquirer(known, () => []);
  const before = given(
    a(volume, 'v2', { thing: 't2', number: '1' }),
    a(loan, 'l2', { volume: 'v2', person: 'p1', from: '2026-02-01' }),
  );
  const rename = (snapshot: Snapshot, id: string, title: string): Snapshot => {
    const old = lookUp(snapshot, 'thing', id) as Stored;
    const renamed: Stored = { ...old, version: 2, fields: { ...old.fields, title } };
    return advance(snapshot, [renamed], snapshot.position + 1, snapshot.at);
  };
  const listed = (snapshot: Snapshot, of: AnyRegister, asked: Partial<Record<'text' | 'sort', string>>) => {
    const written = {
      where: [],
      sort: '',
      text: '',
      retired: 'no',
      unread: [],
      hidden: [],
      ...asked,
    } as const;
    return inquirer
      .at(snapshot)
      .list(of, parseListing(of, written) as Listing)
      .map(({ id }) => id);
  };
  const found = (
    snapshot: Snapshot,
    query: string,
    registers: readonly AnyRegister[] = [volume, loan, thing, person],
  ) => search(inquirer.at(snapshot), registers, { query, most: 20 }).hits.map(({ record }) => record.id);

  test('in the search, two references away too', () => {
    expect(found(before, 'atlas')).toEqual(['t1', 'v1', 'l1']);
    const after = rename(before, 't1', 'Chronicle');
    expect(found(after, 'atlas')).toEqual([]);
    expect(found(after, 'chronicle')).toEqual(['t1', 'v1', 'l1']);
    expect(found(before, 'atlas')).toEqual(['t1', 'v1', 'l1']);
  });

  test('but nothing is found by the name of a record in a register that is not searched', () => {
    expect(found(before, 'atlas', [volume, loan])).toEqual([]);
    expect(found(before, 'ana', [loan])).toEqual([]);
    expect(found(before, 'atlas', [loan, volume, thing])).toEqual(['t1', 'l1', 'v1']);
  });

  test('in a list that is sorted by a reference, or searched for what one is called', () => {
    expect(listed(before, loan, { sort: 'volume' })).toEqual(['l1', 'l2']);
    expect(listed(before, loan, { text: 'atlas' })).toEqual(['l1']);
    const after = rename(before, 't1', 'Zoology');
    expect(listed(after, loan, { sort: 'volume' })).toEqual(['l2', 'l1']);
    expect(listed(after, loan, { text: 'atlas' })).toEqual([]);
    expect(listed(after, loan, { text: 'zoology' })).toEqual(['l1']);
    expect(listed(after, loan, { sort: '-volume' })).toEqual(['l1', 'l2']);
  });

  test('also where a record is named by others of its own register', () => {
    const people = snapshotOf(
      [a(person, 'p1', { name: 'Ana' }), a(person, 'p2', { name: 'Ben', boss: 'p1' })],
      '2026-09-30',
      [...known.registers.values()],
    );
    expect(listed(people, person, { text: 'ana' })).toEqual(['p1', 'p2']);
    const [ana] = shelf(people, 'person').rows;
    const renamed: Stored = { ...(ana as Stored), version: 2, fields: { ...ana?.fields, name: 'Zoe' } };
    const after = advance(people, [renamed], 2, people.at);
    expect(listed(after, person, { text: 'zoe' })).toEqual(['p1', 'p2']);
    expect(listed(after, person, { text: 'ana' })).toEqual([]);
  });
});

describe('how records are called is checked', () => {
  const other = (more: object) =>
    register({
      key: 'other',
      clause: '7.5',
      title: 'Other',
      plural: 'Others',
      code: 'OTH',
      purpose: 'Others.',
      label: 'name',
      fields: {
        name: line({ title: 'Name', help }),
        secret: line({ title: 'Secret', help, optional: true, classified: true }),
        tags: choices({ title: 'Tags', help, options: { a: 'A' }, optional: true }),
        self: reference('other', { title: 'Self', help, optional: true }),
        next: reference('another', { title: 'Next', help, optional: true }),
      },
      example: { name: 'x' },
      ...more,
    });
  const another = (more: object) =>
    register({
      key: 'another',
      clause: '7.5',
      title: 'Another',
      plural: 'Others of another kind',
      code: 'ANO',
      purpose: 'Others.',
      label: 'name',
      fields: {
        name: line({ title: 'Name', help }),
        back: reference('other', { title: 'Back', help, optional: true }),
      },
      example: { name: 'x' },
      ...more,
    });
  const fault =
    (more: object, back: object = {}) =>
    () =>
      catalogueOf([...cast, other(more), another(back)]);

  test('by fields that are there, of a kind that names something, for everybody to read', () => {
    expect(() => other({ called: ['colour'] })).toThrow('other names a field it does not have: colour');
    expect(fault({ called: ['name', 'tags'] })).toThrow('nothing is called by tags, of kind choices');
    expect(fault({ called: ['name', 'secret'] })).toThrow('secret is classified');
    expect(fault({ called: ['name', 'next'] })).not.toThrow();
  });

  test('and by no name that is made of itself', () => {
    expect(fault({ called: ['self'] })).toThrow('what it is called by self leads back to itself');
    expect(fault({ called: ['next'] }, { called: ['back'] })).toThrow('leads back to itself');
  });

  test('and comes back from data', () => {
    const again = readRegister(JSON.parse(JSON.stringify(declarationOf(loan))) as never);
    expect(again.called).toEqual(['volume', 'person', 'state', 'from', 'days']);
    expect('called' in declarationOf(gauge) || 'called' in declarationOf(house)).toBe(false);
  });
});
