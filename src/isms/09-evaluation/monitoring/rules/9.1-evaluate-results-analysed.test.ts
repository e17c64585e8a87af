import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { metric } from '../metric.ts';
import { metricAnalysis } from '../metric-analysis.ts';
import { resultsAnalysed } from './9.1-evaluate-results-analysed.ts';

const quarterly = a(metric, 'm1', { analysedEvery: 'P3M' });
const of = (id: string, analysedOn: string | undefined, fields: object = {}) =>
  a(metricAnalysis, id, { metric: 'm1', due: undefined, analysedOn, ...fields });
const poor = of('a1', '2026-07-16', { verdict: 'unsatisfactory' });

testRule(resultsAnalysed, {
  holds: {
    'last quarter': { given: [quarterly, of('a1', '2026-07-16')] },
    'late by no more than the tolerance': { given: [quarterly, of('a1', '2026-05-31')] },
    'the first one is due three months after the first reading': {
      given: [a(metric, 'm1', { analysedEvery: 'P3M', from: '2026-06-30' })],
    },
    'the next one is planned': {
      given: [quarterly, of('a1', '2026-07-16'), of('a2', undefined, { due: '2026-10-15' })],
    },
    'unsatisfactory, and a nonconformity deals with it': {
      given: [quarterly, of('a1', '2026-07-16', { verdict: 'unsatisfactory', nonconformity: 'n1' })],
    },
    'unsatisfactory, and an action serves it': {
      given: [quarterly, poor, a(action, 'act', { serves: { register: 'metric-analysis', id: 'a1' } })],
    },
    'unsatisfactory, and it is said why to wait': {
      given: [quarterly, of('a1', '2026-07-16', { verdict: 'unsatisfactory', noActionBecause: 'One week.' })],
    },
    'of what has ended nothing is asked': {
      given: [quarterly, of('a1', '2026-07-16'), a(metric, 'm2', { status: 'ended' })],
    },
  },
  finds: {
    'two quarters ago': { given: [quarterly, of('a1', '2026-04-16')], finds: ['overdue m1'] },
    never: { given: [quarterly], finds: ['overdue m1'] },
    'never, and the metric is without a first day': {
      given: [a(metric, 'm1', { analysedEvery: 'P3M', from: undefined })],
      finds: ['overdue m1'],
    },
    'one of a period in between was left out': {
      given: [quarterly, of('a1', undefined, { due: '2026-04-16' }), of('a2', '2026-07-16')],
      finds: ['overdue m1'],
    },
    'unsatisfactory, and nothing follows': { given: [quarterly, poor], finds: ['unanswered m1'] },
  },
});
