/** The columns of a register that place its records in a matrix at one stage. */
export interface Standpoint {
  /** The reference to the record that holds the scales. */
  readonly through: string;
  readonly up: string;
  readonly across: string;
  readonly level: string;
}

/**
 * The records a matrix counts, described by columns of their register, so that each number opens a list of as many
 * records.
 */
export interface Counted {
  readonly register: string;
  /** Conditions of the register that all counted records fulfil. */
  readonly among: readonly string[];
  /** The parameter that chooses the stage, and the columns of each stage. */
  readonly by: string;
  readonly stages: Readonly<Record<string, Standpoint>>;
  /** Parameters that narrow the selection, each with the column it is about. */
  readonly narrowed: Readonly<Record<string, string>>;
  /** The parameter that shows movements, and the view with the same parameters that describes them in words. */
  readonly moved: { readonly by: string; readonly view: string };
}

/** One number of a matrix: of a cell, of some levels, or of the records without a score. */
export type CountedPart =
  | { readonly up: number; readonly across: number }
  | { readonly levels: readonly number[] }
  | 'unscored';

/**
 * Returns the conditions under which the register lists the counted records; `of` is the record that holds the scales.
 * Empty if the stage does not exist.
 */
export function conditionsOf(
  { among, by, stages, narrowed }: Counted,
  asked: Readonly<Record<string, unknown>>,
  of: string,
  part: CountedPart,
): readonly string[] {
  const at = stages[String(asked[by])];
  if (!at) return [];
  const narrowing = Object.entries(narrowed).flatMap(([parameter, column]) => {
    const value = asked[parameter];
    return typeof value === 'string' ? [`${column}:is:${value}`] : [];
  });
  return [...among, ...narrowing, `${at.through}:is:${of}`, ...placed(at, part)];
}

function placed({ up, across, level }: Standpoint, part: CountedPart): readonly string[] {
  if (part === 'unscored') return [`${level}:empty`];
  if ('levels' in part) return [`${level}:is:${part.levels.join('|')}`];
  return [`${up}:is:${part.up}`, `${across}:is:${part.across}`];
}
