import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { assessmentInvitation } from '../../../08-operation/risk-assessments/assessment-invitation.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { assessmentsCarriedThrough } from './6.1.2-process-carried-through.ts';

const results = { r1: { code: 'R1', scored: true }, r2: { code: 'R2', scored: false } };
const run = (fields: object = {}) => a(assessmentRun, 'a1', { frozenOn: '2026-03-12', ...fields });
const invited = (fields: object = {}) =>
  a(assessmentInvitation, 'i1', { run: 'a1', person: 'ben', due: '2026-03-06', ...fields });

testRule(assessmentsCarriedThrough, {
  holds: {
    'every risk scored, everybody heard': {
      given: [
        run({ results: { r1: results.r1 } }),
        invited({ answer: 'declined', answeredOn: '2026-03-05' }),
      ],
    },
    'what was left out has its reason': {
      given: [run({ results, leftOut: [{ risk: 'r2', reason: 'It is closed next week.' }] })],
    },
    'results of long ago do not say who scored what': { given: [run({ results: { r1: { code: 'R1' } } })] },
    'there was time to answer when they were frozen': {
      given: [run({ results: { r1: results.r1 } }), invited({ due: '2026-03-12' })],
    },
    'answered late, and before the end': {
      given: [run({ results: { r1: results.r1 } }), invited({ answeredOn: '2026-03-11' })],
    },
    'one that is running has time': {
      given: [run({ results: { r1: results.r1 } }), a(assessmentRun, 'a2', { results: undefined })],
    },
  },
  finds: {
    'a risk that nobody scored': { given: [run({ results })], finds: ['unscored a1'] },
    'an invitation without an answer': {
      given: [run({ results: { r1: results.r1 } }), invited()],
      finds: ['unanswered a1'],
    },
    'answered when it was over': {
      given: [run({ results: { r1: results.r1 } }), invited({ answeredOn: '2026-03-20' })],
      finds: ['unanswered a1'],
    },
  },
});
