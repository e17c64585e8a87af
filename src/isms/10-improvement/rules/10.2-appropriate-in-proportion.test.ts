import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { nonconformity } from '../nonconformity.ts';
import { actionInProportion } from './10.2-appropriate-in-proportion.ts';

testRule(actionInProportion, {
  holds: {
    confirmed: { given: [a(nonconformity, 'n1')] },
    'still open': {
      given: [a(nonconformity, 'n1', { status: 'open', closedOn: undefined, proportionate: undefined })],
    },
  },
  finds: {
    'closed without a word': {
      given: [a(nonconformity, 'n1', { proportionate: undefined })],
      finds: ['unconfirmed n1'],
    },
    'out of proportion': {
      given: [a(nonconformity, 'n1', { proportionate: false })],
      finds: ['excessive n1'],
    },
  },
});
