import { useEffect } from 'react';

/**
 * Returns the focus to where it was before this component appeared, or to the given element. For dialogs that exist
 * only while they are open: Mantine restores the focus only for dialogs that were rendered closed before.
 */
export function useReturnFocus(to?: Element | null): void {
  useEffect(() => {
    const former = to ?? document.activeElement;
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
    };
    // The element at the time this appeared; later changes of `to` do not count.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}
