import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { metric } from '../../09-evaluation/monitoring/metric.ts';
import { metricAnalysis } from '../../09-evaluation/monitoring/metric-analysis.ts';
import { nonconformity } from '../nonconformity.ts';
import {
  cannotRaise,
  idOfCaseFrom,
  raise,
  raisingConsequence,
  nonconformityInput,
  raisingTitle,
} from '../nonconformity-input.ts';

/** The action that opens a case from the analysis of a metric (10.2). */
export const raiseFromAnalysis = action({
  key: 'raise-nonconformity-from-analysis',
  clause: '10.2',
  title: raisingTitle,
  consequence: raisingConsequence,
  by: { fields: ['by'], roles: ['isms-manager'] },
  on: metricAnalysis,
  reads: [nonconformity, metric],
  input: nonconformityInput,
  obstacle: ({ fields }, s, actor) => cannotRaise(fields.nonconformity, s, actor),
  decide: ({ subject, input, actor, s }) => {
    const { metric: measured, conclusion, analysedOn } = subject.fields;
    const of = s.get(metric, measured)?.fields;
    const id = idOfCaseFrom(subject);
    const known = {
      title: of?.title ?? subject.code,
      source: 'metric',
      description: conclusion,
      foundOn: analysedOn ?? s.asOf,
      controls: of?.controls,
      processes: of?.processes,
    } as const;
    return [raise(id, known, input, actor, s), amend(subject, { nonconformity: id })];
  },
});
