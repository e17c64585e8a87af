import { createContext } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';

export type Added = Pick<RecordAnswer, 'id' | 'code' | 'label'>;

/** A request to add a record that a field is to name and that does not exist yet. */
export interface AddingRequest {
  readonly register: string;
  /** What was typed in the search; the initial name of the record. */
  readonly words: string;
  readonly onAdded: (record: Added) => void;
  /** Element that gets the focus back. */
  readonly field: HTMLElement | null;
}

/**
 * Opens a small form for a missing record above the form that is being filled in. Returns a function that closes it.
 */
export type OpenAdding = (asked: AddingRequest) => () => void;

export const AddingContext = createContext<OpenAdding | undefined>(undefined);
