import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { issue } from '../../../04-context/issue.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { issuesReviewed } from './9.3.2-b-changed-issues.ts';

const entered = (createdAt: string) => a(issue, 'x1', {}, { createdAt: `${createdAt}T09:00:00.000Z` });
const said = { comment: 'Looked through.' };

testRule(issuesReviewed, {
  holds: {
    'the new one is named': {
      given: [...bothReviews, entered('2026-06-08'), input('issues', naming(entered('2026-06-08')))],
    },
    'nothing is new': {
      given: [...bothReviews, entered('2025-10-15'), input('issues', { nothing: 'Nothing has changed.' })],
    },
    'it came after the review': { given: [...bothReviews, entered('2026-08-03'), input('issues', said)] },
    'everything is new to the first review': {
      given: [firstReview, entered('2025-10-15'), input('issues', { review: 'r1', ...said })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('issues', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('issues', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('issues')], finds: ['bare i2'] },
    'a new one is left out': {
      given: [...bothReviews, entered('2026-06-08'), input('issues', said)],
      finds: ['leftOut x1'],
    },
    'one of the day of the review is left out': {
      given: [...bothReviews, entered('2026-07-22'), input('issues', said)],
      finds: ['leftOut x1'],
    },
  },
});
