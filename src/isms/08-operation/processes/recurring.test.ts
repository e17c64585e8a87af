import { describe, expect, test } from 'vitest';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { organisation } from '../../across/organisation.ts';
import { accessReview } from '../access-reviews/access-review.ts';
import { backupRun } from '../backups/backup-run.ts';
import { backup } from '../backups/backup.ts';
import { continuityPlan } from '../continuity/continuity-plan.ts';
import { exercise } from '../continuity/exercise.ts';
import { operatingRecord } from './operating-record.ts';
import { supplierReview } from '../suppliers/supplier-review.ts';
import { supplier } from '../suppliers/supplier.ts';

const registers = [
  accessReview,
  asset,
  backup,
  backupRun,
  continuityPlan,
  exercise,
  supplier,
  supplierReview,
];

/** Returns the due dates of the first of these records, by its deadlines. */
function dues(subject: Given, ...others: readonly Given[]): Readonly<Record<string, string>> {
  const s = readerOf(snapshotOf([subject, ...others], '2026-09-30', [organisation, ...registers]));
  const record = s.everything(subject.register).find(({ id }) => id === subject.id);
  if (!record) throw new Error('it is not there');
  return Object.fromEntries(
    duesOf(record, subject.register, s, organisation).map(({ deadline, on }) => [deadline, on]),
  );
}

const created = { createdAt: '2026-01-15T09:00:00.000Z' };

describe('what is done again and again is due by the interval while nobody has planned it', () => {
  const critical = a(supplier, 's1', { criticality: 'critical', to: undefined }, created);
  const reviewed = a(supplierReview, 'v1', { supplier: 's1', reviewedOn: '2026-05-05' });

  test('a supplier, from its last review or from when it was listed', () => {
    expect(dues(critical)).toEqual({ review: '2027-01-15' });
    expect(dues(critical, reviewed)).toEqual({ review: '2027-05-05' });
  });

  test('not once the next review is planned, nor for one that serves us no more', () => {
    const planned = a(supplierReview, 'v2', { supplier: 's1', due: '2027-04-30', reviewedOn: undefined });
    expect(dues(critical, reviewed, planned)).toEqual({});
    expect(dues(a(supplier, 's1', { to: '2026-08-31' }, created))).toEqual({});
  });

  test('a restore, not from a time before the backup was on record', () => {
    const old = a(backup, 'b1', { from: '2019-01-01', to: undefined, restoreEvery: 'P3M' }, created);
    const run = a(backupRun, 'r1', { backup: 'b1', kind: 'run', performedOn: '2026-09-29' });
    const tried = a(backupRun, 'r2', { backup: 'b1', kind: 'restore test', performedOn: '2026-08-20' });
    expect(dues(old, run)).toEqual({ restore: '2026-04-15' });
    expect(dues(old, run, tried)).toEqual({ restore: '2026-11-20' });
  });

  test('an exercise of a plan, a year after the last', () => {
    const plan = a(continuityPlan, 'p1', { reviewedOn: '2026-06-01' }, created);
    const held = a(exercise, 'e1', { plan: 'p1', heldOn: '2026-05-21' });
    expect(dues(plan, held)).toMatchObject({ exercise: '2027-05-21' });
  });
});

describe('the accounts of a system', () => {
  const system = a(asset, 'x1', { to: undefined });
  const review = (id: string, reviewedOn: string | undefined, fields: object = {}) =>
    a(accessReview, id, { asset: 'x1', covers: 'privileged', due: '2026-05-31', reviewedOn, ...fields });

  test('are due again from the last review of that reach alone', () => {
    const [spring, summer] = [review('v1', '2026-05-20'), review('v2', '2026-08-20')];
    expect(dues(spring, system, summer)).toEqual({});
    expect(dues(summer, system, spring)).toEqual({ following: '2026-11-20' });
    expect(dues(spring, system, review('v2', '2026-08-20', { covers: 'all' }))).toEqual({
      following: '2026-08-20',
    });
  });

  test('are asked for by the review that is planned, and not twice', () => {
    const next = review('v2', undefined, { due: '2026-08-31' });
    expect(dues(review('v1', '2026-05-20'), system, next)).toEqual({});
    expect(dues(next, system, review('v1', '2026-05-20'))).toEqual({ review: '2026-08-31' });
  });

  test('are nobody’s matter once the system is gone', () => {
    expect(dues(review('v1', '2026-05-20'), a(asset, 'x1', { to: '2026-06-30' }))).toEqual({});
  });
});

test('an occurrence that was left out on purpose is due no more', () => {
  const run = (fields: object) =>
    dues(
      a(operatingRecord, 'o1', { due: '2026-08-31', performedOn: undefined, result: undefined, ...fields }),
    );
  expect(run({})).toEqual({ occurrence: '2026-08-31' });
  expect(run({ result: 'not done', note: 'Nothing had changed.' })).toEqual({});
});
