import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { metric } from '../metric.ts';
import { reading } from '../reading.ts';

export const readingsAfterMetricBegan = keeper({
  key: 'readings-after-metric-began',
  title: 'A value was read since its metric is measured',
  why: 'A value from before the metric was defined was read by another method, and the trend that begins with it shows nothing.',
  keepsFrom: 'date',
  of: reading,
  reads: [metric],
  findings: {
    early: weakens(
      '{record} is of {on}, and {metric} is measured since {from}.',
      'Correct the day, or say in the metric since when it is measured.',
    ),
  },
  *each(record, s, find) {
    const { takenOn: on } = record.fields;
    const of = s.get(metric, record.fields.metric);
    const from = of?.fields.from;
    if (of && on !== undefined && from !== undefined && on < from)
      yield find.early(record, { on, metric: of.code, from });
  },
});
