import { expect, test } from 'vitest';
import { cites, citesBoth } from '#isms/standard/cites.ts';
import { person, house, gauge, note, thing } from '../testing/cast-tester.ts';
import { amend, create } from './change.ts';
import { present } from './condition.ts';
import { line, reference, step } from './fields.ts';
import { fails, missing } from './finding.ts';
import type { Id } from '../field-kinds/field.ts';
import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import { register } from './register.ts';
import { rule } from './rule.ts';

/**
 * Code that must not compile. Nothing here runs: the compiler fails where an expected error is missing, so that a type
 * that has become too wide is found like a failing test.
 */
export function mustNotCompile(
  ana: Id<'person'>,
  door: Id<'thing'>,
  record: Stored<typeof thing>,
  s: Reader<typeof person | typeof note>,
): readonly unknown[] {
  return [
    // Writing records.
    create(thing, { title: 'Door', owner: ana, state: 'closed' }),
    // @ts-expect-error a required field is missing
    create(thing, { state: 'open' }),
    // @ts-expect-error there is no such field
    create(thing, { title: 'Door', colour: 'red' }),
    // @ts-expect-error there is no such option
    create(thing, { title: 'Door', state: 'ajar' }),
    // @ts-expect-error a number is no text
    create(thing, { title: 7 }),
    // @ts-expect-error a thing is no person
    create(thing, { title: 'Door', owner: door }),
    // @ts-expect-error nor among several
    create(thing, { title: 'Door', helpers: [ana, door] }),
    // @ts-expect-error nor in the entry of a list
    create(thing, { title: 'Door', shifts: [{ day: '2026-01-01', who: door }] }),
    amend(record, { cost: null }),
    // @ts-expect-error a required field cannot be set to another kind of value
    amend(record, { title: true }),

    // Reading records.
    s.get(person, record.fields.owner),
    // @ts-expect-error there is no such field
    record.fields.colour,
    // @ts-expect-error an optional field may be empty
    record.fields.cost + 1,
    // @ts-expect-error a personal field may be erased
    s.all(person)[0]?.fields.name.length,
    // @ts-expect-error a thing is no person
    s.get(person, door),
    // @ts-expect-error this register was not declared
    s.get(thing, door),
    // @ts-expect-error nor can it be listed
    s.all(thing),
    // @ts-expect-error nor are its settings
    s.setting(house, 'inspection'),
    // @ts-expect-error that field points nowhere
    s.referring(note, 'text', door),
    // @ts-expect-error that field points to things, not to people
    s.referring(note, 'thing', ana),
    s.referring(note, 'thing', door),
    // @ts-expect-error it looks at more than this reader has
    inspectionOf(s),
    // @ts-expect-error a neighbourhood cannot be listed
    neighbourhoodOf(s).all,

    // Rules.
    rule({
      ...described,
      reads: [person],
      findings: { none: fails('{record} has no owner, {since}.', 'Name one.') },
      *each(own, near, find) {
        yield find.none(own, { since: '2026-01-01' });
        // @ts-expect-error the template asks for a parameter
        yield find.none(own);
        // @ts-expect-error another one
        yield find.none(own, { until: '2026-01-01' });
        // @ts-expect-error there is no such finding
        void find.nobody;
        near.get(person, own.fields.owner);
        // @ts-expect-error this register was not declared
        near.get(gauge, own.fields.gauge);
        // @ts-expect-error nor were other records of its own
        near.referring(thing, 'owner', ana);
        // @ts-expect-error one record is judged by its neighbours, not by all there are
        void near.all;
      },
      check(all) {
        all.all(thing);
        // @ts-expect-error this register was not declared
        all.all(note);
        return [];
      },
    }),
    rule({ ...described, reads: [], findings, conditions: { none: present('owner', { state: ['open'] }) } }),
    // @ts-expect-error there is no such field
    rule({ ...described, reads: [], findings, conditions: { none: present('colour') } }),
    // @ts-expect-error nor to choose by
    rule({ ...described, reads: [], findings, conditions: { none: present('owner', { colour: ['red'] }) } }),
    // @ts-expect-error there is no text for it
    rule({ ...described, reads: [], findings, conditions: { other: present('owner') } }),
    // @ts-expect-error there is no such field
    rule({ ...described, reads: [], findings, only: { colour: ['red'] } }),

    // Requirements.
    citesBoth('4.2 a)', '6.1.2 c) 1)'),
    // @ts-expect-error the edition of 2013 does not ask for it
    citesBoth('4.2 c)'),
    cites({ '2022': ['4.2 c)'] }),
    // @ts-expect-error nor in its own words
    cites({ '2013': ['4.2 c)'] }),
    // @ts-expect-error nobody does
    cites({ '2022': ['4.2 z)'] }),
    // @ts-expect-error there is no such edition
    cites({ '2005': ['4.2 a)'] }),

    // Registers.
    // @ts-expect-error it is called by a field that it does not have
    register({ ...declared, label: 'title', fields: { name }, example: { name: 'x' } }),
    // @ts-expect-error its example lacks a field
    register({ ...declared, label: 'name', fields: { name }, example: {} }),
    register({
      ...declared,
      label: 'name',
      fields: { name },
      example,
      // @ts-expect-error its deadline rests on a field that it does not have
      deadlines: { d: { title: 'D', on: 'day' } },
    }),
    register({ ...declared, label: 'name', fields: { name }, example }).derive(
      'boss',
      reference('person', { title: 'Boss', help: 'Theirs.' }),
      [person],
      // @ts-expect-error this register was not declared
      (_, near) => (near.get(thing, door) ? 'ana' : undefined),
    ),
    // @ts-expect-error a step needs its scale
    step({ title: 'Score', help: 'How much.' }),
    // @ts-expect-error every field says what it is for
    line({ title: 'Name' }),
  ];
}

const inspectionOf = (s: Neighbourhood<typeof house>) => s.setting(house, 'inspection');
const neighbourhoodOf = <R extends typeof person>(s: Neighbourhood<R>): Neighbourhood<R> => s;

const described = {
  key: 'things-owned',
  title: 'Things are owned',
  answers: citesBoth('4.2 a)'),
  mode: 'computed',
  why: 'They are.',
  of: thing,
  empty: missing('Nothing is on record.', 'Record it.'),
} as const;
const findings = { none: fails('{record} has no owner.', 'Name one.') };
const declared = { key: 'x', clause: '1', title: 'X', plural: 'Xs', code: 'X', purpose: 'X.' } as const;
const name = line({ title: 'Name', help: 'Its name.' });
const example = { name: 'x' };

test('what must not compile is looked at by the compiler', () => {
  expect(mustNotCompile).toBeTypeOf('function');
});
