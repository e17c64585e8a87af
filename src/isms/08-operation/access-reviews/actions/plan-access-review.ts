import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { date, line, reference } from '#isms/kernel/declarations/fields.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { accessReview, nextToPlanOn } from '../access-review.ts';

const texts = sentences('action.plan-access-review', {
  itIsNotCompletedItself: 'It is not completed itself.',
  anotherReviewOfTheseAccountsFollows:
    'Another review of these accounts follows it, or the system is not in use any more.',
});

/** The action that plans the next review of a system's accounts after the last one (8.1, A.5.18). */
export const planAccessReview = action({
  key: 'plan-access-review',
  clause: '8.1',
  title: 'Plan the next',
  consequence:
    'A review of the same accounts is due on that day, and is found overdue once nobody has completed it by then.',
  settles: ['following'],
  by: { fields: ['reviewer'], roles: ['isms-manager'] },
  on: accessReview,
  reads: [accessReview, asset, organisation],
  input: {
    title: line({
      title: 'Review',
      help: 'Which one it is, such as telemetry database, first half of 2026.',
    }),
    due: date({ title: 'Planned for', help: 'The day by which it is done.', dueDay: true }),
    reviewer: reference('person', { title: 'Reviewer', help: 'Who decides what is kept.', optional: true }),
  },
  start: (review, s) => {
    const { title, reviewer } = review.fields;
    const due = nextToPlanOn(review, s);
    return {
      title,
      ...(due !== undefined && { due }),
      ...(reviewer !== undefined && { reviewer }),
    };
  },
  wantedBy: (review, s) => nextToPlanOn(review, s),
  obstacle: (review, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (review.fields.reviewedOn === undefined) return texts.itIsNotCompletedItself;
    return nextToPlanOn(review, s) === undefined ? texts.anotherReviewOfTheseAccountsFollows : undefined;
  },
  decide: ({ subject: { fields }, input: { reviewer, ...planned } }) => [
    create(accessReview, {
      ...planned,
      asset: fields.asset,
      covers: fields.covers,
      ...(reviewer !== undefined && { reviewer }),
    }),
  ],
});
