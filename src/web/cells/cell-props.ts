import type { Row } from './cells-context.ts';
import type { Placed } from './placed.ts';

export interface CellProps {
  readonly placed: Placed;
  readonly value: unknown;
  /** The row or record the value stands in: steps find their scale through it. */
  readonly row: Row;
  /** All of it, rather than one clipped line. */
  readonly whole?: boolean;
  /** A state the system computed, which is marked to be told apart at a glance; typed choices are quiet text. */
  readonly computed?: boolean;
  /** People by their names, where a table has two letters for them. */
  readonly spelt?: boolean;
  /** Within a link: records are named, not linked to. */
  readonly plain?: boolean;
}

/** What stands in place of a value that is classified beyond whoever looks. */
export const isWithheldValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'withheld' in value && value.withheld === true;

/** What stands where personal content was lawfully erased. */
export const isErasedValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'erased' in value && value.erased === true;

/** Kinds whose values are compared digit by digit, and so stand at the end of their column. */
export const isNumeric = (kind: string): boolean => kind === 'number';
