import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { managementReview } from '../management-review.ts';
import { minutesKept } from './9.3.3-doc-minutes-kept.ts';

const held = (fields: object = {}) =>
  a(managementReview, 'r1', { heldOn: '2026-07-22', evidence: ['e1'], ...fields });
const approved = (review: ReturnType<typeof held>) => [review, decided('d1', [review])];

testRule(minutesKept, {
  holds: {
    'kept and approved': { given: approved(held()) },
    'as a document': { given: approved(held({ evidence: undefined, minutes: 'doc' })) },
    'held this month': { given: [held({ heldOn: '2026-09-01', evidence: undefined })] },
  },
  finds: {
    'only planned': { given: [held({ status: 'planned', heldOn: undefined })], finds: ['empty'] },
    'no minutes': { given: approved(held({ evidence: undefined })), finds: ['unkept r1'] },
    'nobody stands behind them': { given: [held()], finds: ['unapproved r1'] },
    'the conclusion was rewritten afterwards': {
      given: [held({ adequacy: 'Half a post is not enough.' }), decided('d1', [held()])],
      finds: ['void r1'],
    },
  },
});
