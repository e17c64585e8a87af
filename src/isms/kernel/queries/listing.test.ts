import { expect, test } from 'vitest';
import { castIsms, house, note, person, thing } from '../testing/cast-tester.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { Inquirer } from './inquirer.ts';
import { parseListing, type Listing } from './listing.ts';
import type { Stored } from '../declarations/record.ts';
import { advance, lookUp, type Snapshot } from '../snapshot/snapshot.ts';

const titles = ['Door', 'Vault door', 'Window', 'Cellar door', 'Attic'];
const before = snapshotOf(
  titles.map((title, n) =>
    a(
      thing,
      `t${n}`,
      { title, state: title === 'Vault door' ? 'closed' : 'open' },
      { retired: title === 'Attic' },
    ),
  ),
  '2026-09-30',
  [house, person, thing, note],
);
const inquirer = new Inquirer(castIsms, () => []);

const listed = (
  snapshot: Snapshot,
  where: readonly string[],
  more: { text?: string; retired?: 'yes' } = {},
) => {
  const written = {
    where,
    sort: '-title',
    text: '',
    retired: 'no',
    unread: [],
    hidden: [],
    ...more,
  } as const;
  const found = inquirer.at(snapshot).list(thing, parseListing(thing, written) as Listing);
  return found.map(({ fields }) => fields['title']);
};

const doors = ['title:has:door', 'state:is:open'];

test('conditions and words leave the same records, in the same order, whichever comes first', () => {
  expect(listed(before, [])).toEqual(['Window', 'Vault door', 'Door', 'Cellar door']);
  expect(listed(before, doors)).toEqual(['Door', 'Cellar door']);
  expect(listed(before, doors.toReversed())).toEqual(['Door', 'Cellar door']);
  expect(listed(before, ['title:has:cellar'], { text: 'door' })).toEqual(['Cellar door']);
  expect(listed(before, ['title:filled:'], { text: 'DOOR cellar' })).toEqual(['Cellar door']);
  expect(listed(before, ['title:has:t'], { retired: 'yes' })).toEqual(['Vault door', 'Attic']);
});

test('what is left of a list that was narrowed down follows when a record changes', () => {
  expect(listed(before, doors)).toEqual(['Door', 'Cellar door']);
  const window = lookUp(before, 'thing', 't2') as Stored;
  const renamed: Stored = { ...window, version: 2, fields: { ...window.fields, title: 'Trapdoor' } };
  const after = advance(before, [renamed], before.position + 1, before.at);
  expect(listed(after, doors)).toEqual(['Trapdoor', 'Door', 'Cellar door']);
  expect(listed(before, doors)).toEqual(['Door', 'Cellar door']);
});
