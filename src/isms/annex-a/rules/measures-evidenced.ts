import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { evidence } from '../../across/evidence.ts';
import { lapsedSince } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { evidenceCoversUntil, measureEvidence } from '../../06-planning/risk-treatment/measure-evidence.ts';

export const measuresEvidenced = rule({
  key: 'measures-evidenced',
  title: 'For each measure in place there is evidence recent enough',
  controls: { through: 'controls' },
  mode: 'computed',
  why: 'What worked two years ago need not work today. An auditor looks at the time a proof speaks for, not at the day it was handed in.',
  of: measure,
  only: { status: ['implemented', 'partial'] },
  reads: [evidence, organisation],
  empty: missing(
    'No measure is in place that evidence could speak for.',
    'Put the measures that are needed into practice.',
  ),
  findings: {
    none: weakens('Nothing on record shows {record} at work.', 'Gather evidence of it.'),
    stale: weakens(
      'The newest evidence of {record} speaks for {last}; newer one was due on {due}.',
      'Gather evidence of today.',
    ),
  },
  *each(record, s, find) {
    const valid = measureEvidence(record, s).filter(({ fields }) => (fields.validUntil ?? '9999') >= s.asOf);
    const last = evidenceCoversUntil(valid);
    if (last === undefined) {
      yield find.none(record);
      return;
    }
    const due = lapsedSince(last, s.setting(organisation, 'evidenceAge'), s);
    if (due !== undefined) yield find.stale(record, { last, due });
  },
});
