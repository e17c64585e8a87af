import { createContext, useContext } from 'react';
import type { Row } from '../cells/cells-context.ts';
import type { Placed } from '../cells/placed.ts';

/** What controls may ask about the form they stand in. */
export interface FormPlace {
  /** The register whose record is written; empty for the input of an act. */
  readonly register: string;
  readonly fieldNamed: (name: string) => Placed | undefined;
  /** The field that a new record is called by; none where one that exists is changed. */
  readonly newBy?: string | undefined;
  /** What tells the ids of its fields from those of another form on the same page. */
  readonly prefix: string;
  /** Whether what a field is to name may be put on record from there: in a form, not in a filter. */
  readonly adds: boolean;
  /** The values of the record that an act is about, through which a step of its input finds its scale. */
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
