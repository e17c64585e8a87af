import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import type { ViewRow } from './groups.ts';
import type { Offers } from './lanes/lanes-model.ts';
import type { Parameters } from '../api/queries.ts';

/** What every presentation of a view is given. */
export interface ViewProps {
  readonly view: DeclaredView;
  readonly data: Rows;
  readonly asked: Parameters;
  /** On the page of the record it is about: begins to fill in what is missing there; null for who may not. */
  readonly fill?: (() => void) | null | undefined;
}

/** One row of a view, and whether its next step may be taken. */
export interface StepProps {
  readonly view: DeclaredView;
  readonly row: ViewRow;
  readonly offer: Offers[string] | undefined;
}
