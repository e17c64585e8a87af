import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { avoidedRisksClosed } from './avoided-risks-closed.ts';

const plan = (status: string, option: string, doneOn?: string) => [
  a(risk, 'r1', { status }),
  a(treatment, 't1', { risk: 'r1', option, doneOn }),
];

testRule(avoidedRisksClosed, {
  holds: {
    'closed with it': { given: plan('closed', 'avoid', '2026-02-01') },
    'not given up yet': { given: plan('open', 'avoid') },
    'another option': { given: plan('open', 'modify', '2026-02-01') },
  },
  finds: {
    'avoided and open': { given: plan('open', 'avoid', '2026-02-01'), finds: ['open t1'] },
  },
});
