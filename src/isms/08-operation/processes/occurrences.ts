import type { Stored } from '#isms/kernel/declarations/record.ts';
import { measureTest } from '../../06-planning/risk-treatment/measure-test.ts';
import { accessReview } from '../access-reviews/access-review.ts';
import { backupRun } from '../backups/backup-run.ts';
import { exercise } from '../continuity/exercise.ts';
import { operatingRecord } from './operating-record.ts';
import { supplierReview } from '../suppliers/supplier-review.ts';

/** The occurrences of each register: planned, done and planned again. */
export const occurrences = {
  process: {
    register: operatingRecord,
    due: 'due',
    done: 'performedOn',
    who: 'owner',
    doneBy: 'performedBy',
  },
  supplierReview: { register: supplierReview, due: 'due', done: 'reviewedOn', who: 'reviewer' },
  accessReview: { register: accessReview, due: 'due', done: 'reviewedOn', who: 'reviewer' },
  restoreTest: {
    register: backupRun,
    due: 'due',
    done: 'performedOn',
    who: 'owner',
    isOne: ({ fields }: Stored) => fields['kind'] !== 'run',
  },
  measureTest: { register: measureTest, due: 'due', done: 'performedOn', who: 'tester' },
  exercise: { register: exercise, due: 'due', done: 'heldOn', who: 'owner' },
} as const;
