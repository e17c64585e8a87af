import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { levelFollows } from './6.1.2-d-3-level-follows.ts';

const method = a(riskMethod, 'm1');
const scored = (likelihood?: number, impact?: number) => a(risk, 'r1', { method: 'm1', likelihood, impact });

testRule(levelFollows, {
  holds: {
    'the lowest': { given: [method, scored(1, 1)] },
    'the highest': { given: [method, scored(3, 3)] },
  },
  finds: {
    'no likelihood': { given: [method, scored(undefined, 2)], finds: ['unscored r1'] },
    'no impact': { given: [method, scored(2)], finds: ['unscored r1'] },
    'a score the matrix has no cell for': { given: [method, scored(4, 1)], finds: ['nowhere r1'] },
    'a cell beyond the highest level': {
      given: [
        a(riskMethod, 'm1', {
          matrix: [
            [1, 1, 2],
            [1, 2, 3],
            [2, 3, 4],
          ],
        }),
        scored(3, 3),
      ],
      finds: ['nowhere r1'],
    },
    'no method': { given: [scored(1, 1)], finds: ['nowhere r1'] },
  },
});
