import { useEffect, useRef, useState } from 'react';
import { useSession } from '../api/reading.ts';
import { dropDraft, keepDraft, readDraft, type Draft, type DraftOf } from './draft.ts';
import type { Values } from './values.ts';

const afterTyping = 400;

interface Given {
  readonly register: string;
  /** Id of the record, or what it will be part of. */
  readonly record: string;
  readonly version: number | undefined;
  /** What the form starts with. */
  readonly initial: Values;
  readonly values: Values;
  readonly isDirty: boolean;
}

interface Drafting {
  /** What was left behind earlier, until it is taken up or refused. */
  readonly offered: Draft | undefined;
  readonly answer: () => void;
  readonly drop: () => void;
}

/** Keeps what is being typed in this browser, a moment after each stroke and when the page goes away. */
export function useDraft({ register, record, version, initial, values, isDirty }: Given): Drafting {
  const { person, organisation } = useSession();
  const of: DraftOf = { organisation: organisation.id, person, register, record };
  const [offered, setOffered] = useState(() => readDraft(localStorage, of, initial));
  const latest = useRef({ of, values, version, isDirty, offered });
  latest.current = { of, values, version, isDirty, offered };
  const dropped = useRef(false);

  useEffect(() => {
    const keep = () => {
      const { of, values, version, isDirty, offered } = latest.current;
      if (dropped.current) return;
      if (isDirty) keepDraft(localStorage, of, draftOf(values, version));
      // What was typed and taken back leaves nothing; what is still on offer stays.
      else if (!offered) dropDraft(localStorage, of);
    };
    const timer = window.setTimeout(keep, afterTyping);
    window.addEventListener('pagehide', keep);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [values]);
  useEffect(
    () => () => {
      const { of, values, version, isDirty } = latest.current;
      if (isDirty && !dropped.current) keepDraft(localStorage, of, draftOf(values, version));
    },
    [],
  );

  return {
    offered,
    answer: () => setOffered(undefined),
    drop: () => {
      dropped.current = true;
      dropDraft(localStorage, of);
    },
  };
}

const draftOf = (values: Values, version: number | undefined): Draft => ({
  values,
  ...(version !== undefined && { version }),
  at: new Date().toISOString(),
});
