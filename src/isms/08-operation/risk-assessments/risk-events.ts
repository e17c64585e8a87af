import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { risk } from '../../06-planning/risk-assessment/risk.ts';
import type { assessmentRun } from './assessment-run.ts';
import { isInScope, type coverageReads } from './assessment-scope.ts';

type Run = Stored<typeof assessmentRun>;
type Risk = Stored<typeof risk>;

/** Something that happened or was changed on a day and concerns risks. */
interface Happened {
  readonly record: Stored;
  readonly on: PlainDate;
}

export const finishedRuns = (runs: readonly Run[], asOf: PlainDate): readonly Run[] =>
  runs.filter(({ fields: { to } }) => to !== undefined && to <= asOf);

/**
 * Returns whether a run was made for the event. A run for a change may finish before it began; a risk left out there
 * has its reason in that run.
 */
export const isRunMadeFor = ({ record }: Happened, finished: readonly Run[]): boolean =>
  finished.some(
    ({ id, fields: { incidents = [], changes = [] } }) =>
      [...incidents, ...changes].some((each) => each === record.id) ||
      ('run' in record.fields && record.fields['run'] === id),
  );

/**
 * Returns whether a risk was assessed on that day or since: scored, in a run made for the event, or in a run that
 * covers it.
 */
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
