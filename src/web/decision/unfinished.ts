import type { Values } from '../form/values.ts';

const kept = new Map<string, Values>();

/**
 * Input of decision dialogs that were closed before the decision. It is kept in memory only and lost with the page, as
 * such reasons should be.
 */
export const unfinished = {
  of: (action: string, record: string): Values | undefined => kept.get(`${action} ${record}`),
  keep: (action: string, record: string, values: Values): void =>
    void kept.set(`${action} ${record}`, values),
  drop: (action: string, record: string): void => void kept.delete(`${action} ${record}`),
};
