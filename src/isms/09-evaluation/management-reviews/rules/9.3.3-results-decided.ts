import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';
import { latestReview } from '../reviews-held.ts';

export const reviewsDecide = rule({
  key: 'management-review-decides',
  title: 'Management reviews end in decisions on improvement and on changes to the ISMS',
  answers: cites({ '2013': ['9.3 [outputs]'], '2022': ['9.3.3 [results]'] }),
  mode: 'computed',
  why: 'Topics are discussed and nothing is decided: auditors see it often. A decision has an owner and a day, and no change needed is one as well, if somebody said so.',
  of: reviewDecision,
  only: ({ fields }, s) => s.get(managementReview, fields.review)?.fields.status === 'held',
  reads: [managementReview],
  empty: missing(
    'No management review has decided anything.',
    'Record what was decided, each with an owner and a date, or that no change is needed.',
  ),
  findings: {
    nothing: fails(
      '{record} ended without a single decision.',
      'Have top management decide, or say that no change is needed.',
    ),
    undecided: weakens(
      '{record} came to no decision on {subject}.',
      'Have top management decide, or say that no change is needed.',
    ),
    unowned: weakens('{record} has no owner.', 'Name who carries it out.'),
    undated: weakens('{record} is due on no day.', 'Agree on a date.'),
  },
  conditions: {
    unowned: present('owner', { outcome: ['act'] }),
    undated: present('due', { outcome: ['act'] }),
  },
  *check(s, find) {
    const last = latestReview(s)?.review;
    if (!last) return;
    const { heldOn } = last.fields;
    const subjects = s.referring(reviewDecision, 'review', last.id).map(({ fields }) => fields.subject);
    if (subjects.length === 0) yield find.nothing(last, {}, heldOn);
    else
      for (const wanted of ['improvement', 'isms change'] as const)
        if (!subjects.includes(wanted)) yield find.undecided(last, { subject: wordsFor[wanted] }, heldOn);
  },
});

const wordsFor = { improvement: 'improvement', 'isms change': 'changes to the ISMS' };
