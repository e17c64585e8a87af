import { testRule } from '#isms/kernel/testing/rule-tester.ts';
import { bothReviews, firstReview, input, secondReview } from '../review-tester.ts';
import { improvementReviewed } from './9.3.2-g-improvement.ts';

testRule(improvementReviewed, {
  holds: {
    'talked about': { given: [...bothReviews, input('improvement', { comment: 'Two ideas are taken up.' })] },
    'nothing was brought forward': { given: [...bothReviews, input('improvement', { nothing: 'No idea.' })] },
    'one that was called off does not count': {
      given: [
        firstReview,
        { ...secondReview, fields: { ...secondReview.fields, status: 'cancelled' } },
        input('improvement', { review: 'r1', comment: 'Two ideas are taken up.' }),
      ],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('improvement', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('improvement', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('improvement')], finds: ['bare i2'] },
  },
});
