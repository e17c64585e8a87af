import { describe, expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { accessReviewLine } from '../../access-reviews/access-review-line.ts';
import { accessReview } from '../../access-reviews/access-review.ts';
import { backupRun } from '../../backups/backup-run.ts';
import { exercise } from '../../continuity/exercise.ts';
import { operatingRecord } from '../operating-record.ts';
import { supplierReview } from '../../suppliers/supplier-review.ts';
import { completeAccessReview } from '../../access-reviews/actions/complete-access-review.ts';
import { completeExercise } from '../../continuity/actions/complete-exercise.ts';
import { completeOccurrence } from './complete-occurrence.ts';
import { completeRestoreTest } from '../../backups/actions/complete-restore-test.ts';
import { completeSupplierReview } from '../../suppliers/actions/complete-supplier-review.ts';

const planned = (fields: object = {}) =>
  a(operatingRecord, 'o1', {
    process: 'p1',
    performedOn: undefined,
    performedBy: undefined,
    result: undefined,
    ...fields,
  });

describe('an occurrence', () => {
  test('is done today by whoever says so, with what came of it', () => {
    expect(take(completeOccurrence, [planned()], 'o1', 'ana', { input: { result: 'met' } })).toMatchObject([
      { do: 'amend', id: 'o1', fields: { result: 'met', performedOn: '2026-09-30', performedBy: 'ana' } },
    ]);
  });

  test('can have been done before, by whoever stands there already', () => {
    const input = { result: 'met', on: '2026-09-02' };
    expect(take(completeOccurrence, [planned({ performedBy: 'ben' })], 'o1', 'ana', { input })).toMatchObject(
      [{ fields: { performedOn: '2026-09-02', performedBy: 'ben' } }],
    );
  });

  test('can be left out, which nobody did on no day', () => {
    const input = { result: 'not done', note: 'Works holidays.' };
    expect(take(completeOccurrence, [planned()], 'o1', 'ana', { input })).toEqual([
      { do: 'amend', register: 'operating-record', id: 'o1', fields: input, expected: 1 },
    ]);
  });

  test('is not done tomorrow', () => {
    expect(take(completeOccurrence, [planned()], 'o1', 'ana', { input: { on: '2026-10-01' } })).toMatch(
      /today or before/,
    );
  });

  test('is done once', () => {
    expect(take(completeOccurrence, [planned({ performedOn: '2026-09-02' })], 'o1', 'ana')).toMatch(
      /completed already/,
    );
  });
});

describe('an access review', () => {
  const review = (fields: object = {}) =>
    a(accessReview, 'v1', { asset: 'x1', reviewer: 'ana', reviewedOn: undefined, ...fields });
  const account = (fields: object = {}, id = 'l1') =>
    a(accessReviewLine, id, {
      review: 'v1',
      person: 'ben',
      verdict: 'keep',
      carriedOutOn: undefined,
      ...fields,
    });

  test('is over once every account is decided on', () => {
    expect(take(completeAccessReview, [review(), account()], 'v1', 'ana')).toMatchObject([
      { fields: { reviewedOn: '2026-09-30', reviewer: 'ana' } },
    ]);
  });

  test.each([
    ['without a day of the list', [review({ snapshotOn: undefined }), account()], /of which day/],
    ['without accounts', [review()], /No account/],
    ['with an account left', [review(), account({ verdict: undefined })], /One account/],
    [
      'with two accounts left',
      [review(), account({ verdict: undefined }), account({ verdict: undefined }, 'l2')],
      /2 accounts/,
    ],
    ['with a verdict about oneself', [review(), account({ person: 'ana' })], /somebody else decides/],
  ])('is not over %s', (_, given, why) => {
    expect(take(completeAccessReview, given, 'v1', 'ana')).toMatch(why);
  });
});

test('a restore test is completed, a run is not', () => {
  const run = (kind: string) =>
    a(backupRun, 'r1', { backup: 'b1', kind, performedOn: undefined, result: undefined });
  const input = { result: 'passed', recoveryTime: 2 };
  expect(take(completeRestoreTest, [run('restore test')], 'r1', 'ana', { input })).toMatchObject([
    { fields: { result: 'passed', recoveryTime: 2, performedOn: '2026-09-30', owner: 'ana' } },
  ]);
  expect(take(completeRestoreTest, [run('run')], 'r1', 'ana', { input })).toMatch(/only a restore/);
});

test('an exercise and a review of a supplier are completed alike', () => {
  const trial = a(exercise, 'e1', { plan: 'p1', heldOn: undefined, result: undefined });
  expect(take(completeExercise, [trial], 'e1', 'ana', { input: { result: 'passed' } })).toMatchObject([
    { fields: { result: 'passed', heldOn: '2026-09-30' } },
  ]);
  const look = a(supplierReview, 'v1', { supplier: 's1', reviewedOn: undefined, result: undefined });
  expect(
    take(completeSupplierReview, [look], 'v1', 'ana', { input: { result: 'satisfactory' } }),
  ).toMatchObject([{ fields: { result: 'satisfactory', reviewedOn: '2026-09-30', reviewer: 'ana' } }]);
});
