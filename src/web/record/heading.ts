import { createContext, useContext } from 'react';

/** How deep a record stands in the outline of its page: it is the page, or a panel within one. */
export const DepthContext = createContext<1 | 2>(1);

/** The heading of the record itself, and that of its sections. */
export function useHeadings(): { readonly Title: 'h1' | 'h2'; readonly Section: 'h2' | 'h3' } {
  return useContext(DepthContext) === 1 ? { Title: 'h1', Section: 'h2' } : { Title: 'h2', Section: 'h3' };
}
