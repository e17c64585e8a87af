/** The columns of a register that say where its records stand at one stage. */
export interface Standpoint {
  /** The reference through which the scales are found. */
  readonly through: string;
  readonly up: string;
  readonly across: string;
  readonly level: string;
}

/** What a matrix counts, said in columns of its register, so that each of its numbers opens as a list of as many. */
export interface Counted {
  readonly register: string;
  /** What holds of all that is counted, as conditions of the register. */
  readonly among: readonly string[];
  /** The parameter that chooses the stage, and where records stand at each. */
  readonly by: string;
  readonly stages: Readonly<Record<string, Standpoint>>;
  /** Parameters that leave out some, and the column each is about. */
  readonly narrowed: Readonly<Record<string, string>>;
  /** The parameter that says whether it is drawn what moved, and the view of the same parameters that tells it in words. */
  readonly moved: { readonly by: string; readonly view: string };
}

/** One thing a matrix counts: a cell, what is of some levels, or what has no place in it. */
export type CountedPart =
  | { readonly up: number; readonly across: number }
  | { readonly levels: readonly number[] }
  | 'unscored';

/** The conditions under which the register lists what is counted there; `of` is the record that holds the scales. */
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
