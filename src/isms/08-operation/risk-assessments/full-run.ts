import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { latest } from '../../across/latest-record.ts';
import { assessmentRun, isWhole } from './assessment-run.ts';

/** Returns the last finished run that covered all risks. */
export const lastFullRun = (s: Reader<typeof assessmentRun>): Stored<typeof assessmentRun> | undefined =>
  latest(s.all(assessmentRun).filter(isWhole), ({ fields }) =>
    fields.to !== undefined && fields.to <= s.asOf ? fields.to : undefined,
  );
