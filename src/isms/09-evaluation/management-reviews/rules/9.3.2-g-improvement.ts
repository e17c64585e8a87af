import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { findInput, inputTexts, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const improvementReviewed = rule({
  key: 'review-looks-at-improvement',
  title: 'Management reviews look at chances to improve',
  answers: cites({ '2013': ['9.3 f)'], '2022': ['9.3.2 g)'] }),
  mode: 'computed',
  why: 'A review that only looks back is half a review. The ideas are there, from audits, exercises and people; this is where they meet whoever can decide.',
  of: reviewInput,
  only: wasPutBefore('improvement'),
  reads: [managementReview],
  empty: neverLookedAt('improvement'),
  findings: inputTexts,
  check: (s, find) => findInput('improvement', s, find),
});
