import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { assessmentRun } from '../08-operation/assessment-run.ts';

type Run = Stored<typeof assessmentRun>;

/** The finished assessments, oldest first. */
export const runsInOrder = (s: Reader<typeof assessmentRun>): readonly Run[] =>
  s
    .all(assessmentRun)
    .filter(({ fields }) => fields.to !== undefined)
    .toSorted((a, b) => ((a.fields.to ?? '') < (b.fields.to ?? '') ? -1 : 1));

/** What an assessment froze of one risk, as far as it is compared. */
interface Result {
  readonly code?: unknown;
  readonly level?: unknown;
}

const resultsOf = ({ fields }: Run): ReadonlyMap<string, Result> =>
  new Map(
    Object.entries(fields.results ?? {}).filter(
      (entry): entry is [string, Result] => typeof entry[1] === 'object' && entry[1] !== null,
    ),
  );

/**
 * Codes of the risks whose level moved by two or more since the assessment before that had them, on one method. An
 * assessment that was called for by something explains itself; one at the planned interval does not.
 */
export function jumpsOf(run: Run, earlier: readonly Run[]): readonly string[] {
  if (run.fields.reason !== 'interval') return [];
  const before = new Map<string, Result>();
  for (const each of earlier)
    if (each.fields.method === run.fields.method)
      for (const [id, result] of resultsOf(each)) before.set(id, result);
  return [...resultsOf(run)].flatMap(([id, { code, level }]) => {
    const was = before.get(id)?.level;
    const isJump = typeof level === 'number' && typeof was === 'number' && Math.abs(level - was) >= 2;
    return isJump ? [typeof code === 'string' ? code : id] : [];
  });
}
