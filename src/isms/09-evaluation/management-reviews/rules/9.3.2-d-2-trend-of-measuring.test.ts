import { testRule } from '#isms/kernel/testing/rule-tester.ts';
import { bothReviews, firstReview, input, secondReview } from '../review-tester.ts';
import { measuringReviewed } from './9.3.2-d-2-trend-of-measuring.ts';

const figure = (to: string, what = 'Open') => ({ what, to, value: 3 });

testRule(measuringReviewed, {
  holds: {
    'two periods': {
      given: [...bothReviews, input('measuring', { figures: [figure('2026-03-31'), figure('2026-06-30')] })],
    },
    'one, for the first review': {
      given: [firstReview, input('measuring', { review: 'r1', figures: [figure('2025-09-30')] })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('measuring', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('measuring', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('measuring')], finds: ['bare i2'] },
    'one period': {
      given: [...bothReviews, input('measuring', { figures: [figure('2026-06-30')] })],
      finds: ['trend i2'],
    },
    'two figures that have nothing to do with each other': {
      given: [
        ...bothReviews,
        input('measuring', { figures: [figure('2026-03-31'), figure('2026-06-30', 'Closed')] }),
      ],
      finds: ['trend i2'],
    },
    'words in place of figures': {
      given: [...bothReviews, input('measuring', { comment: 'Getting better.' })],
      finds: ['trend i2'],
    },
  },
});
