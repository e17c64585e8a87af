import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { assessmentsComparable } from './6.1.2-b-comparable.ts';

const method = (id: string, fields: object = {}) =>
  a(riskMethod, id, { repeatability: 'Five risks are scored twice.', ...fields });
const run = (id: string, to: string, fields: object = {}) =>
  a(assessmentRun, id, { method: 'm1', to, conversion: undefined, results: undefined, ...fields });
const levels = (of: Readonly<Record<string, unknown>>) => ({
  results: Object.fromEntries(
    Object.entries(of).map(([id, level]) => [id, { code: id.toUpperCase(), level }]),
  ),
});
const first = run('run1', '2025-03-20', { reason: 'first', ...levels({ r1: 1, r2: 3, r3: 2 }) });

/** Three methods, each of which replaces the one before. */
const translated = (carriedOver: string) => [
  method('m1', { replaced: true, carriedOver }),
  method('m2', { replaced: true, carriedOver, replaces: 'm1', adoptedOn: '2026-01-01' }),
  method('m3', { replaces: 'm2', adoptedOn: '2026-05-01' }),
];

testRule(assessmentsComparable, {
  holds: {
    'two with one method, and levels that moved by one': {
      given: [
        method('m1'),
        first,
        run('run2', '2026-03-24', levels({ r1: 2, r2: 2, r3: 2, r4: 3 })),
        a(risk, 'risk', { method: 'm1', run: 'run2' }),
      ],
    },
    'a new method, and how the scores translate': {
      given: [
        method('m1', { replaced: true, repeatability: undefined }),
        method('m2'),
        first,
        run('run2', '2026-03-24', {
          method: 'm2',
          conversion: 'One step up each.',
          ...levels({ r1: 3 }),
        }),
      ],
    },
    'levels of two methods do not compare': {
      given: [
        method('m2'),
        first,
        run('run2', '2026-02-01', { method: 'm2', conversion: 'One step up each.' }),
        run('run3', '2026-03-24', { method: 'm2', ...levels({ r1: 3 }) }),
      ],
    },
    'a score that was translated by the tables of the new method': {
      given: [...translated('mapped'), first, a(risk, 'risk', { method: 'm3', run: 'run1' })],
    },
    'an incident explains the jump it was assessed for': {
      given: [method('m1'), first, run('run2', '2026-04-21', { reason: 'incident', ...levels({ r1: 3 }) })],
    },
    'a jump that was explained when the risk was scored': {
      given: [
        method('m1'),
        first,
        run('run2', '2026-03-24', {
          results: { r1: { code: 'R1', level: 3, assessedWhy: 'The flaw was published.' } },
        }),
      ],
    },
    'what is still under way is not compared yet': {
      given: [method('m1'), first, run('run2', '2026-04-21', { method: 'm2', to: undefined })],
    },
    'results that came from elsewhere may be of any shape': {
      given: [
        method('m1'),
        first,
        run('run2', '2026-03-24', { results: { r1: 3, r2: null, r3: { level: 'high' } } }),
      ],
    },
  },
  finds: {
    'how they are comparable stands nowhere': {
      given: [method('m1', { repeatability: undefined }), first],
      finds: ['silent m1'],
    },
    'a new method, and nothing on how it compares': {
      given: [method('m1'), method('m2'), run('run2', '2026-03-24', { method: 'm2' }), first],
      finds: ['unconverted run2'],
    },
    'a score on a new method that translated nothing': {
      given: [...translated('again'), first, a(risk, 'risk', { method: 'm3', run: 'run1' })],
      finds: ['mixed risk'],
    },
    'a risk on other scales than its assessment': {
      given: [method('m1'), method('m2'), first, a(risk, 'risk', { method: 'm2', run: 'run1' })],
      finds: ['mixed risk'],
    },
    'from low to high in a year, and nobody says why': {
      given: [method('m1'), first, run('run2', '2026-03-24', levels({ r1: 3, r2: 3 }))],
      finds: ['jumped run2'],
    },
    'none is finished': {
      given: [method('m1'), run('run2', '2026-04-21', { to: undefined })],
      finds: ['empty'],
    },
  },
});
