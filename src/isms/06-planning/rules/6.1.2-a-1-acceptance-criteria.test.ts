import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { riskMethod } from '../risk-method.ts';
import { acceptanceCriteriaKept } from './6.1.2-a-1-acceptance-criteria.ts';

const method = a(riskMethod, 'm1', { reviewedOn: '2026-01-15' });
const approved = [method, decided('d1', [method])];
const { levels } = riskMethod.example;

testRule(acceptanceCriteriaKept, {
  holds: {
    'approved as they are, and reviewed in time': { given: approved },
    'a replaced method is not kept up': {
      given: [...approved, a(riskMethod, 'm0', { replaced: true, reviewedOn: '2020-01-01' })],
    },
    'a draft of the next version is not approved yet': {
      given: [...approved, a(riskMethod, 'm2', { replaces: 'm1' })],
    },
    'only the date of the review changed since': {
      given: [a(riskMethod, 'm1', { reviewedOn: '2026-08-01' }), decided('d1', [method])],
    },
  },
  finds: {
    'what took the place of another, and nobody approved': {
      given: [
        a(riskMethod, 'm1', { replaced: true }),
        a(riskMethod, 'm2', { replaces: 'm1', adoptedOn: '2026-05-01', reviewedOn: '2026-05-01' }),
      ],
      finds: ['unapproved m2'],
    },
    'every method was replaced': { given: [a(riskMethod, 'm0', { replaced: true })], finds: ['empty'] },
    'whatever comes is accepted': {
      given: [
        a(riskMethod, 'm1', { levels: levels.map((level) => ({ ...level, acceptable: true })) }),
        decided('d1', [
          a(riskMethod, 'm1', { levels: levels.map((level) => ({ ...level, acceptable: true })) }),
        ]),
      ],
      finds: ['all m1'],
    },
    'nobody approved them': { given: [method], finds: ['unapproved m1'] },
    'they were rejected': {
      given: [...approved, decided('d2', [method], { kind: 'rejection' })],
      finds: ['unapproved m1'],
    },
    'the matrix changed after approval': {
      given: [
        method,
        decided('d1', [
          a(riskMethod, 'm1', {
            matrix: [
              [1, 1, 1],
              [1, 2, 2],
              [2, 3, 3],
            ],
          }),
        ]),
      ],
      finds: ['void m1'],
    },
    'not reviewed within the interval': {
      given: [...approved, a(organisation, 'org', { methodReview: 'P3M' })],
      finds: ['stale m1'],
    },
  },
});
