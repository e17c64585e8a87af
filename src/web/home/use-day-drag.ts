import { useThrottledCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';

interface DayDrag {
  /** The day of the slider thumb, which follows the pointer at once. */
  readonly day: PlainDate;
  readonly show: (day: PlainDate) => void;
  /** Called when the pointer or the keyboard is released. */
  readonly settle: () => void;
}

// Minimum milliseconds between changes of the address, and with it of the board, during a drag.
const interval = 80;

/** Moves the day shown. A drag adds one entry to the browser's history, however far it goes. */
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
      // The last throttled step is part of the same drag.
      globalThis.setTimeout(() => {
        replaces.current = false;
      }, interval * 2);
    },
  };
}
