import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { audit } from '../audit.ts';
import { effectivenessConcluded } from './9.2.1-b-effectiveness-concluded.ts';

testRule(effectivenessConcluded, {
  holds: {
    'answered, with a conclusion': { given: [a(audit, 'a1')] },
    'an audit that is under way has none yet': {
      given: [a(audit, 'a1'), a(audit, 'a2', { status: 'under way', conclusion: undefined })],
    },
    'what a customer concludes is another matter': {
      given: [a(audit, 'a1'), a(audit, 'a2', { kind: 'customer', effective: undefined })],
    },
  },
  finds: {
    'not answered': { given: [a(audit, 'a1', { effective: undefined })], finds: ['unanswered a1'] },
    'a list of findings only': { given: [a(audit, 'a1', { conclusion: undefined })], finds: ['wordless a1'] },
    'none is concluded': { given: [a(audit, 'a1', { status: 'under way' })], finds: ['empty'] },
  },
});
