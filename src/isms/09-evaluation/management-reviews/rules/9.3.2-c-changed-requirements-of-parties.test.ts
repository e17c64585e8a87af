import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { interestedParty } from '../../../04-context/interested-party.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { partiesReviewed } from './9.3.2-c-changed-requirements-of-parties.ts';

const entered = (createdAt: string) =>
  a(partyRequirement, 'x1', {}, { createdAt: `${createdAt}T09:00:00.000Z` });
const said = { comment: 'Looked through.' };

testRule(partiesReviewed, {
  holds: {
    'the new one is named': {
      given: [...bothReviews, entered('2026-06-08'), input('parties', naming(entered('2026-06-08')))],
    },
    'nothing is new': {
      given: [...bothReviews, entered('2025-10-15'), input('parties', { nothing: 'Nothing has changed.' })],
    },
    'it was only looked at since': {
      given: [
        ...bothReviews,
        a(
          interestedParty,
          'x2',
          { reviewedOn: '2026-06-08', changedOn: '2025-10-01' },
          { createdAt: '2026-06-08T09:00:00.000Z' },
        ),
        input('parties', { nothing: 'Nothing has changed.' }),
      ],
    },
    'it came after the review': { given: [...bothReviews, entered('2026-08-03'), input('parties', said)] },
    'everything is new to the first review': {
      given: [firstReview, entered('2025-10-15'), input('parties', { review: 'r1', ...said })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('parties', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('parties', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('parties')], finds: ['bare i2'] },
    'one that says something else now is left out': {
      given: [
        ...bothReviews,
        a(interestedParty, 'x2', { changedOn: '2026-06-08' }, { createdAt: '2026-08-01T09:00:00.000Z' }),
        input('parties', said),
      ],
      finds: ['leftOut x2'],
    },
    'a new one is left out': {
      given: [...bothReviews, entered('2026-06-08'), input('parties', said)],
      finds: ['leftOut x1'],
    },
    'one of the day of the review is left out': {
      given: [...bothReviews, entered('2026-07-22'), input('parties', said)],
      finds: ['leftOut x1'],
    },
  },
});
