import { isEmpty, same } from '../cells/same.ts';
import type { Values } from './values.ts';

/** Unsaved input, kept in the browser. */
export interface Draft {
  readonly values: Values;
  /** The version that was edited; absent for a new record. */
  readonly version?: number;
  readonly at: string;
}

/** The key of a draft: drafts of different people, organisations and records are separate. */
export interface DraftOf {
  readonly organisation: string;
  readonly person: string;
  readonly register: string;
  /** Id of the record; for a new one `new`, with the id of the record it will be part of. */
  readonly record: string;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = ({ organisation, person, register, record }: DraftOf): string =>
  ['plumbline.draft', organisation, person, register, record].map(encodeURIComponent).join('/');

/** Returns the kept draft; undefined if there is none or it does not differ from the present values. */
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

/** Keeps a draft. If the browser has no room or stores nothing for this site, only the draft is lost. */
export function keepDraft(shelf: Shelf, of: DraftOf, draft: Draft): void {
  try {
    if (Object.values(draft.values).every(isEmpty)) shelf.removeItem(keyOf(of));
    else shelf.setItem(keyOf(of), JSON.stringify(draft));
  } catch {
    // The form itself still holds the input.
  }
}

export function dropDraft(shelf: Shelf, of: DraftOf): void {
  try {
    shelf.removeItem(keyOf(of));
  } catch {
    // In this case nothing was stored.
  }
}
