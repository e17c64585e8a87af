import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { issue } from '../../../04-context/issue.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { changedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const issuesReviewed = rule({
  key: 'review-looks-at-issues',
  title: 'Management reviews look at what changed in the issues',
  answers: cites({ '2013': ['9.3 b)'], '2022': ['9.3.2 b)'] }),
  mode: 'computed',
  why: 'The world moves between two reviews. An auditor compares the register of issues with what the review was told.',
  of: reviewInput,
  only: wasPutBefore('issues'),
  reads: [managementReview, issue],
  empty: neverLookedAt('issues'),
  findings: { ...inputTexts, leftOut: leftOut('changed since the review before') },
  check: (s, find) =>
    findInput('issues', s, find, function* ({ input, period }) {
      for (const each of changedWithin(s.all(issue), period))
        if (!names(input, each)) yield find.leftOut(each, { on: period.to });
    }),
});
