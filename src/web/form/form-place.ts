import { createContext, useContext } from 'react';
import type { Placed } from '../cells/placed.ts';

/** What controls may ask about the form they stand in. */
export interface FormPlace {
  fieldNamed(name: string): Placed | undefined;
}

export const FormPlaceContext = createContext<FormPlace>({ fieldNamed: () => undefined });
export const useFormPlace = (): FormPlace => useContext(FormPlaceContext);
