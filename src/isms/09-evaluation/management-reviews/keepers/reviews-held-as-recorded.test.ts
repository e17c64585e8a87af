import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { managementReview } from '../management-review.ts';
import { reviewDecision } from '../review-decision.ts';
import { reviewsHeldAsRecorded } from './reviews-held-as-recorded.ts';

const people = [a(person, 'ana'), a(person, 'ben')];
const review = (fields: object) => a(managementReview, 'm1', fields);
const decided = a(reviewDecision, 'd1', { review: 'm1' });

testRule(reviewsHeldAsRecorded, {
  holds: {
    held: { given: [...people, review({ status: 'held', attendees: ['ana'], excused: ['ben'] }), decided] },
    'called off': { given: [review({ status: 'cancelled', heldOn: undefined })] },
  },
  finds: {
    'decided in nothing': {
      given: [review({ status: 'cancelled', heldOn: undefined }), decided],
      finds: ['cancelled m1'],
    },
    'there and not there': {
      given: [...people, review({ status: 'held', attendees: ['ana', 'ben'], excused: ['ben'] })],
      finds: ['excused m1'],
    },
  },
});
