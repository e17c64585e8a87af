import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { feedback } from '../../../across/feedback.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { feedbackReviewed } from './9.3.2-e-feedback.ts';

const received = (receivedOn: string, kind = 'complaint') =>
  a(feedback, 'k1', { receivedOn, kind, handledOn: undefined });
const said = { comment: 'Two letters.' };
const none = { nothing: 'Sales and the works council were asked.' };

testRule(feedbackReviewed, {
  holds: {
    'the complaint is named': {
      given: [...bothReviews, received('2026-05-28'), input('feedback', naming(received('2026-05-28')))],
    },
    'none, and it is said how one knows': { given: [...bothReviews, input('feedback', none)] },
    'praise may be summed up': {
      given: [...bothReviews, received('2026-05-04', 'praise'), input('feedback', said)],
    },
    'it came after the review': {
      given: [...bothReviews, received('2026-08-31'), input('feedback', none)],
    },
    'none from one party, and those of the others are named': {
      given: [
        ...bothReviews,
        received('2026-05-28'),
        input('feedback', { ...none, ...naming(received('2026-05-28')) }),
      ],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('feedback', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('feedback', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('feedback')], finds: ['bare i2'] },
    'a complaint is left out': {
      given: [...bothReviews, received('2026-05-28'), input('feedback', said)],
      finds: ['leftOut k1'],
    },
    'none, though there was': {
      given: [...bothReviews, received('2026-05-04', 'praise'), input('feedback', none)],
      finds: ['denied i2'],
    },
  },
});
