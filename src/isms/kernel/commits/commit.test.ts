import { inWords } from '../testing/sentence-tester.ts';
import { inEnglish } from '../values/message-format.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cast, castIsms, gauge, house, person, shelfmark, thing } from '../testing/cast-tester.ts';
import { create, type Change } from '../declarations/change.ts';
import { at, change, commit, context, refusal, set, snapshot } from '../testing/commit-tester.ts';
import { prepare, propose, withdraw } from './commit.ts';
import { erased } from '../values/erased.ts';
import type { Id } from '../field-kinds/field.ts';
import { date, frozen, line, list, reference } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf } from '../declarations/catalogue.ts';
import { Problem } from '../values/problem.ts';
import { register } from '../declarations/register.ts';
import { readerOf } from '../snapshot/snapshot.ts';

describe('a commit', () => {
  test('makes the first version of a record, with its code, its author and its defaults', () => {
    const [made] = commit(snapshot(), create(thing, { title: 'Door' }));
    expect(made).toEqual({
      id: 'new-1',
      register: 'thing',
      code: 'THG-1',
      version: 1,
      retired: false,
      createdAt: at,
      createdBy: 'user-1',
      changedAt: at,
      changedBy: 'user-1',
      fields: { title: 'Door', state: 'open' },
    });
  });

  test('makes the next version of one: what is not named stays, null empties', () => {
    const head = snapshot(a(thing, 't', { title: 'Door', cost: 5, urgent: true }));
    const [next] = commit(head, set('thing', 't', { cost: null, title: 'Gate' }));
    expect(next).toMatchObject({ id: 't', version: 2, createdBy: 'system', changedBy: 'user-1' });
    expect(next?.fields).toEqual({ title: 'Gate', urgent: true, state: 'open' });
  });

  test('retires and restores', () => {
    const head = snapshot(a(thing, 't'), a(thing, 'u', {}, { retired: true }));
    expect(commit(head, change('retire', 'thing', 't'), change('restore', 'thing', 'u'))).toMatchObject([
      { id: 't', version: 2, retired: true },
      { id: 'u', version: 2, retired: false },
    ]);
  });

  test('writes nothing where nothing changes', () => {
    const head = snapshot(a(thing, 't', { title: 'Door' }));
    expect(commit(head, set('thing', 't', { title: 'Door', cost: null }))).toEqual([]);
    expect(commit(head, change('restore', 'thing', 't'))).toEqual([]);
  });

  test('keeps no member that is undefined, at any depth, as no store would', () => {
    const sight = register({
      key: 'sight',
      clause: '9.1',
      title: 'Sight',
      plural: 'Sights',
      code: 'SIG',
      purpose: 'What was seen.',
      label: 'title',
      fields: {
        title: line({ title: 'Title', help: 'Its name.' }),
        due: date({ title: 'Due', help: 'When.', optional: true }),
        seen: frozen({ title: 'Seen', help: 'What was seen.' }),
        figures: list(
          {
            what: line({ title: 'What', help: 'What it is of.' }),
            unit: line({ title: 'Unit', help: 'What it is in.', optional: true }),
          },
          { title: 'Figures', help: 'Figures.' },
        ),
      },
      example: { title: 'Door', seen: {}, figures: [] },
    });
    const rows = [
      { code: 'THG-1', due: undefined },
      { code: 'THG-2', of: { owner: undefined } },
    ];
    const figures = [{ what: 'Doors', unit: undefined }];
    const fields = { title: 'Door', due: undefined, seen: { rows, none: undefined }, figures };
    const made = prepare(
      catalogueOf([...cast, sight]),
      snapshotOf([], '2026-09-30', [...cast, sight]),
      [create(sight, fields)],
      context(),
    );
    expect(inWords(made)).toMatchObject([{ code: 'SIG-1' }]);
    expect((made as readonly { readonly fields: object }[])[0]?.fields).toStrictEqual({
      title: 'Door',
      seen: { rows: [{ code: 'THG-1' }, { code: 'THG-2', of: {} }] },
      figures: [{ what: 'Doors' }],
    });
  });

  test('is one step: two changes of a record make one version, and records may point to each other', () => {
    const head = snapshot(a(thing, 't', { title: 'Door' }));
    const made = commit(
      head,
      { ...set('thing', 't', { title: 'Gate' }), expected: 1 } as Change,
      { ...set('thing', 't', { owner: 'ana' }), expected: 1 } as Change,
      create(person, { name: 'Ana', boss: 'ben' }, 'ana'),
      create(person, { name: 'Ben', boss: 'ana' }, 'ben'),
    );
    expect(made.map(({ id, version }) => [id, version])).toEqual([
      ['t', 2],
      ['ana', 1],
      ['ben', 1],
    ]);
    expect(made[0]?.fields).toMatchObject({ title: 'Gate', owner: 'ana' });
  });

  test('counts codes on from the highest, given ones included, whatever their order', () => {
    const head = snapshot(a(thing, 'thg-7'));
    const given: Change = { do: 'create', register: 'thing', code: 'THG-20', fields: { title: 'Given' } };
    expect(commit(head, create(thing, { title: 'Next' })).map(({ code }) => code)).toEqual(['THG-8']);
    expect(
      commit(head, create(thing, { title: 'a' }), given, create(thing, { title: 'b' })).map(
        ({ code }) => code,
      ),
    ).toEqual(['THG-21', 'THG-20', 'THG-22']);
  });

  test('leaves the snapshot it was prepared at as it was, done or refused', () => {
    const head = snapshot(a(thing, 't', { owner: 'ana' }), a(person, 'ana'));
    const ana: Id<'person'> = 'ana';
    const owned = () => readerOf(head).referring(thing, 'owner', ana);
    expect(owned()).toHaveLength(1);
    commit(head, set('thing', 't', { owner: null }), create(thing, { title: 'Mine', owner: 'ana' }));
    expect(owned()).toHaveLength(1);
    refusal(head, set('thing', 't', { owner: 'nobody' }));
    expect(owned()).toHaveLength(1);
    const proposal = propose(castIsms, head, [set('thing', 't', { owner: null })], context());
    if (proposal instanceof Problem) throw new Error(inEnglish(proposal.detail));
    expect(readerOf(proposal.after).referring(thing, 'owner', ana)).toEqual([]);
    withdraw(head, proposal);
    expect(owned()).toHaveLength(1);
  });

  test('keeps what was erased, unless it is set again', () => {
    const head = snapshot(a(person, 'ana', { name: erased, email: erased }));
    expect(commit(head, set('person', 'ana', { boss: 'ana' }))[0]?.fields).toEqual({
      name: erased,
      email: erased,
      boss: 'ana',
    });
    expect(commit(head, set('person', 'ana', { name: 'Ana', email: null }))[0]?.fields).toEqual({
      name: 'Ana',
    });
  });
});

describe('invariants', () => {
  const room = register({
    key: 'room',
    clause: '7.5',
    title: 'Room',
    plural: 'Rooms',
    code: 'ROO',
    purpose: 'Rooms.',
    label: 'of',
    fields: { of: reference('house', { title: 'House', help: 'Its house.' }) },
    example: { of: 'HSE-1' },
  }).invariant('of', 'is a house with a room already', [], () => true);
  const single = room.invariant('of', 'is a house that has a room already', [room], (record, s) =>
    s.referring(room, 'of', record.fields.of).every(({ id }) => id === record.id),
  );
  const withRooms = catalogueOf([...cast, single]);

  test('are asked of the records as they are after the whole commit', () => {
    const head = snapshotOf([a(house, 'h')], '2026-09-30', [...cast, single]);
    const one = create(single, { of: 'h' }, 'r1');
    expect(inWords(prepare(withRooms, head, [one], context()))).toHaveLength(1);
    expect(
      inWords(prepare(withRooms, head, [one, create(single, { of: 'h' }, 'r2')], context())),
    ).toMatchObject({
      kind: 'invalid',
      faults: [
        { path: 'ROO-1 of', message: 'is a house that has a room already' },
        { path: 'ROO-2 of', message: 'is a house that has a room already' },
      ],
    });
  });

  test('are not asked of what is retired', () => {
    const given = [a(house, 'h'), a(single, 'r1', { of: 'h' }), a(single, 'r2', { of: 'h' })];
    const head = snapshotOf(given, '2026-09-30', [...cast, single]);
    expect(inWords(prepare(withRooms, head, [change('retire', 'room', 'r2')], context()))).toHaveLength(1);
  });
});

describe('a reference that stays within a whole', () => {
  const { key, fields, ...marks } = {
    key: 'hall',
    clause: '7.5',
    title: 'Hall',
    plural: 'Halls',
    code: 'HAL',
    purpose: 'Halls.',
    label: 'of',
    fields: { of: reference('house', { title: 'House', help: 'Its house.' }) },
    example: { of: 'HSE-1' },
  } as const;
  const hall = register({ key, fields, ...marks });
  const door = register({
    ...marks,
    key: 'door',
    code: 'DOO',
    fields: {
      ...fields,
      hall: reference('hall', { title: 'Hall', help: 'Its hall.', optional: true, within: 'of' }),
    },
  });
  const registers = [...cast, hall, door];
  const given = [a(house, 'h1'), a(house, 'h2'), a(hall, 'l1', { of: 'h1' })];
  const add = (of: string, origin?: 'import') =>
    prepare(
      catalogueOf(registers),
      snapshotOf(given, '2026-09-30', registers),
      [create(door, { of, hall: 'l1' })],
      {
        ...context(),
        ...(origin && { origin }),
      },
    );

  test('leads to what belongs to the same record', () => {
    expect(inWords(add('h1'))).toHaveLength(1);
    expect(inWords(add('h2'))).toMatchObject({
      kind: 'invalid',
      faults: [
        { path: 'hall', message: 'must belong to the same record as this one: L1 belongs to another' },
      ],
    });
  });

  test('is left to a rule where records are read from elsewhere', () => {
    expect(inWords(add('h2', 'import'))).toHaveLength(1);
  });
});

test('whatever is sent, it is refused or written, and never throws', () => {
  const head = snapshot(
    a(person, 'ana'),
    a(gauge, 'g'),
    a(thing, 't', { owner: 'ana', gauge: 'g' }),
    a(shelfmark, 's'),
  );
  const value = fc.oneof(
    fc.anything({ withNullPrototype: false }),
    fc.constantFrom('ana', 'g', 't', ['ana'], 1, true, null),
  );
  const fields = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(thing.fields)), fc.string()), value, {
    maxKeys: 5,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...cast),
      fc.constantFrom('create', 'amend'),
      fields,
      (register, kind, fields) => {
        const given: Change =
          kind === 'create' ? { do: kind, register: register.key, fields } : set(register.key, 't', fields);
        const answer = prepare(castIsms, head, [given], context());
        if (!(answer instanceof Problem)) return;
        for (const { message } of answer.faults) expect(inWords(message)).toMatch(/\w/);
      },
    ),
    { numRuns: 500 },
  );
});
