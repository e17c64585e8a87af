import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { objective } from '../objective.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';

export const objectivesStatusFits = keeper({
  key: 'objectives-status-fits',
  title: 'An objective is pursued for as long as nothing was concluded',
  why: 'An objective with a verdict that is still pursued is reported twice, and one whose metric has ended is measured by nothing.',
  keepsFrom: 'contradiction',
  of: objective,
  reads: [metric],
  findings: {
    concluded: fails(
      '{record} has a verdict and is not closed.',
      'Close it on the day of the verdict, or take the verdict back.',
    ),
    unmeasured: weakens(
      '{record} is pursued and measured by {metric}, which nobody reads any more.',
      'Name another metric, or read it again.',
    ),
  },
  *each(record, s, find) {
    const { status, verdict } = record.fields;
    if (status !== 'closed' && verdict !== undefined) yield find.concluded(record);
    const by = s.get(metric, record.fields.metric);
    if (status === 'active' && by && !by.retired && by.fields.status !== 'active')
      yield find.unmeasured(record, { metric: by.code });
  },
});
