import type { Placed } from '../cells/placed.ts';
import type { Faults } from './fault-paths.ts';
import type { Values } from './values.ts';

/** What every control gets: its field, what is in it, what is wrong with it, and how to say that it changed. */
export interface ControlProps {
  readonly placed: Placed;
  /** Where the value stands in what is sent: `likelihoodScale[2].name`. Also what ids are made of. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What else the form holds: a step looks up its scale there, a matrix its rows and columns. */
  readonly values: Values;
  /** Faults of this field and of what is inside it, by path. */
  readonly faults: Faults;
  /** What names and describes the control for those who hear it. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  /** What stands where nothing is chosen, if it means something. */
  readonly placeholder?: string;
  /** Within a row, where there is no room for all options at once. */
  readonly isDense?: boolean;
}

/** The id of the element a person types into, so that a fault can take focus there. */
export const inputId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;

/**
 * Describes one of Mantine's inputs by texts of ours. As a plain attribute it would be overwritten: an input of Mantine's
 * knows only the description it renders itself.
 */
export const describing = (id: string | undefined) => ({
  attributes: { input: { 'aria-describedby': id } },
});
