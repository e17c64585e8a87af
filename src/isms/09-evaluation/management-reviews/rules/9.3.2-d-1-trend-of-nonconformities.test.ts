import { testRule } from '#isms/kernel/testing/rule-tester.ts';
import { bothReviews, firstReview, input, secondReview } from '../review-tester.ts';
import { nonconformitiesReviewed } from './9.3.2-d-1-trend-of-nonconformities.ts';

const figure = (to: string, what = 'Open') => ({ what, to, value: 3 });

testRule(nonconformitiesReviewed, {
  holds: {
    'two periods': {
      given: [
        ...bothReviews,
        input('nonconformities', { figures: [figure('2026-03-31'), figure('2026-06-30')] }),
      ],
    },
    'one, for the first review': {
      given: [firstReview, input('nonconformities', { review: 'r1', figures: [figure('2025-09-30')] })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('nonconformities', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('nonconformities', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('nonconformities')], finds: ['bare i2'] },
    'one period': {
      given: [...bothReviews, input('nonconformities', { figures: [figure('2026-06-30')] })],
      finds: ['trend i2'],
    },
    'two figures that have nothing to do with each other': {
      given: [
        ...bothReviews,
        input('nonconformities', { figures: [figure('2026-03-31'), figure('2026-06-30', 'Closed')] }),
      ],
      finds: ['trend i2'],
    },
    'words in place of figures': {
      given: [...bothReviews, input('nonconformities', { comment: 'Getting better.' })],
      finds: ['trend i2'],
    },
  },
});
