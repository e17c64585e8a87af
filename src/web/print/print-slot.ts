import { createContext } from 'react';

/** The element in the head of every printed page to which a page adds further facts. */
export const PrintSlot = createContext<HTMLElement | null>(null);
