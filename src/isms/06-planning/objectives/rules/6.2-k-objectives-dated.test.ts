import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../objective.ts';
import { objectivesDated } from './6.2-k-objectives-dated.ts';

testRule(objectivesDated, {
  holds: {
    'there is a day': { given: [a(objective, 'fast')] },
    'a draft need not have one': {
      given: [a(objective, 'fast'), a(objective, 'idea', { status: 'draft', due: undefined })],
    },
  },
  finds: {
    'some day': { given: [a(objective, 'fast', { due: undefined })], finds: ['undated fast'] },
  },
});
