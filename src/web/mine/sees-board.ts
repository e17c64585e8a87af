import type { Session } from '#server/contract/contract.ts';

/**
 * Returns whether the person may see the board. It is computed from all records, so it is withheld from people who may
 * not read all of them.
 */
export const seesBoard = ({ views }: Pick<Session, 'views'>): boolean => views.includes('conformity');
