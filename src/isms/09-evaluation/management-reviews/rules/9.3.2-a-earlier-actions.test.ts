import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { reviewDecision } from '../review-decision.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { earlierActionsReviewed } from './9.3.2-a-earlier-actions.ts';

const decided = (fields: object = {}) =>
  a(reviewDecision, 'd1', { review: 'r1', doneOn: undefined, ...fields });
const serving = a(action, 'a1', { serves: { register: 'review-decision', id: 'd1' } });
const said = { comment: 'All done but one.' };

testRule(earlierActionsReviewed, {
  holds: {
    'the open one is named': { given: [...bothReviews, decided(), input('actions', naming(decided()))] },
    'the action that serves it is named': {
      given: [...bothReviews, decided(), serving, input('actions', naming(serving))],
    },
    'it was done before': {
      given: [...bothReviews, decided({ doneOn: '2026-02-19' }), input('actions', said)],
    },
    'nothing was to be done': {
      given: [...bothReviews, decided({ outcome: 'no change' }), input('actions', said)],
    },
    'decided by the review itself': {
      given: [...bothReviews, decided({ review: 'r2' }), input('actions', said)],
    },
    'the first review has nothing to look back upon': {
      given: [firstReview, decided(), input('actions', { review: 'r1', nothing: 'The first review.' })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('actions', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('actions', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('actions')], finds: ['bare i2'] },
    'an open one is left out': {
      given: [...bothReviews, decided(), input('actions', said)],
      finds: ['leftOut d1'],
    },
    'one that was done later is left out': {
      given: [...bothReviews, decided({ doneOn: '2026-08-03' }), input('actions', said)],
      finds: ['leftOut d1'],
    },
  },
});
