import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { feedback } from '../../../across/feedback.ts';
import { managementReview } from '../management-review.ts';
import { reviewInput } from '../review-input.ts';
import { receivedWithin } from '../review-matters.ts';
import { findInput, inputTexts, leftOut, names, neverLookedAt, wasPutBefore } from '../reviews-held.ts';

export const feedbackReviewed = rule({
  key: 'review-looks-at-feedback',
  title: 'Management reviews look at feedback from interested parties',
  answers: cites({ '2013': ['9.3 d)'], '2022': ['9.3.2 e)'] }),
  mode: 'computed',
  why: 'Complaints reach those who caused them first. An auditor asks whether they reached the top, and is content with a credible none.',
  of: reviewInput,
  only: wasPutBefore('feedback'),
  reads: [managementReview, feedback],
  empty: neverLookedAt('feedback'),
  findings: {
    ...inputTexts,
    denied: weakens(
      '{record} says that there was no feedback, though {received} came in since the review before.',
      'Put it before the next review, and ask how it got lost on the way.',
    ),
    leftOut: leftOut('is a complaint that came in since the review before'),
  },
  check: (s, find) =>
    findInput('feedback', s, find, function* ({ input, period }) {
      const received = receivedWithin(period, s);
      const hasNone = input.fields.nothing !== undefined && (input.fields.records ?? []).length === 0;
      if (hasNone && received.length > 0) yield find.denied(input, { received: received.length });
      else
        for (const each of received)
          if (each.fields.kind === 'complaint' && !names(input, each))
            yield find.leftOut(each, { on: period.to });
    }),
});
