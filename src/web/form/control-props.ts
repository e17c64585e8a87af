import type { ComponentType } from 'react';
import type { Placed } from '../cells/placed.ts';
import type { Faults } from './fault-paths.ts';
import type { Values } from './values.ts';

/** The props of every control: its field, its value, its faults, and the callback for changes. */
export interface ControlProps {
  readonly placed: Placed;
  /** Path of the value in what is sent, such as `likelihoodScale[2].name`. Ids are made from it as well. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The other values of the form: a step finds its scale there, a matrix its rows and columns. */
  readonly values: Values;
  /** Faults of this field and of what is inside it, by path. */
  readonly faults: Faults;
  /** Ids of the elements that name and describe the control for screen readers. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** Shown while nothing is chosen, if that has a meaning. */
  readonly placeholder?: string;
  /** Whether the control is in a row, which has no room to show all options at once. */
  readonly isDense?: boolean;
}

/** The props of the control of a kind, which edits the fields inside its own with `Inner`. */
export interface ControlOfKindProps extends ControlProps {
  readonly Inner: ComponentType<ControlProps>;
}

/** Returns the id of the element a person types into, so that a fault can focus it. */
export const inputId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;

/**
 * Returns props that describe one of Mantine's inputs by our own texts. Mantine overwrites a plain `aria-describedby`
 * with the description that it renders itself.
 */
export const describing = (id: string | undefined) => ({
  attributes: { input: { 'aria-describedby': id } },
});
