import { useEffect } from 'react';

/**
 * Gives focus back to where it was before this appeared. For dialogs that exist only while they are open: Mantine does it
 * only for those that were there, closed, before.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    const former = document.activeElement;
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
    };
  }, []);
}
