import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { risk } from '../../06-planning/risk-assessment/risk.ts';
import type { assessmentRun } from './assessment-run.ts';
import { isInScope, type coverageReads } from './assessment-scope.ts';

type Run = Stored<typeof assessmentRun>;
type Risk = Stored<typeof risk>;

/** Something that happened or was changed on a day, and bears on risks. */
interface Happened {
  readonly record: Stored;
  readonly on: PlainDate;
}

export const finishedRuns = (runs: readonly Run[], asOf: PlainDate): readonly Run[] =>
  runs.filter(({ fields: { to } }) => to !== undefined && to <= asOf);

/** Whether a run was made for it, of a change also before it began: then what that left out has its reason there. */
export const isRunMadeFor = ({ record }: Happened, finished: readonly Run[]): boolean =>
  finished.some(
    ({ id, fields: { incidents = [], changes = [] } }) =>
      [...incidents, ...changes].some((each) => each === record.id) ||
      ('run' in record.fields && record.fields['run'] === id),
  );

/** Whether a risk was looked at on that day or since: scored, in a run made for what happened, or in one that covers it. */
export const isAssessedSince = (
  each: Risk,
  happened: Happened,
  finished: readonly Run[],
  s: Neighbourhood<(typeof coverageReads)[number]>,
): boolean =>
  (each.fields.assessedOn ?? '') >= happened.on ||
  isRunMadeFor(happened, finished) ||
  finished.some(
    (run) =>
      (run.fields.to ?? '') >= happened.on &&
      isInScope(run, each, s) &&
      !(run.fields.leftOut ?? []).some(({ risk: left }) => left === each.id),
  );
