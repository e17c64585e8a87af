import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { risk } from '../risk.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';

export const risksAssessedSinceTheirRun = keeper({
  key: 'risks-assessed-since-their-run',
  title: 'A risk was not assessed before the run it was assessed in',
  why: 'A score from before the run was not made by what the run agreed on, and is not among its results.',
  keepsFrom: 'date',
  of: risk,
  reads: [assessmentRun],
  findings: {
    early: weakens(
      '{record} was last assessed on {on}, and {run}, in which it is said to have been assessed, began on {from}.',
      'Correct the day, or name the run it was assessed in.',
    ),
  },
  *each(record, s, find) {
    const { run, assessedOn: on } = record.fields;
    const held = s.get(assessmentRun, run);
    const from = held?.fields.from;
    if (held && on !== undefined && from !== undefined && on < from)
      yield find.early(record, { on, run: held.code, from });
  },
});
