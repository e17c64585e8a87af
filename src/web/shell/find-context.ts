import { createContext } from 'react';

/** Opens the search of the shell; undefined outside of it, where nobody is signed in. */
export const FindContext = createContext<(() => void) | undefined>(undefined);
