import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  const dropped = useRef(false);
  const keep = useEffectEvent((typed: Values) => {
    if (dropped.current) return;
    if (isDirty) keepDraft(localStorage, of, draftOf(typed, version));
    // What was typed and taken back leaves nothing; what is still on offer stays.
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
