import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../../07-support/people/person.ts';
import { managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';

export const reviewsHeldAsRecorded = keeper({
  key: 'reviews-held-as-recorded',
  title: 'A management review was held or not, with those who were there',
  why: 'The minutes are the proof that top management looked. Decisions of a review that was called off were taken by nobody.',
  keepsFrom: 'contradiction',
  of: managementReview,
  reads: [reviewDecision, person],
  findings: {
    cancelled: fails(
      '{record} was called off, and {decision} is recorded as decided in it.',
      'Correct the status, or record the decision where it was taken.',
    ),
    excused: fails('{record} names {who} both as present and as excused.', 'Say which of the two is so.'),
  },
  *each(record, s, find) {
    const { status, attendees = [], excused = [] } = record.fields;
    if (status === 'cancelled')
      for (const each of s.referring(reviewDecision, 'review', record.id))
        yield find.cancelled(record, { decision: each.code });
    for (const id of excused.filter((each) => attendees.includes(each))) {
      const who = s.get(person, id);
      if (who) yield find.excused(record, { who: who.code });
    }
  },
});
