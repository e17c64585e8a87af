import { createContext } from 'react';
import type { Done } from '#server/contract/contract.ts';
import type { OutlinedAction } from '../api/declared.ts';

/** An act that was taken from a list, and what the record is called. */
export interface Reported {
  readonly action: OutlinedAction;
  readonly label: string;
  readonly done: Done;
}

/** Takes acts that were recorded, on a page that says so: the row they were taken from is gone by then. */
export const DoneReport = createContext<(reported: Reported) => void>(() => {});
