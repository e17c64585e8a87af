import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';
import { impactEstimated } from './6.1.2-d-1-impact-estimated.ts';

const method = a(riskMethod, 'm1');
const old = a(riskMethod, 'm0', { replaced: true });
const kept = (carriedOver: string) =>
  a(riskMethod, 'm0', { replaced: true, replacedOn: '2026-05-01', carriedOver });
const before = a(risk, 'r1', { method: 'm0', impact: 3, assessedOn: '2026-02-17' });

testRule(impactEstimated, {
  holds: {
    'on the scale of its method': { given: [method, a(risk, 'r1', { method: 'm1', impact: 3 })] },
    'on the scale of before, as was decided until the next assessment': {
      given: [method, kept('kept'), before],
    },
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
    'on the scale of before, to be scored again': {
      given: [method, kept('again'), before],
      finds: ['superseded r1'],
    },
    'assessed since, and on the scale of before all the same': {
      given: [method, kept('kept'), a(risk, 'r1', { method: 'm0', impact: 3, assessedOn: '2026-06-01' })],
      finds: ['superseded r1'],
    },
    'no risk is open': { given: [method, a(risk, 'r1', { status: 'closed' })], finds: ['empty'] },
  },
});
