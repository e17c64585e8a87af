import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { anchors, type Consequence } from '../../06-planning/risk-method/consequence-kinds.ts';
import { assessmentRun } from './assessment-run.ts';

type Run = Stored<typeof assessmentRun>;

/** Returns the finished assessments, oldest first. */
export const runsInOrder = (s: Reader<typeof assessmentRun>): readonly Run[] =>
  s
    .all(assessmentRun)
    .filter(({ fields }) => fields.to !== undefined)
    .toSorted((a, b) => ((a.fields.to ?? '') < (b.fields.to ?? '') ? -1 : 1));

/** The frozen result of a risk in an assessment. Imported results may hold less, in any format. */
export interface Result {
  readonly code: string | undefined;
  readonly title: string | undefined;
  readonly owner: string | undefined;
  readonly method: string | undefined;
  readonly likelihood: number | undefined;
  readonly impact: number | undefined;
  readonly consequences: readonly { readonly of: Consequence; readonly impact: number }[] | undefined;
  readonly level: number | undefined;
  readonly acceptance: string | undefined;
  readonly priority: number | undefined;
  readonly treatment: string | undefined;
  /** The run in which it was scored. */
  readonly run: string | undefined;
  readonly assessedOn: string | undefined;
  readonly assessedBy: string | undefined;
  readonly assessedWhy: string | undefined;
  /** Whether it was scored in this assessment; undefined if that was not kept. */
  readonly scored: boolean | undefined;
}

export type Results = ReadonlyMap<string, Result>;

/**
 * Returns the results of an assessment by the id of the risk, only from what was frozen: risks may have changed since.
 */
export const resultsIn = (frozen: Readonly<Record<string, unknown>> | undefined): Results =>
  new Map(
    Object.entries(frozen ?? {}).flatMap(([id, row]): [string, Result][] =>
      typeof row === 'object' && row !== null ? [[id, resultIn(row as Record<string, unknown>)]] : [],
    ),
  );

function resultIn(row: Readonly<Record<string, unknown>>): Result {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : undefined);
  const count = (name: string) => (typeof row[name] === 'number' ? row[name] : undefined);
  return {
    code: text('code'),
    title: text('title'),
    owner: text('owner'),
    method: text('method'),
    likelihood: count('likelihood'),
    impact: count('impact'),
    consequences: consequencesIn(row['consequences']),
    level: count('level'),
    acceptance: text('acceptance'),
    priority: count('priority'),
    treatment: text('treatment'),
    run: text('run'),
    assessedOn: text('assessedOn'),
    assessedBy: text('assessedBy'),
    assessedWhy: text('assessedWhy'),
    scored: typeof row['scored'] === 'boolean' ? row['scored'] : undefined,
  };
}

/** The origins of a score that an assessment kept although it was not given there. */
export const origins = {
  after: 'Scored after its end',
  elsewhere: 'Scored in another assessment',
  before: 'Scored before it began',
} as const;

/** Returns the origin of a result's score; undefined if it was scored in this assessment or nothing says when. */
export function originOf(
  { id, fields: { from, to } }: Run,
  { run, assessedOn }: Result,
): keyof typeof origins | undefined {
  if (assessedOn === undefined) return undefined;
  if (to !== undefined && assessedOn > to) return 'after';
  if (run === id) return undefined;
  if (from !== undefined && assessedOn < from) return 'before';
  return run === undefined ? undefined : 'elsewhere';
}

function consequencesIn(frozen: unknown): Result['consequences'] {
  if (!Array.isArray(frozen)) return undefined;
  return frozen.flatMap((each: Partial<Record<'of' | 'impact', unknown>> | null) => {
    const [of, impact] = [each?.of, each?.impact];
    return typeof of === 'string' && of in anchors && typeof impact === 'number'
      ? [{ of: of as Consequence, impact }]
      : [];
  });
}

/** Returns the last result of each risk in these assessments, which are given oldest first. */
export function lastResults(runs: readonly Run[]): Results {
  const last = new Map<string, Result>();
  for (const run of runs) for (const [id, result] of resultsIn(run.fields.results)) last.set(id, result);
  return last;
}

/**
 * Returns the codes of the risks whose level moved by two or more, without a reason, since the last assessment on the
 * same method that had them. Only assessments at the planned interval are checked: any other one has an occasion that
 * explains the change.
 */
export function jumpsOf(run: Run, earlier: readonly Run[]): readonly string[] {
  if (run.fields.reason !== 'interval') return [];
  const before = lastResults(earlier.filter(({ fields }) => fields.method === run.fields.method));
  return [...resultsIn(run.fields.results)].flatMap(([id, { code, level, assessedWhy }]) => {
    const was = before.get(id)?.level;
    const isJump = level !== undefined && was !== undefined && Math.abs(level - was) >= 2;
    return isJump && assessedWhy === undefined ? [code ?? id] : [];
  });
}
