import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { incident } from '../../../08-operation/incidents/incident.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { measure } from '../../risk-treatment/measure.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { likelihoodEstimated } from './6.1.2-d-2-likelihood-estimated.ts';

const four = [...riskMethod.example.likelihoodScale, { name: 'Daily' }];
const method = a(riskMethod, 'm1', { likelihoodScale: four });
const perYear = (frequencyLow: number, frequencyHigh: number) => ({
  method: 'm1',
  likelihood: 1,
  frequencyLow,
  frequencyHigh,
});
const held = a(risk, 'r1', { method: 'm1', likelihood: 1, assessedOn: '2026-02-17', measures: ['lock'] });
const struck = (fields: object = {}) =>
  a(incident, 'i1', { risks: ['r1'], reportedOn: '2026-05-12', severity: 'low', ...fields });
const run = (fields: object) => a(assessmentRun, 'a1', { to: '2026-06-10', ...fields });
const tested = (fields: object) => a(measureTest, 't1', { measure: 'lock', ...fields });

testRule(likelihoodEstimated, {
  holds: {
    'on the scale of its method': { given: [method, a(risk, 'r1', { method: 'm1', likelihood: 4 })] },
    'held down by what works': {
      given: [method, held, a(measure, 'lock'), tested({ performedOn: '2026-05-20', result: 'passed' })],
    },
    'scored after the test failed': {
      given: [method, held, a(measure, 'lock'), tested({ performedOn: '2026-02-16', result: 'failed' })],
    },
    'held down by part of it': { given: [method, held, a(measure, 'lock', { status: 'partial' })] },
    'an incident before it was scored': { given: [method, held, struck({ reportedOn: '2026-02-17' })] },
    'an incident that changes nothing about it, for a reason': {
      given: [method, held, struck({ runReason: 'It was a trial.' })],
    },
    'a run was made for the incident': { given: [method, held, struck(), run({ incidents: ['i1'] })] },
    'a run was over the risk since': { given: [method, held, struck(), run({ risks: ['r1'] })] },
    'the risk is closed': {
      given: [
        method,
        a(risk, 'r1', { ...held.fields, status: 'closed' }),
        a(risk, 'r2', { method: 'm1' }),
        struck(),
      ],
    },
    'an event that came to nothing': { given: [method, held, struck({ classification: 'event' })] },
    'an incident that comes more often by its score': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: 2, assessedOn: '2026-02-17' }), struck()],
    },
    'figures that cannot be told apart on the scale': {
      given: [
        a(riskMethod, 'm1', { likelihoodScale: four.map(({ name }) => ({ name, anchor: name })) }),
        a(risk, 'r1', perYear(4, 9)),
      ],
    },
    'figures of the step above': {
      given: [a(riskMethod, 'm1'), a(risk, 'r1', perYear(0.3, 0.9))],
    },
    'the impact is another rule’s': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: 1, impact: undefined })],
    },
  },
  finds: {
    'not scored': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: undefined })],
      finds: ['none r1'],
    },
    'estimated in figures alone': {
      given: [a(riskMethod, 'm1'), a(risk, 'r1', { ...perYear(0.3, 0.9), likelihood: undefined })],
      finds: ['figured r1'],
    },
    'the least likely there is, and it came true': {
      given: [method, held, struck()],
      finds: ['happened r1'],
    },
    'it came true, and the run since then left the risk out': {
      given: [method, held, struck(), run({ risks: ['r1'], leftOut: [{ risk: 'r1', reason: 'No time.' }] })],
      finds: ['happened r1'],
    },
    'it came true, and the run for that is not finished': {
      given: [method, held, struck(), run({ incidents: ['i1'], to: undefined })],
      finds: ['happened r1'],
    },
    'above the highest step': {
      given: [method, a(risk, 'r1', { method: 'm1', likelihood: 5 })],
      finds: ['off r1'],
    },
    'on the scale of before, and the day is over by which it was to be scored again': {
      given: [
        a(riskMethod, 'm0', { replaced: true, replacedOn: '2026-05-01', rescoreBy: '2026-09-29' }),
        a(risk, 'r1', { method: 'm0', likelihood: 1 }),
      ],
      finds: ['late r1'],
    },
    'unlikely, and the figures say several times a year': {
      given: [a(riskMethod, 'm1'), a(risk, 'r1', perYear(2, 9))],
      finds: ['contradicted r1'],
    },
    'held down by what is only planned': {
      given: [method, held, a(measure, 'lock', { status: 'planned' })],
      finds: ['absent r1'],
    },
    'what held it down has failed since': {
      given: [method, held, a(measure, 'lock'), tested({ performedOn: '2026-05-20', result: 'failed' })],
      finds: ['failed r1'],
    },
    'on the scale of before': {
      given: [a(riskMethod, 'm0', { replaced: true }), a(risk, 'r1', { method: 'm0', likelihood: 1 })],
      finds: ['superseded r1'],
    },
  },
});
