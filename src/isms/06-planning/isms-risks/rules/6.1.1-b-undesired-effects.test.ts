import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { ismsRisk } from '../isms-risk.ts';
import { undesiredEffectsConsidered } from './6.1.1-b-undesired-effects.ts';

testRule(undesiredEffectsConsidered, {
  holds: {
    'one at least': { given: [a(ismsRisk, 'i1', { concerns: ['intended outcome', 'undesired effect'] })] },
  },
  finds: {
    'only the intended outcomes': {
      given: [a(ismsRisk, 'i1', { concerns: ['intended outcome'] })],
      finds: ['empty'],
    },
    'the only one was retired': {
      given: [a(ismsRisk, 'i1', { concerns: ['undesired effect'] }, { retired: true })],
      finds: ['empty'],
    },
  },
});
