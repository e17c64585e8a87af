import { useState } from 'react';
import { usePrinting } from '../../print/printing.ts';

/** Holds whether all of a long column is shown. On paper it is. */
export function useFold(): { readonly open: boolean; readonly toggle: () => void } {
  const [open, setOpen] = useState(false);
  return { open: usePrinting() || open, toggle: () => setOpen(!open) };
}
