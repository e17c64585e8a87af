import { useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { PrintSlot } from './print-slot.ts';

/** Adds facts about the page to the head of each of its printed pages. */
export function PrintFacts({ children }: { readonly children: ReactNode }) {
  const slot = useContext(PrintSlot);
  return slot && createPortal(children, slot);
}
