import type { DeclaredView } from '../../api/declared.ts';

/** The columns that play a part in a timeline; a part that no column plays is empty. */
export interface TimelineParts {
  readonly record: string;
  readonly under: string;
  readonly from: string;
  readonly to: string;
  readonly done: string;
  readonly who: string;
  readonly state: string;
  readonly level: string;
  readonly moves: string;
  readonly marks: readonly string[];
  /** The parameter whose options are columns to group by. */
  readonly by: string;
}

export const timelineParts = (
  { by }: DeclaredView['presentation'],
  named: (part: string) => string,
  several: (part: string) => readonly string[],
): TimelineParts => ({
  record: named('record'),
  under: named('under'),
  from: named('from'),
  to: named('to'),
  done: named('done'),
  who: named('who'),
  state: named('state'),
  level: named('level'),
  moves: named('moves'),
  marks: several('marks'),
  by: typeof by === 'string' ? by : '',
});
