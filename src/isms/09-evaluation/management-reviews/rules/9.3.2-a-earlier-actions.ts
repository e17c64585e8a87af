import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';
import { reviewInput } from '../review-input.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';
import { openFromEarlierReviews } from '../review-matters.ts';

export const earlierActionsReviewed = rule({
  key: 'review-looks-at-earlier-actions',
  title: 'Management reviews look at what became of earlier decisions',
  answers: cites({ '2013': ['9.3 a)'], '2022': ['9.3.2 a)'] }),
  mode: 'computed',
  why: 'What was decided and not asked for again is how reviews lose their weight. An auditor takes the last list of decisions and looks for each of them.',
  of: reviewInput,
  only: wasPutBefore('actions'),
  reads: [managementReview, reviewDecision, action],
  empty: neverLookedAt('actions'),
  findings: { ...inputTexts, leftOut: leftOut('was still to be carried out') },
  check: (s, find) =>
    findInput('actions', s, find, function* ({ input, period }) {
      for (const each of openFromEarlierReviews(period, s)) {
        const actions = s.referring(action, 'serves', each.id);
        if (![each, ...actions].some((record) => names(input, record)))
          yield find.leftOut(each, { on: period.to });
      }
    }),
});
