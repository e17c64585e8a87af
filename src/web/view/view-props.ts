import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import type { ViewRow } from './groups.ts';
import type { Offers } from './lanes/lanes-model.ts';
import type { Parameters } from '../api/queries.ts';

/** The props of every presentation of a view. */
export interface ViewProps {
  readonly view: DeclaredView;
  readonly data: Rows;
  readonly asked: Parameters;
  /** On the page of its record: opens the form for what is missing; null for people who may not change it. */
  readonly fill?: (() => void) | null | undefined;
}

/** A row of a view, and whether its next step may be taken. */
export interface StepProps {
  readonly view: DeclaredView;
  readonly row: ViewRow;
  readonly offer: Offers[string] | undefined;
}
