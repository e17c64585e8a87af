import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isFinished, type assessmentRun } from '../../risk-assessments/assessment-run.ts';

/** Returns the reason why people can no longer take part in an assessment, or undefined if they can. */
export function notUnderWay(run: Stored<typeof assessmentRun>, asOf: PlainDate): string | undefined {
  if (run.fields.results !== undefined) return 'Its results are frozen.';
  return isFinished(run, asOf) ? 'It is finished.' : undefined;
}
