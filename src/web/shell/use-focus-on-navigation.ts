import { useRouter } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';

/**
 * Moves the focus to the content when another page is opened, as a browser does for a new document. A change of the
 * query alone (a filter, a side panel, the day) is the same page and leaves the focus where it is.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        // A form that opens with the page has focused its first field.
        const form = document.activeElement?.closest('#main form') ?? undefined;
        if (pathChanged && fromLocation && !form) main.current?.focus({ preventScroll: true });
      }),
    [main, router],
  );
}
