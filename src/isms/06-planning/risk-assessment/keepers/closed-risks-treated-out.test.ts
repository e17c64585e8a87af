import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { closedRisksTreatedOut } from './closed-risks-treated-out.ts';

const plan = (status: string, doneOn?: string, option = 'modify') => [
  a(risk, 'r1', { status }),
  a(treatment, 't1', { risk: 'r1', option, doneOn }),
];

testRule(closedRisksTreatedOut, {
  holds: {
    'an open risk': { given: plan('open') },
    'done before the risk was closed': { given: plan('closed', '2026-02-01') },
    'retained, which takes no work': { given: plan('closed', undefined, 'retain') },
  },
  finds: {
    'closed over an open treatment': { given: plan('closed'), finds: ['open t1'] },
  },
});
