import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { confirmReview } from './confirm-review.ts';

const confirm = (who: string, fields: object = {}) =>
  take(
    confirmReview,
    [
      a(person, 'ben', { name: 'Ben Okafor' }),
      a(documentVersion, 'v1', { state: 'in review', reviewer: 'ben', reviewedOn: undefined, ...fields }),
    ],
    'v1',
    who,
  );

test('the reviewer has checked it today', () => {
  expect(confirm('ben')).toMatchObject([{ fields: { reviewedOn: '2026-09-30' } }]);
});

test('nobody else says so, and nobody twice', () => {
  expect(confirm('ana')).toBe('Its reviewer confirms that: Ben Okafor.');
  expect(confirm('ben', { reviewedOn: '2026-09-29' })).toMatch(/already/);
  expect(confirm('ben', { state: 'draft' })).toMatch(/not been sent/);
});
