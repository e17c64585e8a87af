import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../objective.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { objectivesWeighRisks } from './6.2-c-objectives-weigh-risks.ts';

const assessed = (assessedOn: string) => a(risk, 'r1', { assessedOn });
const fast = (fields: object = {}) => a(objective, 'fast', { risks: ['r1'], ...fields });

testRule(objectivesWeighRisks, {
  holds: {
    'a risk': { given: [assessed('2026-03-10'), fast()] },
    'a requirement': { given: [a(objective, 'fast', { requirements: ['q1'] })] },
    'assessed on the day it was looked at': { given: [assessed('2026-07-14'), fast()] },
    'set after the assessment, never reviewed': {
      given: [assessed('2026-03-10'), fast({ reviewedOn: undefined, from: '2026-04-01' })],
    },
    'a draft': { given: [assessed('2026-03-10'), fast(), a(objective, 'idea', { status: 'draft' })] },
  },
  finds: {
    'neither of them': { given: [a(objective, 'fast')], finds: ['unlinked fast'] },
    'empty lists': {
      given: [a(objective, 'fast', { risks: [], requirements: [] })],
      finds: ['unlinked fast'],
    },
    'assessed again since': { given: [assessed('2026-08-03'), fast()], finds: ['newer fast'] },
    'assessed since it began': {
      given: [assessed('2026-03-10'), fast({ reviewedOn: undefined })],
      finds: ['newer fast'],
    },
  },
});
