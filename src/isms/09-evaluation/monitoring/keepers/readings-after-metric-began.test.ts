import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';
import { readingsAfterMetricBegan } from './readings-after-metric-began.ts';

const gauge = a(metric, 'k1', { from: '2025-07-01' });
const read = (takenOn?: string) => a(reading, 'g1', { metric: 'k1', takenOn });

testRule(readingsAfterMetricBegan, {
  holds: {
    'since then': { given: [gauge, read('2025-09-30')] },
    'not taken': { given: [gauge, read()] },
  },
  finds: {
    'before it was defined': { given: [gauge, read('2025-05-31')], finds: ['early g1'] },
  },
});
