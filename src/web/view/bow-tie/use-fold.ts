import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether all of a long column is shown. Before anything is printed, it is. */
export function useFold(): { readonly open: boolean; readonly toggle: () => void } {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const unfold = () => flushSync(() => setOpen(true));
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return { open, toggle: () => setOpen(!open) };
}
