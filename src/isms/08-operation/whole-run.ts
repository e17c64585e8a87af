import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { latest } from '../across/latest.ts';
import { assessmentRun } from './assessment-run.ts';

/** The last finished run that went over everything, as the first and those at the planned interval do. */
export const lastWholeRun = (s: Reader<typeof assessmentRun>): Stored<typeof assessmentRun> | undefined =>
  latest(
    s.all(assessmentRun).filter(({ fields }) => fields.reason === 'first' || fields.reason === 'interval'),
    ({ fields }) => (fields.to !== undefined && fields.to <= s.asOf ? fields.to : undefined),
  );
