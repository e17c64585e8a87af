import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { performanceEvaluation } from '../performance-evaluation.ts';
import { performanceEvaluated } from './9.1-evaluate-performance-evaluated.ts';

const evaluated = (id: string, evaluatedOn: string, fields: object = {}) =>
  a(performanceEvaluation, id, { evaluatedOn, ...fields });
const approved = (id: string, evaluatedOn: string, fields: object = {}) => [
  evaluated(id, evaluatedOn, fields),
  decided(`${id}-approval`, [evaluated(id, evaluatedOn, fields)]),
];

testRule(performanceEvaluated, {
  holds: {
    'evaluated and approved this year': { given: approved('p1', '2026-06-23') },
    'late by no more than the tolerance': { given: approved('p1', '2025-08-31') },
    'a new one waits for approval while the old one counts': {
      given: [...approved('p1', '2025-09-20'), evaluated('p2', '2026-09-21')],
    },
    'the next one is planned': {
      given: [
        ...approved('p1', '2026-06-23'),
        a(performanceEvaluation, 'p2', { status: 'planned', evaluatedOn: undefined }),
      ],
    },
  },
  finds: {
    'only planned': {
      given: [a(performanceEvaluation, 'p1', { status: 'planned' })],
      finds: ['empty'],
    },
    'two years ago': { given: approved('p1', '2024-06-23'), finds: ['overdue p1'] },
    'nobody has approved it': { given: [evaluated('p1', '2026-06-23')], finds: ['unapproved p1'] },
    'long ago, and nobody has approved it': {
      given: [evaluated('p1', '2024-06-23')],
      finds: ['overdue p1', 'unapproved p1'],
    },
    'a new one waits for approval, and the old one is too old': {
      given: [...approved('p1', '2025-06-20'), evaluated('p2', '2026-06-23')],
      finds: ['unapproved p2'],
    },
    'it was changed after it was approved': {
      given: [
        evaluated('p1', '2026-06-23', { performance: 'good' }),
        decided('d1', [evaluated('p1', '2026-06-23')]),
      ],
      finds: ['void p1'],
    },
    'it comes to no verdict': {
      given: approved('p1', '2026-06-23', { performance: undefined, effectiveness: undefined }),
      finds: ['incomplete p1', 'incomplete p1'],
    },
    'a verdict without reasons': {
      given: approved('p1', '2026-06-23', { reason: undefined }),
      finds: ['unreasoned p1'],
    },
  },
});
