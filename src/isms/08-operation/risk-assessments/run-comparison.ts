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

/** The movements of a risk between two assessments, those that matter most to a reader first. */
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

/** A risk in two assessments. */
export interface Moved {
  readonly risk: string;
  readonly movement: Movement;
  readonly before: Result | undefined;
  readonly now: Result | undefined;
  /** The former level on the present scale, if the scale is another one and a table converts it. */
  readonly translated: number | undefined;
  /** Why it was left out of the later assessment. */
  readonly leftOut: string | undefined;
  /** The origin of its score in the later assessment, if it was not given there. */
  readonly origin: ReturnType<typeof originOf>;
}

/** Returns the options of a computed column of risks that results keep. */
export const optionsOf = (name: 'acceptance' | 'treatment') => risk.derived[name]?.field.options ?? {};

/** Returns a kept value of such a column if it is one of its options, otherwise undefined. */
export const asOption = (name: 'acceptance' | 'treatment', value: string | undefined): string | undefined =>
  value !== undefined && value in optionsOf(name) ? value : undefined;

type Sources = (typeof resultReads)[number] | typeof assessmentRun;

/** Returns the assessment to show: the named one, or the latest over all risks that has results. */
export const runShown = (named: string | undefined, s: Reader<typeof assessmentRun>): Run | undefined =>
  named === undefined
    ? runsInOrder(s).findLast((run) => isWhole(run) && run.fields.results !== undefined)
    : s.get(assessmentRun, named);

/** Returns the finished assessments with results before a run, oldest first. */
export const runsBefore = (run: Run, s: Reader<typeof assessmentRun>): readonly Run[] => {
  const until = run.fields.to ?? '9999';
  return runsInOrder(s).filter(
    (each) => each.id !== run.id && each.fields.results !== undefined && (each.fields.to ?? '') <= until,
  );
};

/** Returns the last assessment over all risks before a run. */
export const wholeRunBefore = (run: Run, s: Reader<typeof assessmentRun>): Run | undefined =>
  runsBefore(run, s).findLast(isWhole);

/** Returns the results of a run: as frozen or, until then, as they would be today. */
const resultsOfRun = (run: Run, s: Reader<Sources>): Results =>
  resultsIn(run.fields.results ?? resultsOf(run, s));

/**
 * Returns every risk of two assessments with its movement between them. If the later one covered only some risks, the
 * others are left out.
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

/** The part of a result that decides its movement. */
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

/** Returns whether two levels of different methods have the same name and acceptability. */
const isAlike = (was: ReturnType<typeof bandOf>, is: ReturnType<typeof bandOf>): boolean =>
  was?.name === is?.name && was?.acceptable === is?.acceptable;

/**
 * Returns the former level on the present method, converted by the tables of the methods in between; undefined if the
 * method is the same or no table converts it.
 */
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

/**
 * Returns the methods that succeeded each other, after the first and up to the last; none if they do not lead there.
 */
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
