import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { submitDocumentVersion } from './submit-document-version.ts';

const content = { hash: '0'.repeat(64), size: 1, type: 'application/pdf', name: 'isp.pdf' };
const people = [
  a(person, 'ana', { name: 'Ana Lindqvist' }),
  a(person, 'ben', { name: 'Ben Okafor' }),
  a(person, 'cai', { to: '2026-08-31' }),
  a(person, 'dora'),
];
const submit = (reviewer: string | undefined, fields: object = {}) =>
  take(
    submitDocumentVersion,
    [
      ...people,
      a(documentVersion, 'v1', { author: 'ana', writers: ['ben'], reviewer: undefined, content, ...fields }),
    ],
    'v1',
    'ana',
    { input: { reviewer } },
  );

test('it is with the reviewer, who has not said anything yet', () => {
  expect(submit('dora', { reviewedOn: '2026-04-10' })).toMatchObject([
    { fields: { state: 'in review', reviewer: 'dora', reviewedOn: null } },
  ]);
});

test('who is named already reviews it, unless another is', () => {
  expect(submit(undefined, { reviewer: 'dora' })).toMatchObject([{ fields: { reviewer: 'dora' } }]);
  expect(submit(undefined)).toMatchObject([{ fields: { state: 'in review', reviewer: null } }]);
});

test('nobody reviews what they wrote, nor once they have left', () => {
  expect(submit('ana')).toBe('Ana Lindqvist wrote it; somebody else reviews it.');
  expect(submit('ben')).toBe('Ben Okafor wrote it; somebody else reviews it.');
  expect(submit('cai')).toMatch(/work here/);
});

test('there has to be something to review', () => {
  expect(submit('dora', { content: undefined })).toMatch(/no content/);
  expect(submit('dora', { state: 'published' })).toMatch(/no draft any more/);
});
