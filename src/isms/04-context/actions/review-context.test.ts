import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../across/organisation.ts';
import { interestedParty } from '../interested-party.ts';
import { issue } from '../issue.ts';
import { partyRequirement } from '../party-requirement.ts';
import { reviewContext } from './review-context.ts';

const given = [
  a(organisation, 'org'),
  a(issue, 'law', { reviewedOn: '2025-10-15' }),
  a(issue, 'heads', { reviewedOn: '2025-10-15' }),
  a(interestedParty, 'owners', { reviewedOn: undefined }),
  a(partyRequirement, 'certificate', { reviewedOn: '2026-09-01' }),
];
const s = readerOf(snapshotOf(given, '2026-09-30'));
const reviewed = (input: Readonly<Record<string, unknown>>) =>
  reviewContext.decide({
    subject: s.get(organisation, 'org')!,
    input,
    actor: { id: 'key', person: 'ana' },
    s,
  });

test('what was looked at gets the day, and nothing else does', () => {
  expect(
    inWords(
      reviewed({ issues: ['law'], parties: ['owners'], requirements: ['certificate'], on: '2026-09-28' }),
    ),
  ).toMatchObject([
    { id: 'law', fields: { reviewedOn: '2026-09-28' } },
    { id: 'owners', fields: { reviewedOn: '2026-09-28' } },
    { id: 'certificate', fields: { reviewedOn: '2026-09-28' } },
  ]);
  expect(inWords(reviewed({ issues: ['law'] }))).toMatchObject([
    { id: 'law', fields: { reviewedOn: '2026-09-30' } },
  ]);
});

test.each([
  ['nothing is named', {}, 'Name what was looked at'],
  ['the day has not come', { issues: ['law'], on: '2026-10-01' }, 'once it has taken place'],
  [
    'one was looked at later',
    { requirements: ['certificate'], on: '2026-08-31' },
    'CERTIFICATE was looked at after that day',
  ],
])('is refused where %s', (_, input, why) => {
  expect(inWords(reviewed(input))).toMatchObject({
    kind: 'refused',
    detail: expect.stringContaining(why) as string,
  });
});

test('is noted by people', () => {
  const subject = s.get(organisation, 'org')!;
  expect(inWords(reviewContext.obstacle(subject, s, { id: 'key', person: undefined }))).toMatch('people');
  expect(reviewContext.obstacle(subject, s, { id: 'key', person: 'ana' })).toBeUndefined();
});
