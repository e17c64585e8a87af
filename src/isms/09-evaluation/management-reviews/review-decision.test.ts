import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { managementReview } from './management-review.ts';
import { reviewDecision } from './review-decision.ts';

const review = a(managementReview, 'r1');

test('no decision is added to a review whose results are approved', () => {
  const made = (createdAt: string) =>
    a(reviewDecision, 'd1', { review: 'r1', inputs: undefined }, { createdAt });
  const approval = decided('x1', [review], { kind: 'approval' });
  const added = made('2026-09-30T09:00:00.000Z');
  expect(refusedAt(added, review)).toEqual([]);
  expect(refusedAt(added, review, approval)).toEqual(['review']);
  // What has become of an earlier decision is recorded afterwards.
  expect(refusedAt(made('2025-12-01T09:00:00.000Z'), review, approval)).toEqual([]);
});
