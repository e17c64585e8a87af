import { expect, test } from 'vitest';
import type { PersonAccess } from '#server/contract/people.ts';
import { counts, isBeginning, isInvitable, left } from './standing.ts';

const account = {
  email: 'x@example.org',
  password: true,
  authenticator: false,
  passkeys: 0,
  elsewhere: [],
  lacksSecondFactor: false,
  sessions: [],
  keys: 0,
  alone: true,
};
const someone = (name: string, more: Partial<PersonAccess> = {}): PersonAccess => ({
  person: name,
  code: `PER-${name.length}`,
  name,
  email: `${name.toLowerCase()}@example.org`,
  works: true,
  roles: [],
  ...more,
});
const people = [
  someone('Ana', { account: { ...account, passkeys: 1 } }),
  someone('Beatrix', {
    account: { ...account, email: 'old@example.org' },
    roles: [{ grant: 'g', code: 'GRT-1', role: 'owner', bounded: false }],
  }),
  someone('Cy', { invitedUntil: '2026-12-05T00:00:00.000Z' }),
  someone('Dora'),
];
const names = (asked: Partial<Parameters<typeof left>[1]>) =>
  left(people, { filter: 'all', role: null, words: '', ...asked }).map(({ name }) => name);

test('each filter leaves whom it names, and says how many beforehand', () => {
  expect(names({ filter: 'none' })).toEqual(['Dora']);
  expect(names({ filter: 'invited' })).toEqual(['Cy']);
  expect(names({ filter: 'unprotected' })).toEqual(['Beatrix']);
  expect(counts(people)).toEqual([
    ['all', 4],
    ['none', 1],
    ['invited', 1],
    ['unprotected', 1],
  ]);
});

test('role and words narrow further; an address of the account counts as well', () => {
  expect(names({ role: 'owner' })).toEqual(['Beatrix']);
  expect(names({ words: ' OLD@ ' })).toEqual(['Beatrix']);
  expect(names({ words: 'per-4' })).toEqual(['Dora']);
  expect(names({ role: 'owner', words: 'dora' })).toEqual([]);
});

test('who works here, has an address and no account can be invited', () => {
  expect(people.map(isInvitable)).toEqual([false, false, true, true]);
  expect(isInvitable(someone('Left', { works: false }))).toBe(false);
  const { email: _none, ...nameless } = someone('Nameless');
  expect(isInvitable(nameless)).toBe(false);
});

test('it is a beginning while nobody was brought in but one', () => {
  expect(isBeginning(people)).toBe(false);
  expect(isBeginning([people[0]!, people[3]!])).toBe(true);
});
