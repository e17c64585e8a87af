import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { process } from '../../../04-context/process.ts';
import { backupRun } from '../../backups/backup-run.ts';
import { backup } from '../../backups/backup.ts';
import { continuityPlan } from '../../continuity/continuity-plan.ts';
import { exercise } from '../../continuity/exercise.ts';
import { operatingRecord } from '../operating-record.ts';
import { supplierReview } from '../../suppliers/supplier-review.ts';
import { supplier } from '../../suppliers/supplier.ts';
import { planExercise } from '../../continuity/actions/plan-exercise.ts';
import { planOccurrence } from './plan-occurrence.ts';
import { planRestoreTest } from '../../backups/actions/plan-restore-test.ts';
import { planSupplierReview } from '../../suppliers/actions/plan-supplier-review.ts';

const monthly = a(process, 'p1', { interval: 'P1M', owner: 'ana' });
const ran = (performedOn: string | undefined, id = 'o1') =>
  a(operatingRecord, id, { process: 'p1', due: '2026-09-30', performedOn, result: undefined });

test('the next occurrence is due a cycle after the last, and for the owner', () => {
  expect(take(planOccurrence, [monthly, ran('2026-09-02')], 'p1', 'ana')).toMatchObject([
    {
      do: 'create',
      register: 'operating-record',
      fields: { process: 'p1', due: '2026-10-02', owner: 'ana' },
    },
  ]);
});

test('the first one is due a cycle from today, or on the day somebody says', () => {
  expect(take(planOccurrence, [monthly], 'p1', 'ana')).toMatchObject([{ fields: { due: '2026-10-30' } }]);
  const input = { due: '2026-11-05', who: 'ben' };
  expect(take(planOccurrence, [monthly], 'p1', 'ana', { input })).toMatchObject([
    { fields: { due: '2026-11-05', owner: 'ben' } },
  ]);
});

test('one is planned at a time', () => {
  expect(take(planOccurrence, [monthly, ran(undefined)], 'p1', 'ana')).toBe(
    'O1 is planned already, for 30 September 2026.',
  );
});

test('a supplier is reviewed as often as its criticality asks for', () => {
  const last = a(supplierReview, 'v1', { supplier: 's1', reviewedOn: '2026-05-05' });
  const due = (criticality: string) =>
    take(planSupplierReview, [a(supplier, 's1', { criticality }), last], 's1', 'ana');
  expect(due('critical')).toMatchObject([{ fields: { due: '2027-05-05', title: 'Review of 2027' } }]);
  expect(due('medium')).toMatchObject([{ fields: { due: '2028-05-05' } }]);
});

test('a restore is tried as often as the backup says, else as all are', () => {
  const last = a(backupRun, 'r1', { backup: 'b1', kind: 'restore test', performedOn: '2026-09-23' });
  expect(take(planRestoreTest, [a(backup, 'b1', { restoreEvery: 'P1M' }), last], 'b1', 'ana')).toMatchObject([
    { fields: { kind: 'restore test', due: '2026-10-23' } },
  ]);
  expect(take(planRestoreTest, [a(backup, 'b1'), last], 'b1', 'ana')).toMatchObject([
    { fields: { due: '2027-03-23' } },
  ]);
});

test('a run of a backup since then is no restore', () => {
  const given = [
    a(backup, 'b1', { restoreEvery: 'P1M' }),
    a(backupRun, 'r1', { backup: 'b1', kind: 'restore test', performedOn: '2026-09-03' }),
    a(backupRun, 'r2', { backup: 'b1', kind: 'run', performedOn: '2026-09-28' }),
  ];
  expect(take(planRestoreTest, given, 'b1', 'ana')).toMatchObject([{ fields: { due: '2026-10-03' } }]);
});

test('a plan is exercised a year after the last time', () => {
  const last = a(exercise, 'e1', { plan: 'p1', heldOn: '2026-05-21' });
  expect(take(planExercise, [a(continuityPlan, 'p1'), last], 'p1', 'ana')).toMatchObject([
    { fields: { plan: 'p1', due: '2027-05-21' } },
  ]);
});
