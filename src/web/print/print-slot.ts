import { createContext } from 'react';

/** The place in the head of every printed page where a page says what else it is known by. */
export const PrintSlot = createContext<HTMLElement | null>(null);
