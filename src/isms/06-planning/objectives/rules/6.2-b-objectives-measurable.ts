import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesMeasurable = rule({
  key: 'objectives-measurable',
  title: 'Each objective has a metric and a target, or a reason why it cannot be measured',
  answers: citesBoth('6.2 b)'),
  mode: 'computed',
  why: 'Without a figure nobody can be wrong about an objective, or right. Where none is practicable, that is said, and how one sees progress instead.',
  of: objective,
  only: { status: ['active'] },
  reads: [metric],
  empty: noObjectives,
  findings: {
    unmeasured: fails(
      '{record} has no metric, and nothing says why it cannot be measured.',
      'Give it a metric, or say why none is practicable and how progress is seen instead.',
    ),
    aimless: fails(
      '{record} has a metric and no target.',
      'Settle the value at which it is achieved, in the unit of the metric.',
    ),
    gone: fails(
      '{record} is measured by {metric}, which is no longer on record.',
      'Give it a metric that exists.',
    ),
  },
  *each(record, s, find) {
    const { target, notMeasurable } = record.fields;
    if (notMeasurable !== undefined) return;
    const measuredBy = s.get(metric, record.fields.metric);
    if (!measuredBy) yield find.unmeasured(record);
    else if (measuredBy.retired) yield find.gone(record, { metric: measuredBy.code });
    else if (target === undefined) yield find.aimless(record);
  },
});
