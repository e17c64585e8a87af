import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { analysisTimesSettled } from './9.1-e-analysis-times-settled.ts';

testRule(analysisTimesSettled, {
  holds: {
    'an interval is set': { given: [a(metric, 'm1')] },
    'of what has ended nothing is asked': {
      given: [a(metric, 'm1'), a(metric, 'm2', { status: 'ended', analysedEvery: undefined })],
    },
  },
  finds: {
    'none is': { given: [a(metric, 'm1', { analysedEvery: undefined })], finds: ['untimed m1'] },
    'nothing is measured at present': { given: [a(metric, 'm1', { status: 'paused' })], finds: ['empty'] },
  },
});
