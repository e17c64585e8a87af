import { createContext, useContext } from 'react';
import type { Names } from '#server/contract.ts';
import type { DeclaredField } from '../api/declared.ts';
import type { Scale } from './scale.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What cells need to know beside their own value. */
export interface CellsKnowledge {
  /** What the records that values point to are called. */
  readonly names: Names;
  /** The scale of a step field in one row; undefined while it is fetched, or when the row names none. */
  scaleOf(field: DeclaredField, row: Row): Scale | undefined;
  readonly today: string;
  readonly asOf: string | undefined;
  /** In a grid one tab stop is enough: its links are reached with the arrow keys. */
  readonly isGrid: boolean;
}

const nothing: CellsKnowledge = { names: {}, scaleOf: () => undefined, today: '', asOf: undefined, isGrid: false };

export const CellsContext = createContext<CellsKnowledge>(nothing);
export const useCells = (): CellsKnowledge => useContext(CellsContext);
