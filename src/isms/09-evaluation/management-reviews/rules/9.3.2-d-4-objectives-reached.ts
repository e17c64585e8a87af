import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { pursuedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const objectivesReviewed = rule({
  key: 'review-looks-at-objectives',
  title: 'Management reviews look at how far objectives are reached',
  answers: cites({ '2013': ['9.3 c) 4)'], '2022': ['9.3.2 d) 4)'] }),
  mode: 'computed',
  why: 'Whoever set an objective is to hear how it stands, each of them, the missed ones first.',
  of: reviewInput,
  only: wasPutBefore('objectives'),
  reads: [managementReview, objective],
  empty: neverLookedAt('objectives'),
  findings: { ...inputTexts, leftOut: leftOut('was being pursued') },
  check: (s, find) =>
    findInput('objectives', s, find, function* ({ input, period }) {
      for (const each of pursuedWithin(period, s))
        if (!names(input, each)) yield find.leftOut(each, { on: period.to });
    }),
});
