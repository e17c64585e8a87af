import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { managementReview } from './management-review.ts';
import { reviewInput, type TopicKey } from './review-input.ts';

/** Two reviews for tests of their inputs: `r1` of 29 October 2025 and `r2` of 22 July 2026. */
export const firstReview = a(managementReview, 'r1', { heldOn: '2025-10-29' });
export const secondReview = a(managementReview, 'r2', { heldOn: '2026-07-22' });
export const bothReviews: readonly Given[] = [firstReview, secondReview];

/** Returns an input `i2` of the second review, or of another one if the fields say so, without content by default. */
export const input = (topic: TopicKey, fields: object = {}): Given =>
  a(reviewInput, 'i2', {
    review: 'r2',
    topic,
    nothing: undefined,
    figures: undefined,
    comment: undefined,
    ...fields,
  });

/** Returns a field with links to records of a test. */
export const naming = (...records: readonly Given[]) => ({
  records: records.map(({ register, id }) => ({ register: register.key, id })),
});
