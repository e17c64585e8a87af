import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../risk.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { risksAssessedSinceTheirRun } from './risks-assessed-since-their-run.ts';

const scored = (assessedOn?: string) => a(risk, 'r1', { run: 'n1', assessedOn });
const run = a(assessmentRun, 'n1', { from: '2026-03-02', to: '2026-03-13' });

testRule(risksAssessedSinceTheirRun, {
  holds: {
    'in it': { given: [scored('2026-03-09'), run] },
    'scored again since, after its treatment': { given: [scored('2026-07-01'), run] },
    'not scored': { given: [scored(), run] },
  },
  finds: {
    'before it began': { given: [scored('2026-02-20'), run], finds: ['early r1'] },
  },
});
