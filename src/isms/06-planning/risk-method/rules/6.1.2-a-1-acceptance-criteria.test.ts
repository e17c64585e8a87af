import type { Given } from '#isms/kernel/testing/fixture.ts';
import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { riskMethod } from '../risk-method.ts';
import { acceptanceCriteriaKept } from './6.1.2-a-1-acceptance-criteria.ts';

const method = a(riskMethod, 'm1', { reviewedOn: '2026-01-15' });
const approvedBy = (seen: readonly Given[], fields: object = {}) =>
  decided('d1', seen, { role: 'Top management', ...fields });
const approved = [method, approvedBy([method])];
const as = (fields: object) => {
  const changed = a(riskMethod, 'm1', { reviewedOn: '2026-01-15', ...fields });
  return [changed, approvedBy([changed])];
};
const [low, medium, high] = riskMethod.example.levels;
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
    'approved by somebody who is of top management by now': {
      given: [
        method,
        approvedBy([method], { role: 'Approver' }),
        a(organisation, 'org', { topManagement: ['ana'] }),
      ],
    },
    'only the date of the review changed since': {
      given: [a(riskMethod, 'm1', { reviewedOn: '2026-08-01' }), approvedBy([method])],
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
        approvedBy([
          a(riskMethod, 'm1', { levels: levels.map((level) => ({ ...level, acceptable: true })) }),
        ]),
      ],
      finds: ['all m1'],
    },
    'whatever the matrix can yield is accepted': {
      given: as({
        matrix: [
          [1, 1, 1],
          [1, 1, 1],
          [1, 1, 1],
        ],
      }),
      finds: ['all m1'],
    },
    'a medium risk is kept, and a low one is not': {
      given: as({ levels: [{ ...low, acceptable: false }, { ...medium, acceptable: true }, high] }),
      finds: ['inverted m1'],
    },
    'an owner accepts what is high, and not what is medium': {
      given: as({
        levels: [low, { ...medium, acceptedBy: 'top management' }, { ...high, acceptedBy: 'owner' }],
      }),
      finds: ['falling m1'],
    },
    'every owner accepts everything': {
      given: as({ levels: [low, medium, { ...high, acceptedBy: 'owner' }] }),
      finds: ['unbounded m1'],
    },
    'two methods side by side': {
      given: [
        ...approved,
        a(riskMethod, 'm2', { reviewedOn: '2026-05-01' }),
        decided('d2', [a(riskMethod, 'm2', { reviewedOn: '2026-05-01' })], { role: 'Top management' }),
      ],
      finds: ['several m2'],
    },
    'approved by the head of IT': {
      given: [method, approvedBy([method], { role: 'Approver' }), a(person, 'ana')],
      finds: ['below m1'],
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
