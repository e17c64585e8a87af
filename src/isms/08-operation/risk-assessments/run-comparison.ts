import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { conversionTablesOf } from '../../06-planning/risk-method/score-conversion.ts';
import { lastResults, originOf, resultsIn, runsInOrder, type Result, type Results } from './run-results.ts';
import { riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { assessmentRun, isWhole } from './assessment-run.ts';
import { resultsOf, type resultReads } from './frozen-results.ts';

type Run = Stored<typeof assessmentRun>;
type Method = Stored<typeof riskMethod>;

/** How a risk stands in an assessment beside an earlier one, what asks most of a reader first. */
export const movements = {
  new: 'New',
  up: 'Higher',
  scaled: 'By the scale alone',
  rescaled: 'On another scale',
  gone: 'Gone',
  leftOut: 'Left out',
  down: 'Lower',
  alike: 'As it was',
} as const;

export type Movement = keyof typeof movements;

/** One risk in two assessments. */
export interface Moved {
  readonly risk: string;
  readonly movement: Movement;
  readonly before: Result | undefined;
  readonly now: Result | undefined;
  /** What the level of before is on the scale of now, where that is another and a table says it. */
  readonly translated: number | undefined;
  /** Why it was left out of the later one. */
  readonly leftOut: string | undefined;
  /** Where its score in the later one comes from, where it was not given in it. */
  readonly origin: ReturnType<typeof originOf>;
}

/** The options of a computed column of risks, which results keep. */
export const optionsOf = (name: 'acceptance' | 'treatment') => risk.derived[name]?.field.options ?? {};

/** A value that was kept of such a column, where it is one of its options. */
export const asOption = (name: 'acceptance' | 'treatment', value: string | undefined): string | undefined =>
  value !== undefined && value in optionsOf(name) ? value : undefined;

type Sources = (typeof resultReads)[number] | typeof assessmentRun;

/** The assessment to look at: the one that is named, or else the latest over all risks that has results. */
export const runShown = (named: string | undefined, s: Reader<typeof assessmentRun>): Run | undefined =>
  named === undefined
    ? runsInOrder(s).findLast((run) => isWhole(run) && run.fields.results !== undefined)
    : s.get(assessmentRun, named);

/** The finished assessments with results that came before one, oldest first. */
export const runsBefore = (run: Run, s: Reader<typeof assessmentRun>): readonly Run[] => {
  const until = run.fields.to ?? '9999';
  return runsInOrder(s).filter(
    (each) => each.id !== run.id && each.fields.results !== undefined && (each.fields.to ?? '') <= until,
  );
};

/** The last assessment over all risks before one. */
export const wholeRunBefore = (run: Run, s: Reader<typeof assessmentRun>): Run | undefined =>
  runsBefore(run, s).findLast(isWhole);

/** The results of a run: as they were frozen or, until then, as they would be today. */
const resultsOfRun = (run: Run, s: Reader<Sources>): Results =>
  resultsIn(run.fields.results ?? resultsOf(run, s));

/**
 * Every risk of two assessments and how it moved from the one to the other. Where the later one was over part of the risks,
 * the others are not looked at.
 */
export function comparison(from: Run | undefined, to: Run, s: Reader<Sources>): readonly Moved[] {
  const earlier = from === undefined ? lastResults(runsBefore(to, s)) : resultsIn(from.fields.results);
  const later = resultsOfRun(to, s);
  const leftOut = new Map((to.fields.leftOut ?? []).map(({ risk, reason }) => [risk as string, reason]));
  const ids = new Set([...later.keys(), ...(isWhole(to) ? earlier.keys() : [])]);
  return [...ids].map((risk): Moved => {
    const [before, now] = [earlier.get(risk), later.get(risk)];
    const translated = before && now ? translatedLevel(before, now, s) : undefined;
    const why = leftOut.get(risk);
    const movement = why === undefined ? movementOf(before, now, translated, s) : 'leftOut';
    return { risk, movement, before, now, translated, leftOut: why, origin: now && originOf(to, now) };
  });
}

/** What of a result says how it moved. */
type ScoredLevel = Pick<Result, 'method' | 'level'>;

export function movementOf(
  before: ScoredLevel | undefined,
  now: ScoredLevel | undefined,
  translated: number | undefined,
  s: Neighbourhood<typeof riskMethod>,
): Movement {
  if (!now) return 'gone';
  if (!before) return 'new';
  const isSameScale = before.method === now.method;
  const was = isSameScale ? before.level : translated;
  if (isSameScale && was === undefined) return now.level === undefined ? 'alike' : 'new';
  if (was === undefined || now.level === undefined) return isSameScale ? 'gone' : 'rescaled';
  if (was === now.level) return isAlike(bandOf(before, s), bandOf(now, s)) ? 'alike' : 'scaled';
  return now.level > was ? 'up' : 'down';
}

const bandOf = ({ method, level }: ScoredLevel, s: Neighbourhood<typeof riskMethod>) =>
  s.get(riskMethod, method)?.fields.levels[(level ?? 0) - 1];

/** Whether a level of one method says to a reader what one of another says. */
const isAlike = (was: ReturnType<typeof bandOf>, is: ReturnType<typeof bandOf>): boolean =>
  was?.name === is?.name && was?.acceptable === is?.acceptable;

/** What a level of before comes to on the method of now, by the tables of the methods that came in between. */
export function translatedLevel(
  before: Result,
  now: Pick<Result, 'method'>,
  s: Neighbourhood<typeof riskMethod>,
): number | undefined {
  if (before.method === now.method) return undefined;
  let [likelihood, impact] = [before.likelihood, before.impact];
  const methods = methodsBetween(before.method, now.method, s);
  for (const method of methods) {
    const tables = conversionTablesOf(method);
    likelihood = tables?.likelihood.get(likelihood ?? 0);
    impact = tables?.impact.get(impact ?? 0);
  }
  return methods.at(-1)?.fields.matrix[(likelihood ?? 0) - 1]?.[(impact ?? 0) - 1];
}

/** The methods that came one in place of the other, after the first and up to the last; none where they do not lead there. */
function methodsBetween(
  first: string | undefined,
  last: string | undefined,
  s: Neighbourhood<typeof riskMethod>,
): readonly Method[] {
  const found: Method[] = [];
  for (
    let at = s.get(riskMethod, last);
    at !== undefined && at.id !== first && !found.includes(at);
    at = s.get(riskMethod, at.fields.replaces)
  )
    found.unshift(at);
  return found[0]?.fields.replaces === first ? found : [];
}
