import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSession } from '../api/reading.ts';
import { dropDraft, keepDraft, readDraft, type Draft, type DraftOf } from './draft.ts';
import type { Values } from './values.ts';

const afterTyping = 400;

interface Given {
  readonly register: string;
  /** Id of the record, or `new` with the record it will be part of. */
  readonly record: string;
  readonly version: number | undefined;
  /** The initial values of the form. */
  readonly initial: Values;
  readonly values: Values;
  readonly isDirty: boolean;
}

interface Drafting {
  /** The draft of an earlier visit, until it is taken or refused. */
  readonly offered: Draft | undefined;
  readonly answer: () => void;
  readonly drop: () => void;
}

/** Keeps the input in this browser, shortly after each key press and when the page is left. */
export function useDraft({ register, record, version, initial, values, isDirty }: Given): Drafting {
  const { person, organisation } = useSession();
  const of: DraftOf = { organisation: organisation.id, person, register, record };
  const [offered, setOffered] = useState(() => readDraft(localStorage, of, initial));
  const dropped = useRef(false);
  const keep = useEffectEvent((typed: Values) => {
    if (dropped.current) return;
    if (isDirty) keepDraft(localStorage, of, draftOf(typed, version));
    // Input that was undone leaves no draft, but a draft still on offer stays.
    else if (!offered) dropDraft(localStorage, of);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => keep(values), afterTyping);
    return () => window.clearTimeout(timer);
  }, [values]);
  const leave = useEffectEvent(() => keep(values));
  useEffect(() => {
    const leaving = () => leave();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);

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
