import type { Stored } from '#isms/kernel/record.ts';
import type { assessmentRun } from '../assessment-run.ts';

/** Why nobody takes part in an assessment any more. */
export const notUnderWay = ({ results, to }: Stored<typeof assessmentRun>['fields']): string | undefined => {
  if (results !== undefined) return 'Its results are frozen.';
  return to === undefined ? undefined : 'It is finished.';
};
