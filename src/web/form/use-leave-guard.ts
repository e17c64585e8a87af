import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';

interface Guard {
  /** Whether the person is about to leave and has to be asked. */
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
  /** Calls `go` to leave, after asking if there is unsaved input. */
  readonly tryTo: (go: () => void) => void;
  /** Stops asking: everything was saved or given up. */
  readonly release: () => void;
}

interface PageAddress {
  readonly pathname: string;
  readonly search: { readonly open?: unknown };
}

/** Asks before a form with unsaved input closes, by a link, the back button, or a button of its own. */
export function useLeaveGuard(isDirty: boolean): Guard {
  const free = useRef(false);
  const [own, setOwn] = useState<() => void>();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirty && !free.current && leads(current as PageAddress, next as PageAddress),
    withResolver: true,
    enableBeforeUnload: false,
  });
  return {
    asking: blocker.status === 'blocked' || own !== undefined,
    stay: () => {
      blocker.reset?.();
      setOwn(undefined);
    },
    leave: () => {
      free.current = true;
      blocker.proceed?.();
      own?.();
      setOwn(undefined);
    },
    tryTo: (go) => (isDirty && !free.current ? setOwn(() => go) : go()),
    release: () => {
      free.current = true;
    },
  };
}

/** Returns whether a change of address closes the form: searching or sorting the list beside it does not. */
const leads = (from: PageAddress, to: PageAddress): boolean =>
  from.pathname !== to.pathname || from.search.open !== to.search.open;
