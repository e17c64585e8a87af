import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { assessmentProcessFollowed } from './6.1.2-process-followed.ts';

const described = inForce('process', { kind: 'risk assessment methodology' });
const method = a(riskMethod, 'm1', { document: 'process' });
const scored = [...described, method, a(risk, 'r1', { method: 'm1' })];
const run = (fields: object = {}) =>
  a(assessmentRun, 'run', { method: 'm1', processVersion: 'process-1', ...fields });

testRule(assessmentProcessFollowed, {
  holds: {
    'every risk by a method that is written down': {
      given: [...described, method, a(risk, 'r1', { method: 'm1' }), a(risk, 'r2', { method: 'm1' })],
    },
    'so does the assessment they come from': { given: [...scored, run()] },
    'an assessment under way need not say yet': {
      given: [...scored, run({ to: undefined, method: undefined, processVersion: undefined })],
    },
    'nobody uses the method that is not': {
      given: [...described, method, a(riskMethod, 'm0'), a(risk, 'r1', { method: 'm1' })],
    },
    'a closed risk may rest on whatever it rested on': {
      given: [...described, method, a(risk, 'r1', { method: 'm1' }), a(risk, 'r2', { status: 'closed' })],
    },
  },
  finds: {
    'a score from nowhere': {
      given: [...described, method, a(risk, 'r1', { method: 'm1' }), a(risk, 'r2')],
      finds: ['uncited r2'],
    },
    'an assessment without a method': {
      given: [...scored, run({ method: undefined })],
      finds: ['unmethodical run'],
    },
    'an assessment by whatever applied then': {
      given: [...scored, run({ processVersion: undefined })],
      finds: ['unversioned run'],
    },
    'the method names no document': {
      given: [a(riskMethod, 'm1'), a(risk, 'r1', { method: 'm1' }), a(risk, 'r2', { method: 'm1' })],
      finds: ['undescribed m1'],
    },
    'the document it names is a draft': {
      given: [...inForce('process', {}, { state: 'draft' }), method, a(risk, 'r1', { method: 'm1' })],
      finds: ['undescribed m1'],
    },
    'all risks are closed': {
      given: [...described, method, a(risk, 'r1', { status: 'closed' })],
      finds: ['empty'],
    },
  },
});
