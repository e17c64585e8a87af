import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { notAPerson } from '../../../across/settings.ts';
import { aspects, managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';

const texts = sentences('action.record-review-decision', {
  itHasNotBeenHeld: 'It has not been held.',
  itsResultsAreApproved: 'Its results are approved; what is decided now is a decision of its own.',
  whatIsToBeDone: 'What is to be done has an owner and a day by which it is done.',
});

const { title, subject, outcome, text, inputs, about, owner, due } = reviewDecision.fields;

/** The action that records a decision of a review (9.3.3). */
export const recordReviewDecision = action({
  key: 'record-review-decision',
  clause: '9.3.3',
  title: 'Record decision',
  consequence: 'The decision stands among those of this review; its owner finds it among what is due.',
  by: { fields: ['chair'], roles: ['isms-manager', 'top-management'] },
  // Awaited once a review is concluded; before that, decisions are recorded as they are taken.
  awaited: (review, s) =>
    aspects.every((name) => review.fields[name] !== undefined) &&
    s.referring(reviewDecision, 'review', review.id).length === 0,
  on: managementReview,
  reads: [decision, reviewDecision],
  input: { title, subject, outcome, text, inputs, about, owner, due },
  obstacle: (review, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (review.fields.status !== 'held') return texts.itHasNotBeenHeld;
    return approvalOf(review, s) === 'in force' ? texts.itsResultsAreApproved : undefined;
  },
  decide: ({ subject: review, input }) =>
    (input.outcome ?? 'act') === 'act' && (input.owner === undefined || input.due === undefined)
      ? refused(texts.whatIsToBeDone)
      : [create(reviewDecision, { ...input, review: review.id })],
});
