import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';
import { directoryGroup } from '../directory-group.ts';
import { directoryMembership } from '../directory-membership.ts';
import { mapDirectoryGroup } from './map-directory-group.ts';

const house = [
  a(person, 'ana', { to: undefined }),
  a(person, 'ben', { to: undefined, suspendedSince: '2026-09-01' }),
  a(person, 'cem', { to: '2026-08-31' }),
  a(directoryGroup, 'owners', { role: 'owner' }),
  ...['ana', 'ben', 'cem'].map((id) => a(directoryMembership, `in-${id}`, { group: 'owners', person: id })),
  a(grant, 'by-hand', { person: 'ana', role: 'reader' }),
  a(grant, 'through', { person: 'ana', role: 'owner', through: 'owners' }),
];
const mapped = (role: string | undefined, ...more: readonly Given[]) =>
  take(mapDirectoryGroup, [...house, ...more], 'owners', 'ana', { input: { role } });

test('gives the role to whoever is in the group and has not left, and takes back what it gave before', () => {
  expect(mapped('reader')).toMatchObject([
    { do: 'amend', id: 'owners', fields: { role: 'reader' } },
    { do: 'retire', id: 'through' },
    { do: 'create', register: 'grant', fields: { person: 'ana', role: 'reader', through: 'owners' } },
    // A suspended person keeps the membership, and the grant has no effect until they are back.
    { do: 'create', register: 'grant', fields: { person: 'ben', role: 'reader', through: 'owners' } },
  ]);
});

test('leaves what fits, and gives nothing twice', () => {
  const twice = a(grant, 'twice', { person: 'ana', role: 'owner', through: 'owners' });
  expect(mapped('owner', twice)).toMatchObject([
    { do: 'amend', id: 'owners' },
    { do: 'retire', id: 'twice' },
    { do: 'create', fields: { person: 'ben', role: 'owner' } },
  ]);
});

test('takes everything back that it gave, and nothing that a person granted', () => {
  expect(mapped(undefined)).toMatchObject([
    { do: 'amend', id: 'owners', fields: { role: null } },
    { do: 'retire', id: 'through' },
  ]);
});
