import type { Session } from '#server/contract/contract.ts';

/** Whether somebody is shown the board: its rows rest on everything, and are withheld from whoever may not read it. */
export const seesBoard = ({ views }: Pick<Session, 'views'>): boolean => views.includes('conformity');
