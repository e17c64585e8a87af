import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { reviewDecision } from '../review-decision.ts';
import { bothReviews, firstReview, secondReview } from '../review-tester.ts';
import { reviewsDecide } from './9.3.3-results-decided.ts';

const decision = (id: string, fields: object = {}) =>
  a(reviewDecision, id, { review: 'r2', owner: 'ana', ...fields });
const better = decision('d1', { subject: 'improvement' });
const change = (fields: object = {}) => decision('d2', { subject: 'isms change', ...fields });

testRule(reviewsDecide, {
  holds: {
    'on improvement and on the ISMS': { given: [...bothReviews, better, change()] },
    'no change needed': {
      given: [...bothReviews, better, change({ outcome: 'no change', owner: undefined, due: undefined })],
    },
    'decisions of a review to come wait': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        decision('d0', { review: 'r1', subject: 'improvement' }),
        decision('d9', { review: 'r1', subject: 'isms change' }),
        change({ owner: undefined }),
      ],
    },
  },
  finds: {
    'nothing, ever': { given: bothReviews, finds: ['empty'] },
    'nothing this time': {
      given: [...bothReviews, decision('d0', { review: 'r1' })],
      finds: ['nothing r2'],
    },
    'nothing on improvement': { given: [...bothReviews, change()], finds: ['undecided r2'] },
    'nothing on the ISMS': { given: [...bothReviews, better], finds: ['undecided r2'] },
    'nobody is to do it': {
      given: [...bothReviews, better, change({ owner: undefined })],
      finds: ['unowned d2'],
    },
    'some day': {
      given: [...bothReviews, better, change({ due: undefined })],
      finds: ['undated d2'],
    },
  },
});
