import { inEnglish } from '../../kernel/values/message-format.ts';
import { expect, test } from 'vitest';
import { compared } from '#isms/kernel/declarations/comparison.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { audit } from '../audits/audit.ts';
import { comparisonDays } from './comparison-days.ts';
import { managementReview } from '../management-reviews/management-review.ts';
import { bothReviews } from '../management-reviews/review-tester.ts';

/** Returns the days on offer, the default one first. */
const offered = (...given: readonly Given[]) => {
  const s = readerOf(snapshotOf(given, '2026-09-30', [managementReview, audit]));
  const found = compared({ compares: 'since', landmarks: comparisonDays }, undefined, s);
  if (isProblem(found)) throw new Error(inEnglish(found.detail));
  return { with: found.with, ...Object.fromEntries(found.days.map(({ key, on }) => [key, on])) };
};
const held = (id: string, fields: object) =>
  a(audit, id, { status: 'concluded', concludedOn: undefined, ...fields });
const always = { month: '2026-08-30', quarter: '2026-06-30', year: '2025-09-30' };

test('the last management review that was held is the usual one', () => {
  const planned = a(managementReview, 'r3', { status: 'planned', heldOn: undefined });
  expect(offered(...bothReviews, planned, held('u', { kind: 'internal', to: '2026-08-01' }))).toEqual({
    with: '2026-07-22',
    review: '2026-07-22',
    internal: '2026-08-01',
    ...always,
  });
});

test('a review of today has nothing behind it yet: the one before is meant', () => {
  expect(offered(...bothReviews, a(managementReview, 'r3', { heldOn: '2026-09-30' }))).toMatchObject({
    with: '2026-07-22',
  });
});

test('without a review, the last day of the last audit from outside, else of our own', () => {
  const outside = [
    held('c1', { kind: 'certification', from: '2026-01-19', to: '2026-01-22', concludedOn: '2026-02-01' }),
    held('c2', { kind: 'certification', from: '2025-11-24', to: '2025-11-25' }),
    held('c3', { kind: 'certification', status: 'planned', to: '2026-03-01' }),
    held('c4', { kind: 'certification', to: '2026-12-01' }),
    held('k', { kind: 'customer', to: '2026-05-01' }),
  ];
  const ours = held('i', { kind: 'internal', to: undefined, concludedOn: '2026-05-13' });
  expect(offered(...outside, ours)).toEqual({
    with: '2026-01-22',
    certification: '2026-01-22',
    internal: '2026-05-13',
    ...always,
  });
  expect(offered(ours)).toMatchObject({ with: '2026-05-13' });
});

test('without either, a month', () => {
  expect(offered()).toEqual({ with: '2026-08-30', ...always });
});
