import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { nonconformitiesLookedInto } from './10.2-b-1-looked-into.ts';

const open = { status: 'open', closedOn: undefined, actionNeeded: undefined, reviewedOn: undefined };

testRule(nonconformitiesLookedInto, {
  holds: {
    decided: { given: [a(nonconformity, 'n1')] },
    'found last month': { given: [a(nonconformity, 'n1', { ...open, foundOn: '2026-08-28' })] },
    'left alone with a reason': { given: [a(nonconformity, 'n1', { actionNeeded: 'no' })] },
  },
  finds: {
    'open for months': {
      given: [a(nonconformity, 'n1', { ...open, foundOn: '2026-05-13' })],
      finds: ['overdue n1'],
    },
    'closed without a word': {
      given: [a(nonconformity, 'n1', { actionNeeded: undefined })],
      finds: ['undecided n1'],
    },
    'decided by nobody knows whom': {
      given: [a(nonconformity, 'n1', { reviewedOn: undefined })],
      finds: ['unseen n1'],
    },
    'left alone without a reason': {
      given: [a(nonconformity, 'n1', { actionNeeded: 'no', actionReason: undefined })],
      finds: ['unreasoned n1'],
    },
  },
});
