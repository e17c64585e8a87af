import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';
import { likelihoodEstimated } from './6.1.2-d-2-likelihood-estimated.ts';

const four = [...riskMethod.example.likelihoodScale, { name: 'Daily' }];
const method = a(riskMethod, 'm1', { likelihoodScale: four });

testRule(likelihoodEstimated, {
  holds: {
    'on the scale of its method': { given: [method, a(risk, 'r1', { method: 'm1', likelihood: 4 })] },
    'the impact is another rule’s': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: 1, impact: undefined })],
    },
  },
  finds: {
    'not scored': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: undefined })],
      finds: ['none r1'],
    },
    'above the highest step': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: 5 })],
      finds: ['off r1'],
    },
    'on the scale of before': {
      given: [a(riskMethod, 'm0', { replaced: true }), a(risk, 'r1', { method: 'm0', likelihood: 1 })],
      finds: ['superseded r1'],
    },
  },
});
