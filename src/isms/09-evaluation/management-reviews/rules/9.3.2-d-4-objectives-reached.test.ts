import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { objectivesReviewed } from './9.3.2-d-4-objectives-reached.ts';

const pursued = (fields: object = {}) =>
  a(objective, 'o1', { status: 'active', from: '2026-01-13', closedOn: undefined, ...fields });
const said = { comment: 'On the way.' };

testRule(objectivesReviewed, {
  holds: {
    'it is named': { given: [...bothReviews, pursued(), input('objectives', naming(pursued()))] },
    'it came to its end before the last review': {
      given: [
        ...bothReviews,
        pursued({ status: 'closed', from: '2025-01-13', closedOn: '2025-10-20' }),
        input('objectives', said),
      ],
    },
    'it was set after the review': {
      given: [...bothReviews, pursued({ from: '2026-08-03' }), input('objectives', said)],
    },
    'it is a draft': {
      given: [...bothReviews, pursued({ status: 'draft' }), input('objectives', said)],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('objectives', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('objectives', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('objectives')], finds: ['bare i2'] },
    'one is left out': {
      given: [...bothReviews, pursued(), input('objectives', said)],
      finds: ['leftOut o1'],
    },
    'one that was missed since is left out': {
      given: [
        ...bothReviews,
        pursued({ status: 'closed', from: '2025-04-03', closedOn: '2026-01-20' }),
        input('objectives', said),
      ],
      finds: ['leftOut o1'],
    },
  },
});
