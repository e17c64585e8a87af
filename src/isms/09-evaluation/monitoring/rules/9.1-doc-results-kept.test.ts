import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';
import { resultsKept } from './9.1-doc-results-kept.ts';

const monthly = a(metric, 'm1', { every: 'P1M', from: '2026-06-30' });
const of = (id: string, takenOn: string, fields: object = {}) =>
  a(reading, id, { metric: 'm1', due: undefined, takenOn, ...fields });
const missed = (due: string | undefined, fields: object = {}) =>
  a(reading, 'r4', {
    metric: 'm1',
    status: 'missed',
    due,
    takenOn: undefined,
    value: undefined,
    source: undefined,
    missedBecause: 'The console was moved.',
    ...fields,
  });
const planned = (due: string) => missed(due, { status: 'planned', missedBecause: undefined });
const [june, july, august] = [of('r1', '2026-06-30'), of('r2', '2026-07-31'), of('r3', '2026-08-31')];

testRule(resultsKept, {
  holds: {
    'every month': { given: [monthly, june, july, august] },
    'entered in another order': { given: [monthly, august, june, july] },
    'late by no more than the tolerance': { given: [monthly, june, july], asOf: '2026-09-29' },
    'one was missed, and it is said why': { given: [monthly, june, missed('2026-07-31'), august] },
    'one had nothing to measure, and it is said so': {
      given: [monthly, june, missed('2026-07-31', { status: 'no case' }), august],
    },
    'the first one lies ahead': {
      given: [a(metric, 'm1', { from: '2026-10-31', every: 'P1M' }), planned('2026-10-31')],
    },
    'a new metric without a first day has an interval of time': {
      given: [a(metric, 'm1', { from: undefined, every: 'P1M' }, { createdAt: '2026-08-10T09:00:00.000Z' })],
    },
    'of what is paused nothing is asked': {
      given: [monthly, june, july, august, a(metric, 'm2', { status: 'paused' })],
    },
  },
  finds: {
    'the last one is not there': {
      given: [monthly, june, july],
      asOf: '2026-10-01',
      finds: ['overdue m1'],
    },
    'without tolerance a day is enough': {
      given: [monthly, june, a(organisation, 'org', { tolerance: 'P0D' })],
      asOf: '2026-07-31',
      finds: ['overdue m1'],
    },
    'one that was planned is neither taken nor given up': {
      given: [monthly, june, planned('2026-07-31'), august],
      finds: ['overdue m1', 'hole m1'],
    },
    'none has ever been taken': { given: [monthly], finds: ['overdue m1'] },
    'a month was left out': { given: [monthly, june, august], finds: ['hole m1'] },
    'it does not say where it was read': {
      given: [monthly, june, july, of('r3', '2026-08-31', { source: undefined })],
      finds: ['sourceless m1'],
    },
    'one was missed, and it is not said why': {
      given: [monthly, june, missed('2026-07-31', { missedBecause: undefined }), august],
      finds: ['unexplained m1'],
    },
    'one had nothing to measure, and it is not said why': {
      given: [monthly, june, missed('2026-07-31', { status: 'no case', missedBecause: undefined }), august],
      finds: ['unexplained m1'],
    },
    'one was missed on no day': {
      given: [monthly, june, july, august, missed(undefined, { missedBecause: undefined })],
      finds: ['unexplained m1'],
    },
  },
});
