import type { Counted } from './counted-columns.ts';

/** The best way to show a view. The rows are always available as a table too. */
export type Presentation<C extends string = string> = {
  /** Columns that the screen leaves out, because other columns tell the same to readers who can follow a reference. */
  readonly without?: readonly C[];
  /** Columns with the same value in all rows of a group, shown once beside the title of the group. */
  readonly beside?: readonly C[];
} &
  /** If `group` is given, rows with the same value in that column are shown together. */
  (
    | {
        readonly as: 'table';
        readonly group?: C;
        /**
         * Pairs of steps on one scale. The table counts each combination over all rows, and a reader may list the rows
         * of one count.
         */
        readonly crossed?: readonly (readonly [C, C])[];
      }
    | { readonly as: 'agenda'; readonly on: C; readonly timing: C; readonly who: C }
    | { readonly as: 'board'; readonly group: C; readonly verdict: C }
    /** Cells beside the board, by group. Each opens the record it stands for and has its name. */
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
        /** Whether the risks in a cell are acceptable. */
        readonly acceptable: C;
        /**
         * How many came from which other cell: a list whose entries name that cell by the columns of `across`, `up` and
         * `count`.
         */
        readonly came: C;
        readonly counted: Counted;
      }
    /** Records against records: where a row and a column meet, what is required, what exists, and how they compare. */
    | {
        readonly as: 'grid';
        readonly down: C;
        readonly across: C;
        readonly state: C;
        readonly asked: C;
        readonly there: C;
        readonly until: C;
      }
    /**
     * Records that depend on one another. Records that nothing depends on are at the top, and their dependencies below.
     */
    | {
        readonly as: 'graph';
        readonly node: C;
        /** The nodes above that depend on this one. */
        readonly carries: C;
        readonly kind: C;
        /** A choice whose options are declared from the lowest. */
        readonly value: C;
      }
    /**
     * Cards in lanes, which are the options of a choice in their order. People do not move cards: the lane is computed.
     */
    | {
        readonly as: 'lanes';
        readonly lane: C;
        /** The description of each lane, shown while it is empty. */
        readonly belongs: Readonly<Record<string, string>>;
        /** The records a card is about. The first that the row has is its title; the card names the others. */
        readonly heading: readonly C[];
        /** The steps of a scale before and after. */
        readonly change: readonly [C, C];
        /** The person it belongs to: the first of these columns that the row has. */
        readonly who: readonly C[];
        readonly facts: readonly C[];
        /** The day that matters in each lane. */
        readonly day: Readonly<Record<string, C>>;
        /** How many days it is late. */
        readonly late: C;
        /** What is wrong with its state. */
        readonly flags: C;
      }
    /** Rows as bars along the days: start, due day and end. Rows that belong to another one are folded under it. */
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
        /** A step that gives the bar its colour. */
        readonly level?: C;
        /** A list of earlier due days, as `from`, each with a `reason`. */
        readonly moves?: C;
        /** Further days to mark beside the bar. */
        readonly marks: readonly C[];
        /** The parameter whose options are the columns to group by. */
        readonly by: string;
      }
    /**
     * One event between its causes and its consequences, with the barriers on either side and the gaps where there is
     * none.
     */
    | {
        readonly as: 'bow-tie';
        /** A choice of `cause`, `before`, `event`, `between`, `step`, `after` and `consequence`. */
        readonly place: C;
        readonly kind: C;
        /** The columns for its title: the first that is filled. */
        readonly called: readonly C[];
        /** What is missing, if something is. */
        readonly gap: C;
        readonly state: C;
        /** Whether it is in place today; otherwise it is planned. */
        readonly there: C;
        /** For a barrier, the causes it acts against; for a cause, those that come through it. */
        readonly against: C;
        /** For the event: its past, present and future. */
        readonly course: readonly C[];
        /** Short texts under the title. */
        readonly facts: readonly C[];
      }
    /** Changes between two days, by clause and kind. Each has the old and the new state, and the reason. */
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
    /**
     * Records whose losses the server simulates from these estimates. The state says whether estimates are still
     * missing.
     */
    | {
        readonly as: 'simulation';
        readonly record: C;
        readonly state: C;
        readonly estimates: readonly C[];
      }
    /** A document to read from top to bottom and to print: a heading for each row, with texts under it. */
    | {
        readonly as: 'document';
        /** The head under which a row stands, if the view has several. */
        readonly of?: C;
        readonly group: C;
        readonly heading: C;
        /** Short states beside the heading. */
        readonly marks: readonly C[];
        /** Short texts, beside one another. */
        readonly facts: readonly C[];
        /** Long texts, each over the whole width. */
        readonly texts: readonly C[];
        /** The choice by which a reader may filter the rows. */
        readonly choose?: C;
        /** What needs attention, if not empty. A reader may hide all other rows. */
        readonly remark?: C;
      }
  );

// Properties of a presentation that do not name columns.
const apart: ReadonlySet<string> = new Set(['counted', 'belongs', 'by']);

/** Returns the columns that a presentation uses. */
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
