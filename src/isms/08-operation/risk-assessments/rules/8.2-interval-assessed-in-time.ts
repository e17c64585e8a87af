import { current } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { openRisks } from '../../../06-planning/risk-assessment/open-risks.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';

export const assessedInTime = rule({
  key: 'risks-assessed-in-time',
  title: 'Every risk is assessed again at the planned interval',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'The world moves on while scores stand still. The interval is the organisation’s own; an auditor holds it to that.',
  of: risk,
  only: { status: ['open'] },
  reads: [organisation],
  empty: missing(
    'No risk is on record that could have been assessed.',
    'Carry out the first risk assessment.',
  ),
  findings: {
    never: missing(
      'No open risk shows when it was assessed.',
      'Carry out the assessment, and record its day with each risk.',
    ),
    undated: weakens('{record} does not show when it was assessed.', 'Assess it, and record the day.'),
    overdue: fails(
      'The assessment of {record} was due on {due}.',
      'Assess it again today, and find out why nobody noticed.',
    ),
  },
  conditions: { overdue: current('assessment') },
  *each(record, _, find) {
    if (record.fields.assessedOn === undefined) yield find.undated(record);
  },
  *check(s, find) {
    if (!openRisks(s).some(({ fields }) => fields.assessedOn)) yield find.never();
  },
});
