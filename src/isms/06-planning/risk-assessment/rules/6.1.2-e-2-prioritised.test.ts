import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { risksPrioritised } from './6.1.2-e-2-prioritised.ts';

const method = a(riskMethod, 'm1');
const low = { method: 'm1', likelihood: 1, impact: 1 };
const medium = { method: 'm1', likelihood: 2, impact: 2 };
const high = { method: 'm1', likelihood: 3, impact: 3 };

testRule(risksPrioritised, {
  holds: {
    'the highest level comes first': {
      given: [
        method,
        a(risk, 'r1', { ...medium, priority: 2 }),
        a(risk, 'r2', { ...high, priority: 1 }),
        a(risk, 'r3', { ...high, priority: 2 }),
      ],
    },
    'what is acceptable needs no priority': {
      given: [method, a(risk, 'r1', { ...low, priority: undefined })],
    },
    'an old priority of what is acceptable now': {
      given: [
        method,
        a(risk, 'r1', { ...low, priority: 1 }),
        a(risk, 'r2', { ...high, priority: 2 }),
        a(risk, 'r3', { ...medium, priority: 3 }),
      ],
    },
    'another order, for a reason': {
      given: [
        method,
        a(risk, 'r1', { ...medium, priority: 1, priorityReason: 'Done in a day, with what is there.' }),
        a(risk, 'r2', { ...high, priority: 2 }),
      ],
    },
    'levels of two methods do not compare': {
      given: [
        method,
        a(riskMethod, 'm2'),
        a(risk, 'r1', { ...medium, priority: 1 }),
        a(risk, 'r2', { ...high, method: 'm2', priority: 2 }),
      ],
    },
    'closed risks are out of the order': {
      given: [
        method,
        a(risk, 'r1', { ...medium, priority: 1, status: 'closed' }),
        a(risk, 'r2', { ...high, priority: 2 }),
      ],
    },
  },
  finds: {
    'to be treated some time': {
      given: [method, a(risk, 'r1', { ...high, priority: undefined })],
      finds: ['none r1'],
    },
    'not scored': { given: [method, a(risk, 'r1', { ...high, impact: undefined })], finds: ['unscored r1'] },
    'the medium one before both high ones': {
      given: [
        method,
        a(risk, 'r1', { ...high, priority: 3 }),
        a(risk, 'r2', { ...medium, priority: 1 }),
        a(risk, 'r3', { ...high, priority: 2 }),
      ],
      finds: ['early r2'],
    },
    'one high one after all the others': {
      given: [
        method,
        a(risk, 'r1', { ...medium, priority: 1 }),
        a(risk, 'r2', { ...medium, priority: 2 }),
        a(risk, 'r3', { ...high, priority: 3 }),
      ],
      finds: ['late r3'],
    },
    'one in the middle, which was higher once': {
      given: [
        method,
        a(risk, 'r1', { ...high, priority: 1 }),
        a(risk, 'r2', { ...medium, priority: 2 }),
        ...['r3', 'r4', 'r5'].map((id, n) => a(risk, id, { ...high, priority: n + 3 })),
        a(risk, 'r6', { ...medium, priority: 9 }),
      ],
      finds: ['early r2'],
    },
  },
});
