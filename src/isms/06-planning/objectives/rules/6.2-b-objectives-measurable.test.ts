import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';
import { objective } from '../objective.ts';
import { objectivesMeasurable } from './6.2-b-objectives-measurable.ts';

const share = a(metric, 'share');
const fast = (fields: object = {}) => a(objective, 'fast', { metric: 'share', target: 95, ...fields });

testRule(objectivesMeasurable, {
  holds: {
    'metric and target': { given: [share, fast()] },
    'to reach nothing at all': { given: [share, fast({ target: 0 })] },
    'it cannot be measured, for a reason': {
      given: [fast({ metric: undefined, target: undefined, notMeasurable: 'Held or not held.' })],
    },
    'a draft without a figure': { given: [share, fast(), a(objective, 'idea', { status: 'draft' })] },
  },
  finds: {
    'no figure': { given: [fast({ metric: undefined, target: undefined })], finds: ['unmeasured fast'] },
    'a target and nothing to hold against it': {
      given: [fast({ metric: undefined })],
      finds: ['unmeasured fast'],
    },
    'a metric and no target': { given: [share, fast({ target: undefined })], finds: ['aimless fast'] },
    'the metric was removed': {
      given: [a(metric, 'share', {}, { retired: true }), fast()],
      finds: ['gone fast'],
    },
  },
});
