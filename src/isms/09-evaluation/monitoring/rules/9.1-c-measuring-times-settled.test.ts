import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { measuringTimesSettled } from './9.1-c-measuring-times-settled.ts';

testRule(measuringTimesSettled, {
  holds: {
    'an interval is set': { given: [a(metric, 'm1')] },
    'of what has ended nothing is asked': {
      given: [a(metric, 'm1'), a(metric, 'm2', { status: 'ended', every: undefined })],
    },
  },
  finds: {
    'none is': { given: [a(metric, 'm1', { every: undefined })], finds: ['untimed m1'] },
    'nothing is measured at present': { given: [a(metric, 'm1', { status: 'paused' })], finds: ['empty'] },
  },
});
