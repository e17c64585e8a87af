import { describe, expect, test } from 'vitest';
import { a, snapshotOf } from '../testing/fixture.ts';
import { castIsms, house, note, person, thing } from '../testing/cast-tester.ts';
import { Inquirer } from './inquirer.ts';
import { search } from './search.ts';

const registers = [house, person, thing, note];
const titled = (id: string, title: string, more: { retired?: boolean } = {}) => a(thing, id, { title }, more);
const things = [
  titled('THG-1', 'Door of the vault'),
  titled('THG-2', 'Vault'),
  titled('THG-12', 'Trapdoor'),
  titled('THG-3', 'Old door', { retired: true }),
  titled('THG-4', 'Prüfstraße'),
  titled('THG-5', 'E-Mail-Gateway (backup)'),
  titled('THG-6', 'Great door'),
];
const head = new Inquirer(castIsms, () => []).at(
  snapshotOf([a(person, 'ana', { name: 'Doris' }), ...things], '2026-09-30', registers),
);
const found = (query: string, most = 20) =>
  search(head, registers, { query, most }).hits.map(({ record }) => record.code);

describe('a code', () => {
  test.each(['THG-12', 'thg 12', ' Thg-012 ', 'thg12'])('is found as %s', (query) => {
    expect(found(query)).toEqual(['THG-12']);
  });

  test('comes before those that begin with it', () => {
    expect(found('thg-1')).toEqual(['THG-1', 'THG-12']);
  });

  test('of what is retired is found when it is given whole', () => {
    expect(found('THG-3')).toEqual(['THG-3']);
    expect(found('old door')).toEqual([]);
  });

  test('without a number is none, or every record would be found', () => {
    expect(found('thg')).toEqual([]);
  });
});

describe('a label', () => {
  test('that begins so comes first, then words that begin so, then what contains it', () => {
    expect(found('door')).toEqual(['THG-1', 'THG-6', 'THG-12']);
    expect(found('vault')).toEqual(['THG-2', 'THG-1']);
  });

  test('has to hold every word, in whatever order', () => {
    expect(found('vault door')).toEqual(['THG-1']);
    expect(found('door window')).toEqual([]);
  });

  test.each([
    ['prufstrasse', 'THG-4'],
    ['PRÜF', 'THG-4'],
    ['ﬆ', 'THG-4'],
    ['e mail', 'THG-5'],
    ['gateway backup', 'THG-5'],
    ['(backup', 'THG-5'],
  ])('is found by %s, without regard to case, accents and signs', (query, code) => {
    expect(found(query)).toContain(code);
  });

  test.each(['', ' ', '-', '%', '()', '.*', '\u0000', '__proto__', '💥'])('is not found by %j', (query) => {
    expect(found(query)).toEqual([]);
  });
});

test('no more is answered than was asked for, and that there is more is said', () => {
  expect(search(head, registers, { query: 'door', most: 2 })).toMatchObject({ more: true, hits: [{}, {}] });
  expect(search(head, registers, { query: 'door', most: 3 }).more).toBe(false);
});

test('only the registers given are searched', () => {
  expect(search(head, [thing], { query: 'doris', most: 20 }).hits).toEqual([]);
  expect(search(head, [person], { query: 'doris', most: 20 }).hits).toHaveLength(1);
});

describe('a mistyped word', () => {
  test.each([
    ['vualt', 'THG-2'],
    ['tarpdoor', 'THG-12'],
    ['gatewya', 'THG-5'],
    ['gatewa backpu', 'THG-5'],
    ['doris', 'ANA'],
    ['dorsi', 'ANA'],
  ])('%s finds what is meant', (query, code) => {
    expect(found(query)).toContain(code);
  });

  test('comes after what is spelt so', () => {
    const { hits } = search(head, registers, { query: 'doors', most: 20 });
    expect(hits.map(({ match }) => match)).toEqual(hits.map(() => 'similar'));
    expect(found('door').at(-1)).toBe('THG-12');
  });

  test('finds nothing retired, and nothing one may not find', () => {
    expect(found('odl door')).toEqual([]);
    const mayFind = () => false;
    expect(search(head, registers, { query: 'vualt', most: 20, mayFind }).hits).toEqual([]);
  });

  test('in front of a number is the code that is like it', () => {
    expect(found('tgh-12')).toEqual(['THG-12']);
    expect(found('xyz-12')).toEqual([]);
  });
});
