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

export const nonconformitiesReviewed = rule({
  key: 'review-looks-at-nonconformities',
  title: 'Management reviews look at the trend of nonconformities and corrective actions',
  answers: cites({ '2013': ['9.3 c) 1)'], '2022': ['9.3.2 d) 1)'] }),
  mode: 'computed',
  why: 'One case is an accident, the fifth of its kind is a pattern. The trend is what management can see and those who close cases cannot.',
  of: reviewInput,
  only: wasPutBefore('nonconformities'),
  reads: [managementReview],
  empty: neverLookedAt('nonconformities'),
  findings: { ...inputTexts, trend: trendText },
  check: (s, find) =>
    findInput('nonconformities', s, find, function* (given) {
      if (!showsTrend(given)) yield find.trend(given.input);
    }),
});
