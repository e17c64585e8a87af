import { isEmpty, same } from '../cells/same.ts';
import type { Values } from './values.ts';

/** What somebody had typed and not yet saved, as kept in the browser. */
export interface Draft {
  readonly values: Values;
  /** The version it was typed over; absent for a new record. */
  readonly version?: number;
  readonly at: string;
}

/** Whose draft of what: drafts of different people, organisations and records never meet. */
export interface DraftOf {
  readonly organisation: string;
  readonly person: string;
  readonly register: string;
  /** Id of the record; `new`, with the id of what it will be part of, for one that is begun. */
  readonly record: string;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = ({ organisation, person, register, record }: DraftOf): string =>
  ['plumbline.draft', organisation, person, register, record].map(encodeURIComponent).join('/');

/** The draft that was left behind, if there is one that differs from the record as it is. */
export function readDraft(shelf: Shelf, of: DraftOf, now: Values): Draft | undefined {
  try {
    const draft = JSON.parse(shelf.getItem(keyOf(of)) ?? 'null') as Draft | null;
    if (!draft || typeof draft.values !== 'object') return undefined;
    const names = new Set([...Object.keys(draft.values), ...Object.keys(now)]);
    return [...names].every((name) => same(draft.values[name], now[name])) ? undefined : draft;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. A browser that has no room, or keeps nothing for this site, costs the draft and nothing else. */
export function keepDraft(shelf: Shelf, of: DraftOf, draft: Draft): void {
  try {
    if (Object.values(draft.values).every(isEmpty)) shelf.removeItem(keyOf(of));
    else shelf.setItem(keyOf(of), JSON.stringify(draft));
  } catch {
    // The form itself still holds what was typed.
  }
}

export function dropDraft(shelf: Shelf, of: DraftOf): void {
  try {
    shelf.removeItem(keyOf(of));
  } catch {
    // Nothing was kept, then.
  }
}
