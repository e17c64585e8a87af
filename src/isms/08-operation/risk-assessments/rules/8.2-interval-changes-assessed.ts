import { fails } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { change, weightOf } from '../../../06-planning/changes/change.ts';
import { assessmentRun } from '../assessment-run.ts';
import { supplier } from '../../suppliers/supplier.ts';

/** Returns the day on which the first run made for a change was finished. */
function assessedFor(
  { id, fields }: Stored<typeof change>,
  s: Neighbourhood<typeof assessmentRun>,
): string | undefined {
  const named = s.get(assessmentRun, fields.run);
  const runs = [...(named && !named.retired ? [named] : []), ...s.referring(assessmentRun, 'changes', id)];
  return runs.flatMap((run) => run.fields.to ?? []).toSorted()[0];
}

export const changesAssessed = rule({
  key: 'risks-assessed-before-changes',
  title: 'Before a significant change its risks are assessed, or it is said why not',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'An assessment that follows the change can only report what has happened. Whether a change is significant shows in what it touches, whatever box was ticked.',
  of: change,
  reads: [assessmentRun, asset, supplier],
  empty: {
    credible: 'It may be that nothing has changed; whether the planned intervals are kept is asked apart.',
  },
  findings: {
    unassessed: fails(
      '{record} is significant and started on {starts}; neither an assessment of its risks nor a reason to do without is on record.',
      'Assess the risks now, or record why they were known well enough.',
    ),
    late: fails(
      '{record} started on {starts}, and its risks were assessed only by {assessed}.',
      'Find out why nobody waited for the assessment.',
    ),
  },
  *each(record, s, find) {
    const { startsOn: starts, status, runReason, planning } = record.fields;
    if (starts === undefined || starts > s.asOf || status === 'dropped') return;
    if (weightOf(record, s) === 'ordinary' || runReason !== undefined) return;
    const assessed = assessedFor(record, s);
    if (assessed === undefined) yield find.unassessed(record, { starts });
    else if (assessed > starts && planning === 'planned') yield find.late(record, { starts, assessed });
  },
});
