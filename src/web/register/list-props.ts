import type { DeclaredRegister } from '../api/declared.ts';
import type { Row } from '../cells/cells-context.ts';
import type { Column } from './column.ts';
import type { Layout } from './layout.ts';
import type { Listing } from './use-listing.ts';
import type { Selection } from './use-selection.ts';

/** The current position in a list. */
export interface Cursor {
  readonly index: number;
  /** The row that the keyboard last moved to, and how often it has moved: the focus follows each time. */
  readonly target: number;
  readonly moved: number;
}

/** The props of both forms of a list: the table, and the cards of a narrow screen. */
export interface ListProps {
  readonly register: DeclaredRegister;
  readonly listing: Listing;
  /** Fields and computed columns of each record, in the order of the listing. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly cursor: Cursor;
  readonly selection: Selection;
  /** Code of the record that is open. */
  readonly open: string;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly onOpen: (index: number) => void;
}
