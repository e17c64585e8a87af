import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { CellOfKindProps } from '../cells/cell-props.ts';
import type { Placed } from '../cells/placed.ts';
import type { Scale } from '../cells/scales/scale.ts';
import type { ControlOfKindProps } from '../form/control-props.ts';
import type { Operator } from '../register/condition.ts';

/** The props of a control for the values that a filter looks for. */
export interface FilterProps {
  readonly placed: Placed;
  readonly title: string;
  readonly operator: Operator;
  /** The values as a condition writes them. */
  readonly values: readonly string[];
  /** The scale of a step. */
  readonly scale: Scale | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** What a value that a filter looks for is put into words with. */
export interface FilterWords {
  readonly placed: Placed;
  readonly scale: Scale | undefined;
  readonly t: TFunction;
  readonly language: string;
  /** Returns the label of a record, or its code. */
  readonly nameOf: (id: string) => string;
}

/** How a filter looks for values of a kind. */
export interface Filter {
  /** The operators besides those for empty and filled, the usual one first. */
  readonly operators: readonly Operator[];
  readonly Control?: ComponentType<FilterProps>;
  /** Returns a value in words. Absent if it is in words already. */
  readonly text?: (value: string, words: FilterWords) => string;
}

/** A kind of field on screen: how its values are shown, edited and looked for. */
export interface WebKind {
  /** Shows a value that is neither empty, nor erased, nor withheld. */
  readonly Cell: ComponentType<CellOfKindProps>;
  /** Edits a value in a form. Absent if no person writes values of the kind. */
  readonly Control?: ComponentType<ControlOfKindProps>;
  /** Absent if no filter looks for values of the kind. */
  readonly filter?: Filter;
  /** Values that several records can have, and that can be set without seeing one of them. */
  readonly inBulk?: true;
  /** Values that an example shows without the records they point to. */
  readonly inExamples?: true;
}
