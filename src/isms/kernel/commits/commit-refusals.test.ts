import { inEnglish } from '../values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { cast, gauge, house, note, person, thing } from '../testing/cast-tester.ts';
import { amend, retire, type Change } from '../declarations/change.ts';
import { change, commit, faults, made, refusal, set, snapshot } from '../testing/commit-tester.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { readerOf } from '../snapshot/snapshot.ts';

describe('a field is refused, and the fault says what is allowed', () => {
  const head = snapshot(
    a(person, 'ana'),
    a(person, 'gone', {}, { retired: true }),
    a(gauge, 'g'),
    a(thing, 't', { title: 'Door' }),
  );

  test.each<[string, object, Record<string, string>]>([
    ['a required field that is missing', { title: undefined }, { title: 'is missing' }],
    ['a blank one', { title: '  ' }, { title: 'must not be blank' }],
    ['a second line', { title: 'a\nb' }, { title: 'must be a single line' }],
    ['too long a line', { title: 'x'.repeat(201) }, { title: 'must have at most 200 characters' }],
    [
      'half a surrogate pair',
      { title: '\ud800' },
      { title: 'must not contain NUL or half a surrogate pair' },
    ],
    ['another kind of value', { title: 7 }, { title: 'must be text' }],
    ['an option that does not exist', { state: 'ajar' }, { state: 'must be one of: open, closed' }],
    ['a number out of bounds', { cost: -1 }, { cost: 'must be a number from 0 to 1,000,000,000,000' }],
    ['a number that is none', { cost: Number.NaN }, { cost: 'must be a finite number' }],
    [
      'a day that does not exist',
      { due: '2026-02-30' },
      { due: 'must be a date that exists, such as 2026-09-30' },
    ],
    ['something else than yes or no', { urgent: 'yes' }, { urgent: 'must be true or false' }],
    ['a reference to nothing', { owner: 'nobody' }, { owner: 'there is no person nobody' }],
    ['a reference to a record of another register', { owner: 't' }, { owner: 'there is no person t' }],
    [
      'a reference to what is retired',
      { owner: 'gone' },
      { owner: 'GONE is retired and cannot be chosen any more' },
    ],
    ['the same reference twice', { helpers: ['ana', 'ana'] }, { helpers: 'must not name anything twice' }],
    ['a link to nothing', { about: [{ register: 'note', id: 'x' }] }, { about: 'there is no note x' }],
    [
      'a link to an unknown register',
      { about: [{ register: 'void', id: 't' }] },
      { about: 'there is no void t' },
    ],
    ['half a link', { about: [{ register: 'note' }] }, { 'about[0].id': 'is missing' }],
    [
      'a field of an entry',
      { shifts: [{ day: 'soon' }] },
      { 'shifts[0].day': 'must be a date that exists, such as 2026-09-30' },
    ],
    [
      'a reference in an entry',
      { shifts: [{ day: '2026-01-01' }, { day: '2026-01-02', who: 'nobody' }] },
      { 'shifts[1].who': 'there is no person nobody' },
    ],
    ['a step off the scale', { gauge: 'g', likely: 3 }, { likely: 'must be from 1 to 2, the scale of G' }],
    ['a step without a scale', { likely: 1 }, { likely: 'needs gauge to be chosen first' }],
    [
      'a file without its hash',
      { picture: { hash: 'x', size: 1, type: 'image/png', name: 'a.png' } },
      { 'picture.hash': 'must be a SHA-256 in hexadecimal' },
    ],
    [
      'several fields at once',
      { cost: -1, owner: 7 },
      { cost: 'must be a number from 0 to 1,000,000,000,000', owner: 'must be the id of a record' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(faults(head, made(fields))).toEqual(expected);
  });

  test('a scale that is shortened while anything is scored on it, wherever it stands and retired or not', () => {
    const [first] = gauge.example.likely;
    const shorter = set('gauge', 'g', { likely: [first], cells: gauge.example.cells.slice(0, 1) });
    const scored = (likely: number, more: object = {}) =>
      snapshot(a(gauge, 'g'), a(gauge, 'other'), a(thing, 't', { gauge: 'g', likely }, more));
    for (const each of [scored(1), scored(2), scored(2, { retired: true })])
      expect(faults(each, shorter)).toEqual({
        likely: 'must keep its steps: there are records that are scored on it',
      });
    const unused = snapshot(a(gauge, 'g'), a(gauge, 'other'), a(thing, 't', { gauge: 'other', likely: 2 }));
    expect(() => faults(unused, shorter)).toThrow('was not refused');
  });

  const names = Object.keys(thing.fields).join(', ');

  test.each<[string, Change]>([
    ['made', made({ colour: 'red' })],
    ['set', set('thing', 't', { colour: 'red' })],
    ['emptied', set('thing', 't', { colour: null })],
  ])('a field that does not exist, when it is %s', (_, change) => {
    expect(faults(head, change)).toEqual({ colour: `does not exist; there are: ${names}` });
  });

  test.each<[string, object, string]>([
    [
      'as many rows as steps up',
      { cells: [[1, 1, 2]] },
      'must have 2 rows of 3 cells, as the scales have steps',
    ],
    [
      'as many cells as steps across',
      {
        cells: [
          [1, 1],
          [1, 2],
        ],
      },
      'must have 2 rows of 3 cells, as the scales have steps',
    ],
    [
      'no step above the highest',
      {
        cells: [
          [1, 1, 2],
          [1, 2, 3],
        ],
      },
      'must hold numbers from 1 to 2',
    ],
  ])('a matrix has %s', (_, fields, message) => {
    expect(
      faults(head, { do: 'create', register: 'gauge', fields: { ...gauge.example, ...fields } }),
    ).toEqual({
      cells: message,
    });
  });

  test('a matrix fits the scales as they are after the change', () => {
    const { likely } = gauge.example;
    expect(faults(head, set('gauge', 'g', { likely: [...likely, { name: 'always' }] }))).toEqual({
      cells: 'must have 3 rows of 3 cells, as the scales have steps',
    });
  });

  test('with several records, the fault names the one', () => {
    const second = made({ owner: 'nobody' }, { code: 'THG-40' });
    expect(faults(head, made({}), second)).toEqual({ 'THG-40 owner': 'there is no person nobody' });
  });

  test('what was retired since may stay where it stands, in lists too', () => {
    const fields = { owner: 'gone', shifts: [{ day: '2026-01-01', who: 'gone' }] };
    const kept = snapshot(a(person, 'gone', {}, { retired: true }), a(thing, 't', fields));
    expect(commit(kept, set('thing', 't', { urgent: true }))).toHaveLength(1);
    expect(faults(kept, set('thing', 't', { helpers: ['gone'] }))).toEqual({
      helpers: 'GONE is retired and cannot be chosen any more',
    });
  });
});

describe('a change is refused', () => {
  const head = snapshot(
    a(house, 'h'),
    a(person, 'ana'),
    a(thing, 't'),
    a(thing, 'old', {}, { retired: true }),
    a(note, 'n', { thing: 't' }),
  );
  test.each<[string, Change, string, string]>([
    [
      'in a register that does not exist',
      set('void', 't', {}),
      'not-found',
      'The register void does not exist.',
    ],
    ['of a record that does not exist', set('thing', 'x', {}), 'not-found', 'Thing x does not exist.'],
    [
      'of an older version than the last',
      { ...set('thing', 't', { title: 'Gate' }), expected: 3 } as Change,
      'conflict',
      'T was changed in the meantime: you read version 3, it is now at version 1.',
    ],
    [
      'of a version that was retired in the meantime',
      { ...change('retire', 'thing', 't'), expected: 0 } as Change,
      'conflict',
      'T was changed in the meantime: you read version 0, it is now at version 1.',
    ],
    [
      'of what ships',
      set('shelfmark', 'mark-a', { name: 'x' }),
      'refused',
      'A ships with the product and cannot be changed.',
    ],
    [
      'of what ships, by retiring it',
      change('retire', 'shelfmark', 'mark-a'),
      'refused',
      'A ships with the product and cannot be changed.',
    ],
    [
      'of what happened',
      set('note', 'n', { text: 'x' }),
      'refused',
      'N is a record of what happened and cannot be changed, only retired.',
    ],
    [
      'of what is retired',
      set('thing', 'old', { title: 'x' }),
      'refused',
      'OLD is retired. Restore it before you change it.',
    ],
    [
      'that makes a second house',
      { do: 'create', register: 'house', fields: { name: 'x' } },
      'refused',
      'There is only one house, and it exists already.',
    ],
    [
      'that retires the only house',
      change('retire', 'house', 'h'),
      'refused',
      'H cannot be retired, only changed.',
    ],
    ['that makes a record twice', made({}, { id: 't' }), 'conflict', 'T has the id t already.'],
    [
      'that gives the id of another register’s record',
      made({}, { id: 'ana' }),
      'conflict',
      'ANA has the id ana already.',
    ],
    ['that gives a code twice', made({}, { code: 'THG-1' }), 'conflict', 'The code THG-1 was given already.'],
    [
      'with a code of another register',
      made({}, { code: 'NOT-1' }),
      'invalid',
      'code: must be THG- and a number, such as THG-12',
    ],
    [
      'with an id that has a space',
      made({}, { id: 'a b' }),
      'invalid',
      'id: must have from 1 to 64 characters and no space',
    ],
  ])('%s', (_, given, kind, detail) => {
    const taken = made({}, { code: 'THG-1', id: 'first' });
    const changes = detail.includes('THG-1 was') ? [taken, given] : [given];
    const problem = refusal(head, ...changes);
    expect([problem.kind, inEnglish(problem.detail)]).toEqual([kind, detail]);
  });

  test('of a fixed record is only its retirement', () => {
    expect(commit(head, change('retire', 'note', 'n'))).toMatchObject([{ id: 'n', retired: true }]);
  });

  test('when it was read before somebody else changed it', () => {
    const read = readerOf(head).all(thing)[0]!;
    const [next] = commit(head, amend(read, { title: 'Gate' }));
    const moved = snapshotOf([a(thing, 't')], '2026-09-30', cast);
    expect(next?.version).toBe(2);
    expect(refusal(moved, { ...amend(read, { title: 'Wall' }), expected: 2 } as Change).kind).toBe(
      'conflict',
    );
    expect(refusal(moved, { ...retire(read), expected: 9 } as Change).kind).toBe('conflict');
  });
});
