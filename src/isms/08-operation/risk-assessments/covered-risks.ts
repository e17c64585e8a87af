import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { openRisks } from '../../06-planning/risk-assessment/open-risks.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import type { assessmentRun } from './assessment-run.ts';
import { isInScope, isScoredIn, type coverageReads } from './assessment-scope.ts';

type Run = Stored<typeof assessmentRun>;

/** Returns the open risks that an assessment covers. */
export const coveredBy = (
  run: Run,
  s: Reader<typeof risk | (typeof coverageReads)[number]>,
): readonly Stored<typeof risk>[] => openRisks(s).filter((each) => isInScope(run, each, s));

/** Returns those of them that still wait to be scored in it. */
export const waitingIn = (
  run: Run,
  s: Reader<typeof risk | (typeof coverageReads)[number]>,
): readonly Stored<typeof risk>[] => coveredBy(run, s).filter((each) => !isScoredIn(run, each));
