import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves focus to the content when another page is opened, as a browser does on a new document. A change of the query alone (a
 * filter, a side panel, the day) is the same page and leaves focus where it is.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const former = useRef(path);
  useEffect(() => {
    if (former.current !== undefined && former.current !== path) main.current?.focus({ preventScroll: true });
    former.current = path;
  }, [main, path]);
}
