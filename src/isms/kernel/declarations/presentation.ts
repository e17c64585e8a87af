import type { Counted } from './counted-columns.ts';

/** How a view is best shown; the rows are always a table too. */
export type Presentation<C extends string = string> = {
  /** Columns that the screen leaves out, because others say the same to whoever can follow a reference. */
  readonly without?: readonly C[];
  /** What is the same for all rows of a group, and so is said once, beside what the group is called. */
  readonly beside?: readonly C[];
} &
  /** Rows under what they have in common, where `group` is given: those of a group come one after the other. */
  (
    | {
        readonly as: 'table';
        readonly group?: C;
        /** Pairs of steps on one scale: over the rows it is counted how often each met each, and one may have the rows of a count alone. */
        readonly crossed?: readonly (readonly [C, C])[];
      }
    | { readonly as: 'agenda'; readonly on: C; readonly timing: C; readonly who: C }
    | { readonly as: 'board'; readonly group: C; readonly verdict: C }
    /** Cells beside the board, by group: each opens the record it stands for, which gives it its name. */
    | {
        readonly as: 'controls';
        readonly group: C;
        readonly record: C;
        readonly state: C;
        readonly says: C;
        readonly count: C;
      }
    | {
        readonly as: 'matrix';
        readonly across: C;
        readonly up: C;
        readonly count: C;
        readonly level: C;
        /** Whether what stands in a cell may stay as it is. */
        readonly acceptable: C;
        /** How many came from which other cell: a list that names them by the columns of `across`, `up` and `count`. */
        readonly came: C;
        readonly counted: Counted;
      }
    /** Records against records: where a row and a column meet, what is asked, what is there, and how the two compare. */
    | {
        readonly as: 'grid';
        readonly down: C;
        readonly across: C;
        readonly state: C;
        readonly asked: C;
        readonly there: C;
        readonly until: C;
      }
    /** Records that rest on one another: what carries nothing on top, below it what carries it. */
    | {
        readonly as: 'graph';
        readonly node: C;
        /** The nodes above that rest on this one. */
        readonly carries: C;
        readonly kind: C;
        /** A choice whose options stand from the least. */
        readonly value: C;
      }
    /** Cards in lanes, which are the options of a choice in their order. Nothing is moved by hand: where a card stands is computed. */
    | {
        readonly as: 'lanes';
        readonly lane: C;
        /** What belongs in each lane, said where there is nothing. */
        readonly belongs: Readonly<Record<string, string>>;
        /** The records a card is about: it is called by the first of them that the row has, and names the others. */
        readonly heading: readonly C[];
        /** From which step of a scale it is brought to which. */
        readonly change: readonly [C, C];
        /** Whose it is: the first of these that the row has. */
        readonly who: readonly C[];
        readonly facts: readonly C[];
        /** The day that counts in a lane. */
        readonly day: Readonly<Record<string, C>>;
        /** How many days too late. */
        readonly late: C;
        /** What is wrong with where it stands. */
        readonly flags: C;
      }
    /** Rows as bars along the days: from when, by when, until when; what belongs to another row is folded under it. */
    | {
        readonly as: 'timeline';
        readonly record: C;
        /** The key of the row it belongs to. */
        readonly under?: C;
        readonly from: C;
        readonly to: C;
        readonly done: C;
        readonly who: C;
        readonly state: C;
        /** A step whose colour the bar has. */
        readonly level?: C;
        /** A list of the days it was due before, as `from`, each with a `reason`. */
        readonly moves?: C;
        /** Days that count beside the bar. */
        readonly marks: readonly C[];
        /** The parameter whose options are the columns one may have it grouped by. */
        readonly by: string;
      }
    /** One event between its causes and what follows: what stands in the way on either side, and where nothing does. */
    | {
        readonly as: 'bow-tie';
        /** A choice of `cause`, `before`, `event`, `between`, `step`, `after` and `consequence`. */
        readonly place: C;
        readonly kind: C;
        /** What it is called by: the first of these that is filled. */
        readonly called: readonly C[];
        /** Filled where something is missing, with what it is. */
        readonly gap: C;
        readonly state: C;
        /** Whether it stands today; what does not is planned. */
        readonly there: C;
        /** For what stands in the way, the causes it is against; for a cause, those that come through it. */
        readonly against: C;
        /** Of the event: how it was, is and will be. */
        readonly course: readonly C[];
        /** Short, under what it is called. */
        readonly facts: readonly C[];
      }
    /** Changes between two days, by clause and kind; each says what was, what is, and why. */
    | {
        readonly as: 'changes';
        readonly group: C;
        readonly heading: C;
        readonly kind: C;
        readonly change: C;
        readonly record: C;
        readonly about: C;
        readonly from: C;
        readonly to: C;
        readonly fields: C;
        readonly why: C;
        readonly on: C;
        readonly who: C;
      }
    /** Records whose losses the server simulates from these estimates; by its state, one may still want them. */
    | {
        readonly as: 'simulation';
        readonly record: C;
        readonly state: C;
        readonly estimates: readonly C[];
      }
    /** To be read from top to bottom, and printed: for each row a heading and what there is to say under it. */
    | {
        readonly as: 'document';
        /** Under which head a row stands, where the view has several. */
        readonly of?: C;
        readonly group: C;
        readonly heading: C;
        /** Beside the heading: how it stands, at a glance. */
        readonly marks: readonly C[];
        /** Short, beside each other. */
        readonly facts: readonly C[];
        /** Long, each over the whole width. */
        readonly texts: readonly C[];
        /** By which choice a reader may leave out the rest. */
        readonly choose?: C;
        /** What calls for attention where it is not empty; a reader may leave out the rest. */
        readonly remark?: C;
      }
  );

// Parts of a presentation that are no columns.
const apart: ReadonlySet<string> = new Set(['counted', 'belongs', 'by']);

/** The columns to which a presentation gives a part. */
export const presented = ({ as: _as, ...parts }: Presentation): readonly string[] =>
  Object.entries<PresentationPart | Counted>(parts).flatMap(([part, columns]) => {
    if (apart.has(part)) return [];
    return typeof columns === 'string'
      ? [columns]
      : Object.values<string | readonly string[]>(columns as Exclude<PresentationPart, string>).flat();
  });

type PresentationPart =
  | string
  | readonly string[]
  | readonly (readonly [string, string])[]
  | Readonly<Record<string, string>>;
