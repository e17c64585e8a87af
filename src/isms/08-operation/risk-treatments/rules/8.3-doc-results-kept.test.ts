import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { whenNothingIsTreated } from '../../../06-planning/risk-treatment/nothing-to-treat-tester.ts';
import { treatmentResultsKept } from './8.3-doc-results-kept.ts';

const assessed = a(risk, 'r1', { assessedOn: '2026-08-01' });
const done = (fields: object = {}) =>
  a(treatment, 't1', {
    risk: 'r1',
    doneOn: '2026-07-15',
    result: 'The key lies in a module; log of 15 July.',
    evidence: ['e1'],
    achievedLikelihood: 1,
    achievedImpact: 3,
    ...fields,
  });

const unsaid = {
  residualLikelihood: undefined,
  residualImpact: undefined,
  achievedLikelihood: undefined,
  achievedImpact: undefined,
};

testRule(treatmentResultsKept, {
  holds: {
    ...whenNothingIsTreated.holds,
    'result, residual risk, and a new assessment': { given: [assessed, done()] },
    'assessed on the same day': { given: [a(risk, 'r1', { assessedOn: '2026-07-15' }), done()] },
    'done late, for a reason': {
      given: [assessed, done({ due: '2026-07-01', lateBecause: 'The part came late.' })],
    },
    'done on the day it was put off to': {
      given: [
        assessed,
        done({
          due: '2026-07-15',
          moves: [{ from: '2026-07-01', to: '2026-07-15', on: '2026-06-25', reason: 'The part is late.' }],
        }),
      ],
    },
    'a closed risk is not assessed again': { given: [a(risk, 'r1', { status: 'closed' }), done()] },
    'of what is retained there is no result': { given: [assessed, a(treatment, 't1', { option: 'retain' })] },
    'what remains is known from the score since': {
      given: [
        a(riskMethod, 'm1'),
        a(risk, 'r1', { method: 'm1', assessedOn: '2026-08-01' }),
        done({ residualLikelihood: undefined, residualImpact: undefined }),
      ],
    },
    'what is retained remains as it is scored today': {
      given: [assessed, done({ option: 'retain', ...unsaid })],
    },
    'of what was given up nothing remains once the risk is closed': {
      given: [
        a(risk, 'r1', { status: 'closed', assessedOn: '2026-02-17' }),
        done({ option: 'avoid', ...unsaid }),
      ],
    },
    'what was achieved is not asked of a closed risk': {
      given: [
        a(risk, 'r1', { status: 'closed' }),
        done({ achievedLikelihood: undefined, achievedImpact: undefined }),
      ],
    },
    'what is still under way has no result': {
      given: [assessed, done(), a(treatment, 't2', { risk: 'r1' })],
    },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'nothing is finished': {
      given: [assessed, a(treatment, 't1', { risk: 'r1', due: '2026-09-01' })],
      finds: ['none'],
    },
    'the only plan is to be decided on': {
      given: [assessed, a(treatment, 't1', { risk: 'r1' })],
      finds: ['empty'],
    },
    'done, and not a word': { given: [assessed, done({ result: undefined })], finds: ['result t1'] },
    'done late, and nobody says why': {
      given: [assessed, done({ due: '2026-07-01' })],
      finds: ['unexplained t1'],
    },
    'nothing shows the result': { given: [assessed, done({ evidence: undefined })], finds: ['unproven t1'] },
    'what it has achieved is scored by half': {
      given: [assessed, done({ achievedImpact: undefined })],
      finds: ['unachieved t1'],
    },
    'half scored, and the risk not since': {
      given: [a(risk, 'r1', { assessedOn: '2026-02-17' }), done({ residualImpact: undefined })],
      finds: ['residual t1', 'stale t1'],
    },
    'given up, not scored, and the risk still open': {
      given: [a(risk, 'r1', { assessedOn: '2026-02-17' }), done({ option: 'avoid', ...unsaid })],
      finds: ['residual t1', 'stale t1'],
    },
    'half scored, and the risk closed though it was not given up': {
      given: [
        a(risk, 'r1', { status: 'closed', assessedOn: '2026-02-17' }),
        done({ residualImpact: undefined }),
      ],
      finds: ['residual t1'],
    },
    'shared, and what that has achieved is not scored': {
      given: [assessed, done({ option: 'share', achievedLikelihood: undefined })],
      finds: ['unachieved t1'],
    },
    'the risk is as it was scored before': {
      given: [a(risk, 'r1', { assessedOn: '2026-02-17' }), done()],
      finds: ['stale t1'],
    },
    'the risk was never assessed': {
      given: [a(risk, 'r1', { assessedOn: undefined }), done()],
      finds: ['stale t1'],
    },
  },
});
