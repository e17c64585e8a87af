import { createContext } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';

export type Added = Pick<RecordAnswer, 'id' | 'code' | 'label'>;

/** A record that a field is to name and that is not on record yet. */
export interface AddingRequest {
  readonly register: string;
  /** What was typed where it was looked for; it is called by that until somebody says otherwise. */
  readonly words: string;
  readonly onAdded: (record: Added) => void;
  /** Where focus goes back to. */
  readonly field: HTMLElement | null;
}

/** Opens a small form for a record that is missing, over whatever is being filled in. Returns how to take it away again. */
export type OpenAdding = (asked: AddingRequest) => () => void;

export const AddingContext = createContext<OpenAdding | undefined>(undefined);
