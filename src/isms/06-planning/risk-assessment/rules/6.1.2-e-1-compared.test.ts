import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { risksCompared } from './6.1.2-e-1-compared.ts';

const method = a(riskMethod, 'm1');

testRule(risksCompared, {
  holds: {
    'acceptable or to be treated, both are an answer': {
      given: [
        method,
        a(risk, 'r1', { method: 'm1', likelihood: 1, impact: 1 }),
        a(risk, 'r2', { method: 'm1', likelihood: 3, impact: 3 }),
      ],
    },
  },
  finds: {
    'not scored': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: undefined })],
      finds: ['unscored r1'],
    },
    'scored beside the matrix': {
      given: [method, a(risk, 'r1', { method: 'm1', impact: 9 })],
      finds: ['unscored r1'],
    },
    'by a day that is over it was to be held against others': {
      given: [
        method,
        a(riskMethod, 'm0', { replaced: true, rescoreBy: '2026-09-29' }),
        a(risk, 'r1', { method: 'm0' }),
      ],
      finds: ['late r1'],
    },
    'against criteria that nobody has adopted': {
      given: [method, a(riskMethod, 'm2', { replaces: 'm1' }), a(risk, 'r1', { method: 'm2' })],
      finds: ['draft r1'],
    },
    'against criteria that no longer count': {
      given: [method, a(riskMethod, 'm0', { replaced: true }), a(risk, 'r1', { method: 'm0' })],
      finds: ['superseded r1'],
    },
  },
});
