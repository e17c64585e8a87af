import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { policyReachable } from './5.2-g-policy-reachable.ts';

const kind = 'information security policy';

testRule(policyReachable, {
  holds: {
    'on the web site': {
      given: [a(document, 'policy', { kind, outsiders: 'https://example.org/security' })],
    },
    'kept inside, for a reason': {
      given: [a(document, 'policy', { kind, outsiders: 'Not given out: it names our sites and suppliers.' })],
    },
    'other documents need not say': {
      given: [
        a(document, 'policy', { kind, outsiders: 'On request.' }),
        a(document, 'plan', { kind: 'plan' }),
      ],
    },
  },
  finds: {
    'nothing is said': { given: [a(document, 'policy', { kind })], finds: ['unsettled policy'] },
    'it is still a draft': {
      given: [a(document, 'policy', { kind, outsiders: 'On request.', reviewedOn: undefined })],
      finds: ['empty'],
    },
    'there is no policy': { given: [a(document, 'plan', { kind: 'plan' })], finds: ['empty'] },
  },
});
