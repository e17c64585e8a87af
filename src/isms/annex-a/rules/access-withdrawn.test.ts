import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { accessReviewLine } from '../../08-operation/access-reviews/access-review-line.ts';
import { accessWithdrawn } from './access-withdrawn.ts';

const ben = a(person, 'ben');
const account = (fields: object = {}) =>
  a(accessReviewLine, 'l1', {
    review: 'v1',
    decidedOn: '2026-09-18',
    carriedOutOn: '2026-09-21',
    carriedOutBy: 'ben',
    ...fields,
  });
const left = { carriedOutOn: undefined, carriedOutBy: undefined };

testRule(accessWithdrawn, {
  holds: {
    'revoked three days later': { given: [ben, account()] },
    'decided on last week': { given: [account({ ...left, decidedOn: '2026-09-24' })] },
    'it ends with the last day of somebody who leaves, as agreed': {
      given: [account({ ...left, due: '2026-09-30' })],
    },
    'what is kept needs nothing': { given: [account({ ...left, verdict: 'keep' })] },
    'what was forgotten two years ago says nothing about today': {
      given: [account({ ...left, decidedOn: '2024-06-10' })],
    },
  },
  finds: {
    'twelve days ago, and still there': { given: [account(left)], finds: ['overdue l1'] },
    'a day late, for there is no tolerance': {
      given: [account({ ...left, decidedOn: '2026-09-22', verdict: 'change' })],
      finds: ['overdue l1'],
    },
    'the day agreed for it has passed': {
      given: [account({ ...left, decidedOn: '2026-09-28', due: '2026-09-29' })],
      finds: ['overdue l1'],
    },
    'gone, and nobody did it': { given: [account({ carriedOutBy: undefined })], finds: ['unproven l1'] },
  },
});
