import { useThrottledCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';

interface DayDrag {
  /** Where the thumb stands: it follows the hand at once. */
  readonly day: PlainDate;
  readonly show: (day: PlainDate) => void;
  /** The hand, or the keyboard, let go. */
  readonly settle: () => void;
}

// The address, and with it the board, follows the hand no more often than this.
const interval = 80;

/** Moves the day that is shown. One drag is one step back in the browser's history, however far it went. */
export function useDayDrag(shown: PlainDate, today: PlainDate): DayDrag {
  const navigate = useNavigate();
  const [drawn, setDrawn] = useState<PlainDate>();
  const replaces = useRef(false);
  const go = useThrottledCallback((day: PlainDate) => {
    void navigate({
      to: '/',
      search: (search) => ({ ...search, asOf: day === today ? undefined : day }),
      replace: replaces.current,
      resetScroll: false,
    });
    replaces.current = true;
  }, interval);
  return {
    day: drawn ?? shown,
    show: (day) => {
      setDrawn(day);
      go(day);
    },
    settle: () => {
      // The last throttled step still belongs to this drag.
      globalThis.setTimeout(() => {
        replaces.current = false;
      }, interval * 2);
    },
  };
}
