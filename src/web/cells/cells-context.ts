import { createContext, useContext } from 'react';
import type { Names } from '#server/contract/contract.ts';
import type { DeclaredField } from '../api/declared.ts';
import type { Scale } from './scales/scale.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Texts of the cells, looked up once for all of them. */
export interface CellWords {
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
}

export interface CellsKnowledge {
  /** Names of the records that values point to. */
  readonly names: Names;
  /** Returns the scale of a step field in a row; undefined while it is fetched, or when the row names none. */
  readonly scaleOf: (field: DeclaredField, row: Row) => Scale | undefined;
  readonly today: string;
  /** The organisation's reference currency. */
  readonly currency: string;
  readonly asOf: string | undefined;
  /** Whether the cells are in a grid. One tab stop is then enough: links are reached with the arrow keys. */
  readonly isGrid: boolean;
  readonly words: CellWords;
}

const nothing: CellsKnowledge = {
  names: {},
  scaleOf: () => undefined,
  today: '',
  currency: '',
  asOf: undefined,
  isGrid: false,
  words: { empty: '', yes: '', no: '' },
};

export const CellsContext = createContext<CellsKnowledge>(nothing);
export const useCells = (): CellsKnowledge => useContext(CellsContext);
