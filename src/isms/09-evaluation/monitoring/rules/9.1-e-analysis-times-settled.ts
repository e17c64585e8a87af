import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { metric } from '../metric.ts';

export const analysisTimesSettled = rule({
  key: 'analysis-times-settled',
  title: 'It is settled how often each metric is analysed',
  answers: citesBoth('9.1 e)'),
  mode: 'computed',
  why: 'Figures pile up easily. The standard wants it settled beforehand when somebody asks what they mean.',
  of: metric,
  only: { status: ['active'] },
  reads: [],
  empty: missing(
    'Nothing is measured that somebody could analyse.',
    'Settle what is measured, and how often its values are looked at.',
  ),
  findings: {
    untimed: fails(
      'It is not settled how often {record} is analysed.',
      'Settle how often somebody asks what its values mean.',
    ),
  },
  conditions: { untimed: present('analysedEvery') },
});
