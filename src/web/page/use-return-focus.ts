import { useEffect } from 'react';

/**
 * Gives focus back to where it was before this appeared, or to what is named. For dialogs that exist only while they are open: Mantine does it
 * only for those that were there, closed, before.
 */
export function useReturnFocus(to?: Element | null): void {
  useEffect(() => {
    const former = to ?? document.activeElement;
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
    };
    // Where it was when this appeared, wherever it would be said to be later.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}
