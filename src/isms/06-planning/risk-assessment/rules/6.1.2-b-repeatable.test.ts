import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { person } from '../../../07-support/people/person.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { secondScore } from '../../second-scores/second-score.ts';
import { assessmentsRepeatable } from './6.1.2-b-repeatable.ts';

const method = (fields: object = {}) =>
  a(riskMethod, 'm1', { repeatability: 'Five risks are scored twice.', ...fields });
const run = (to: string) => a(assessmentRun, 'run', { method: 'm1', to, results: undefined });
const settings = (fields: object = {}) =>
  a(organisation, 'org', { scoreSettling: 'P30D', leastPairs: 3, leastAgreement: 0.6, ...fields });
const scored = (id: string, fields: object = {}) =>
  a(risk, id, { method: 'm1', likelihood: 1, impact: 1, assessedOn: '2026-03-01', ...fields });
type Steps = readonly [likelihood: number, impact: number];
/** Two scores by the method's matrix 1 1 2 / 1 2 3 / 2 3 3, of which only the lowest level is acceptable. */
const twice = (id: string, first: Steps, second: Steps, fields: object = {}) =>
  a(secondScore, id, {
    risk: 'r1',
    assessor: 'eva',
    method: 'm1',
    firstLikelihood: first[0],
    firstImpact: first[1],
    likelihood: second[0],
    impact: second[1],
    givenOn: '2026-03-10',
    settledOn: undefined,
    ...fields,
  });
const alike = [twice('s1', [1, 1], [1, 1]), twice('s2', [2, 2], [2, 2]), twice('s3', [3, 3], [3, 3])];
const base = [a(person, 'eva'), method(), run('2026-03-24'), settings(), scored('r1')];

testRule(assessmentsRepeatable, {
  holds: {
    'enough were scored twice, and alike': { given: [...base, ...alike] },
    'assessed for the first time this year, and not tried yet': { given: base },
    'fewer than the least, and more on their way': {
      given: [
        ...base,
        alike[0] ?? method(),
        twice('s4', [1, 1], [1, 1], {
          givenOn: undefined,
          likelihood: undefined,
          firstLikelihood: undefined,
        }),
      ],
    },
    'everybody came to the same level throughout, and no open risk is of another': {
      given: [...base, ...['s1', 's2', 's3'].map((id) => twice(id, [1, 1], [1, 2]))],
    },
    'a difference that matters, and was settled': {
      given: [...base, ...alike, twice('s4', [1, 2], [2, 2], { settledOn: '2026-03-20' })],
    },
    'a difference found this month': {
      given: [...base, ...alike, twice('s4', [1, 2], [2, 2], { givenOn: '2026-09-10' })],
    },
    'a difference in a risk that was scored anew since, or is closed': {
      given: [
        ...base,
        ...alike,
        scored('r2', { assessedOn: '2026-06-01' }),
        scored('r3', { status: 'closed' }),
        twice('s4', [1, 2], [2, 2], { risk: 'r2' }),
        twice('s5', [1, 2], [2, 2], { risk: 'r3' }),
      ],
    },
    'a method that says nothing, or was replaced, is judged elsewhere': {
      given: [method({ repeatability: undefined }), run('2024-03-24'), settings()],
    },
  },
  finds: {
    'an assessment long ago, and nobody ever tried': {
      given: [method(), run('2025-03-20'), settings(), scored('r1')],
      finds: ['untried m1'],
    },
    'tried once, the year before last': {
      given: [
        method(),
        run('2026-03-24'),
        settings(),
        scored('r1'),
        ...['s1', 's2', 's3'].map((id) => twice(id, [1, 1], [1, 1], { givenOn: '2025-03-10' })),
      ],
      finds: ['untried m1'],
    },
    'two, where three are the least': {
      given: [...base, ...alike.slice(1)],
      finds: ['few m1'],
    },
    'one level throughout, where open risks are of two': {
      given: [
        ...base,
        scored('r2', { likelihood: 3, impact: 3 }),
        ...['s1', 's2', 's3'].map((id) => twice(id, [1, 1], [1, 2])),
      ],
      finds: ['flat m1'],
    },
    'levels turned round': {
      given: [
        ...base,
        twice('s1', [1, 1], [3, 3], { settledOn: '2026-03-20' }),
        twice('s2', [3, 3], [1, 1], { settledOn: '2026-03-20' }),
        twice('s3', [2, 2], [2, 2]),
      ],
      finds: ['disagreeing m1'],
    },
    'acceptable to one and not to the other, since March': {
      given: [...base, ...alike, twice('s4', [1, 2], [2, 2])],
      finds: ['undecided s4'],
    },
    'scored twice by one person, which counts for nothing': {
      given: [...base, ...alike, twice('s4', [1, 1], [3, 3], { firstBy: 'eva' })],
      finds: ['own s4'],
    },
    'two steps apart on one side of what is acceptable': {
      given: [...base, ...alike, twice('s4', [1, 3], [3, 3])],
      finds: ['wide s4'],
    },
  },
});
