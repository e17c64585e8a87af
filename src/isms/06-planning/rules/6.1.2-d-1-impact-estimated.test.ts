import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';
import { impactEstimated } from './6.1.2-d-1-impact-estimated.ts';

const method = a(riskMethod, 'm1');
const old = a(riskMethod, 'm0', { replaced: true });

testRule(impactEstimated, {
  holds: {
    'on the scale of its method': { given: [method, a(risk, 'r1', { method: 'm1', impact: 3 })] },
    'a closed risk is not scored any more': {
      given: [
        method,
        a(risk, 'r1', { method: 'm1', impact: 1 }),
        a(risk, 'r2', { status: 'closed', impact: undefined, method: 'm0' }),
      ],
    },
  },
  finds: {
    'not scored': { given: [method, a(risk, 'r1', { method: 'm1', impact: undefined })], finds: ['none r1'] },
    'above the highest step': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 4 })],
      finds: ['off r1'],
    },
    'on no scale at all': { given: [a(risk, 'r1', { impact: 1 })], finds: ['off r1'] },
    'on the scale of before': {
      given: [
        method,
        old,
        a(risk, 'r1', { method: 'm0', impact: 3 }),
        a(risk, 'r2', { method: 'm1', impact: 3 }),
      ],
      finds: ['superseded r1'],
    },
    'no risk is open': { given: [method, a(risk, 'r1', { status: 'closed' })], finds: ['empty'] },
  },
});
