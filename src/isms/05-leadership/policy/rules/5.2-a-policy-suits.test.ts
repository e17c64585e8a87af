import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { policySuits } from './5.2-a-policy-suits.ts';

const kind = 'information security policy';

testRule(policySuits, {
  // Records alone can never show that a policy suits the organisation.
  holds: {},
  finds: {
    'a policy in force is for a person to judge': {
      given: inForce('policy', { kind }),
      finds: ['judge policy'],
    },
    'so is only the one in force, of two': {
      given: [...inForce('policy', { kind }), a(document, 'next', { kind })],
      finds: ['judge policy'],
    },
    'a draft is not yet anything to judge': {
      given: [a(document, 'policy', { kind })],
      finds: ['unapproved policy'],
    },
    'nor is one whose approval ended': {
      given: inForce('policy', { kind }, {}, { until: '2026-09-29' }),
      finds: ['unapproved policy'],
    },
  },
});
