import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { accessReviewLine } from '../../08-operation/access-reviews/access-review-line.ts';
import { accessReview } from '../../08-operation/access-reviews/access-review.ts';
import { accessReviewsSound } from './access-reviews-sound.ts';

const people = [a(person, 'ana'), a(person, 'ben')];
const review = (fields: object = {}) => a(accessReview, 'v1', { asset: 'x1', reviewer: 'ana', ...fields });
const account = (fields: object = {}) =>
  a(accessReviewLine, 'l1', {
    review: 'v1',
    person: 'ben',
    verdict: 'keep',
    carriedOutOn: undefined,
    ...fields,
  });

testRule(accessReviewsSound, {
  holds: {
    'a fresh list, somebody else decides': { given: [...people, review(), account()] },
    'their own account, decided by another': {
      given: [...people, review(), account({ person: 'ana', decidedBy: 'ben' })],
    },
    'a technical account belongs to nobody': { given: [...people, review(), account({ person: undefined })] },
  },
  finds: {
    'a list of three weeks ago': { given: [review({ snapshotOn: '2026-05-20' })], finds: ['old v1'] },
    'nobody knows of when': { given: [review({ snapshotOn: undefined })], finds: ['undated v1'] },
    'an account was left out': {
      given: [...people, review(), account({ verdict: undefined })],
      finds: ['undecided v1'],
    },
    'the reviewer keeps the own account': {
      given: [...people, review(), account({ person: 'ana' })],
      finds: ['own v1'],
    },
    'somebody decides on themselves': {
      given: [...people, review(), account({ decidedBy: 'ben' })],
      finds: ['own v1'],
    },
    'only one of two years ago': {
      given: [review({ snapshotOn: '2024-06-01', reviewedOn: '2024-06-10' })],
      finds: ['empty'],
    },
  },
});
