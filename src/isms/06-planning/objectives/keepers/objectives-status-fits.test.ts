import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../objective.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';
import { objectivesStatusFits } from './objectives-status-fits.ts';

const goal = (fields: object = {}) =>
  a(objective, 'o1', { status: 'active', verdict: undefined, closedOn: undefined, metric: 'k1', ...fields });
const gauge = (status: string) => a(metric, 'k1', { status });

testRule(objectivesStatusFits, {
  holds: {
    pursued: { given: [goal(), gauge('active')] },
    'closed with a verdict': {
      given: [goal({ status: 'closed', verdict: 'missed', closedOn: '2026-03-31' }), gauge('ended')],
    },
  },
  finds: {
    'a verdict on the way': {
      given: [goal({ verdict: 'achieved' }), gauge('active')],
      finds: ['concluded o1'],
    },
    'the metric was given up': { given: [goal(), gauge('ended')], finds: ['unmeasured o1'] },
  },
});
