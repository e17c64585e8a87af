import { createContext } from 'react';
import type { Done } from '#server/contract/contract.ts';
import type { OutlinedAction } from '../api/declared.ts';

/** An action that was taken from a list, and the label of its record. */
export interface Reported {
  readonly action: OutlinedAction;
  readonly label: string;
  readonly done: Done;
}

/** Reports actions that were taken to the page, which confirms them: their row has disappeared by then. */
export const DoneReport = createContext<(reported: Reported) => void>(() => {});
