import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { ismsRisk } from '../isms-risk.ts';
import { intendedOutcomeConsidered } from './6.1.1-a-intended-outcome.ts';

testRule(intendedOutcomeConsidered, {
  holds: {
    'one at least': {
      given: [
        a(ismsRisk, 'i1', { concerns: ['intended outcome'] }),
        a(ismsRisk, 'i2', { concerns: ['undesired effect'] }),
      ],
    },
    'an opportunity will do': {
      given: [a(ismsRisk, 'i1', { kind: 'opportunity', concerns: ['intended outcome'] })],
    },
  },
  finds: {
    'only effects nobody wants': {
      given: [a(ismsRisk, 'i1', { concerns: ['undesired effect'] })],
      finds: ['empty'],
    },
    'the only one is closed': {
      given: [
        a(ismsRisk, 'i1', { concerns: ['intended outcome'], status: 'closed', closedOn: '2026-02-24' }),
      ],
      finds: ['empty'],
    },
    'it is not said what they concern': {
      given: [a(ismsRisk, 'i1', { concerns: undefined })],
      finds: ['empty'],
    },
  },
});
