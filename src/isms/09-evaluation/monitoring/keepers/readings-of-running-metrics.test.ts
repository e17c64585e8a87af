import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';
import { readingsOfRunningMetrics } from './readings-of-running-metrics.ts';

const gauge = (status: string) => a(metric, 'k1', { status });
const read = (status: string) =>
  a(reading, 'g1', { metric: 'k1', status, takenOn: undefined, value: undefined });

testRule(readingsOfRunningMetrics, {
  holds: {
    running: { given: [gauge('active'), read('planned')] },
    paused: { given: [gauge('paused'), read('planned')] },
    'ended, and missed': { given: [gauge('ended'), read('missed')] },
  },
  finds: {
    'planned after the end': { given: [gauge('ended'), read('planned')], finds: ['ended g1'] },
  },
});
