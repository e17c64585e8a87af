import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import {
  findInput,
  inputTexts,
  neverLookedAt,
  showsTrend,
  trendText,
  wasPutBefore,
} from '../reviews-held.ts';

export const measuringReviewed = rule({
  key: 'review-looks-at-measuring',
  title: 'Management reviews look at the trend of what is measured',
  answers: cites({ '2013': ['9.3 c) 2)'], '2022': ['9.3.2 d) 2)'] }),
  mode: 'computed',
  why: 'A figure alone says little; where it is heading is what a review is to see, and to act upon.',
  of: reviewInput,
  only: wasPutBefore('measuring'),
  reads: [managementReview],
  empty: neverLookedAt('measuring'),
  findings: { ...inputTexts, trend: trendText },
  check: (s, find) =>
    findInput('measuring', s, find, function* (given) {
      if (!showsTrend(given)) yield find.trend(given.input);
    }),
});
