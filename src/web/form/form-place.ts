import { createContext, useContext } from 'react';
import type { Row } from '../cells/cells-context.ts';
import type { Placed } from '../cells/placed.ts';

/** What controls need to know about the form around them. */
export interface FormPlace {
  /** The register whose record is written; empty for the input of an action. */
  readonly register: string;
  readonly fieldNamed: (name: string) => Placed | undefined;
  /** The field that holds the name of a new record; undefined when an existing one is changed. */
  readonly newBy?: string | undefined;
  /** Prefix that separates the ids of its fields from those of another form on the same page. */
  readonly prefix: string;
  /** Whether a missing record can be added from a field: in a form, but not in a filter. */
  readonly adds: boolean;
  /** The values of the record that an action is about, through which a step of its input finds its scale. */
  readonly about?: Row | undefined;
}

export const FormPlaceContext = createContext<FormPlace>({
  register: '',
  fieldNamed: () => undefined,
  prefix: '',
  adds: false,
});
export const useFormPlace = (): FormPlace => useContext(FormPlaceContext);
export const useCurrentRegister = (): string => useFormPlace().register;
