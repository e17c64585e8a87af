import type { ComponentType } from 'react';
import type { Row } from './cells-context.ts';
import type { Placed } from './placed.ts';

export interface CellProps {
  readonly placed: Placed;
  readonly value: unknown;
  /** The row or record that holds the value; steps find their scale through it. */
  readonly row: Row;
  /** Whether to show the whole value rather than one clipped line. */
  readonly whole?: boolean;
  /**
   * Whether the system computed the value. A computed state gets a mark that is recognised at a glance; chosen values
   * are plain text.
   */
  readonly computed?: boolean;
  /** Whether to show people by name, where a table otherwise shows their initials. */
  readonly spelt?: boolean;
  /** Whether the cell is inside a link: records are then named, but not linked to. */
  readonly plain?: boolean;
}

/** The props of the cell of a kind, which shows values inside its own with `Inner`. */
export interface CellOfKindProps extends CellProps {
  readonly Inner: ComponentType<CellProps>;
}

/** Returns whether a value is withheld because its classification is above what the asker may see. */
export const isWithheldValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'withheld' in value && value.withheld === true;

/** Returns whether the personal content of a value was lawfully erased. */
export const isErasedValue = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'erased' in value && value.erased === true;

/**
 * Returns whether values of a kind are compared digit by digit, and are therefore aligned to the end of their column.
 */
export const isNumeric = (kind: string): boolean => kind === 'number';
