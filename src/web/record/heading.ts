import { createContext, useContext } from 'react';

/** The heading level of a record: it is the page itself, or a panel within one. */
export const DepthContext = createContext<1 | 2>(1);

/** Returns the heading elements for the record itself and for its sections. */
export function useHeadings(): { readonly Title: 'h1' | 'h2'; readonly Section: 'h2' | 'h3' } {
  return useContext(DepthContext) === 1 ? { Title: 'h1', Section: 'h2' } : { Title: 'h2', Section: 'h3' };
}
