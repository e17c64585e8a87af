import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';
import { methodsYieldValidResults } from './9.1-b-methods-yield-valid-results.ts';

const of = (id: string, fields: object = {}) => a(reading, id, { metric: 'm1', value: 96, ...fields });

testRule(methodsYieldValidResults, {
  holds: {
    'method and source are named': { given: [a(metric, 'm1')] },
    'two readings that agree': { given: [a(metric, 'm1'), of('r1'), of('r2')] },
    'the same day, counted from two sources': {
      given: [a(metric, 'm1'), of('r1'), of('r2', { value: 91, source: 'Inventory' })],
    },
    'a missed reading says nothing': {
      given: [a(metric, 'm1'), of('r1'), of('r2', { status: 'missed', value: undefined })],
    },
    'of what is measured no more nothing is asked': {
      given: [a(metric, 'm1'), a(metric, 'm2', { status: 'ended', method: undefined })],
    },
  },
  finds: {
    'no method': { given: [a(metric, 'm1', { method: undefined })], finds: ['method m1'] },
    'no source': { given: [a(metric, 'm1', { source: undefined })], finds: ['source m1'] },
    'two values for one day': {
      given: [a(metric, 'm1'), of('r1'), of('r2', { value: 91 })],
      finds: ['disagreeing m1'],
    },
    'two values for one day, both from the source of the metric': {
      given: [a(metric, 'm1'), of('r1', { source: undefined }), of('r2', { value: 91, source: undefined })],
      finds: ['disagreeing m1'],
    },
  },
});
