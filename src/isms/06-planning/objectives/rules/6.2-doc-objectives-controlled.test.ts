import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { objective } from '../objective.ts';
import { objectivesControlled } from './6.2-doc-objectives-controlled.ts';

const fast = a(objective, 'fast');
const reviewed = a(objective, 'fast', { reviewedOn: '2026-08-18', progress: 'At 91 %.' });

testRule(objectivesControlled, {
  holds: {
    'approved as it is': { given: [fast, decided('d1', [fast])] },
    'reviewed since, and not changed': { given: [reviewed, decided('d1', [fast])] },
    'a draft needs no approval': {
      given: [fast, decided('d1', [fast]), a(objective, 'idea', { status: 'draft' })],
    },
  },
  finds: {
    'nobody approved it': { given: [fast], finds: ['unapproved fast'] },
    'the latest word is a no': {
      given: [fast, decided('d1', [fast]), decided('d2', [fast], { kind: 'rejection' })],
      finds: ['unapproved fast'],
    },
    'the target was moved': {
      given: [a(objective, 'fast', { target: 80 }), decided('d1', [fast])],
      finds: ['void fast'],
    },
    'approved until a day that is over': {
      given: [fast, decided('d1', [fast], { until: '2026-08-31' })],
      finds: ['expired fast'],
    },
  },
});
