import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';

export const readingsOfRunningMetrics = keeper({
  key: 'readings-of-running-metrics',
  title: 'Readings are planned and taken while their metric runs',
  why: 'A reading planned for a metric that was given up is never taken, and stands among what is overdue for ever.',
  keepsFrom: 'contradiction',
  of: reading,
  only: { status: ['planned'] },
  reads: [metric],
  findings: {
    ended: weakens(
      '{record} is planned, and {metric} is not measured any more.',
      'Take the planned reading out of use, or measure it again.',
    ),
  },
  *each(record, s, find) {
    const of = s.get(metric, record.fields.metric);
    if (of && !of.retired && of.fields.status === 'ended') yield find.ended(record, { metric: of.code });
  },
});
