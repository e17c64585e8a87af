import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../objective.ts';
import { objectivesResourced } from './6.2-i-objectives-resourced.ts';

testRule(objectivesResourced, {
  holds: {
    'it says what it takes': { given: [a(objective, 'fast')] },
    'a draft need not yet': {
      given: [a(objective, 'fast'), a(objective, 'idea', { status: 'draft', resources: undefined })],
    },
  },
  finds: {
    'nothing is said': {
      given: [a(objective, 'fast', { resources: undefined })],
      finds: ['unresourced fast'],
    },
  },
});
