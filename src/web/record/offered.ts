import type { Offer } from '#server/contract.ts';
import type { DeclaredAction } from '../api/declared.ts';

export interface Obstructed {
  readonly action: DeclaredAction;
  readonly obstacle: string;
}

interface Offered {
  /** What can be done now: first what is called for, last what ends something. */
  readonly open: readonly DeclaredAction[];
  /** The one act that a record with nothing to do is waiting for: its reason is what one wants to know. */
  readonly awaited: readonly Obstructed[];
  /** The rest of what cannot be done now. */
  readonly others: readonly Obstructed[];
}

/** The acts that are offered on a record, in the order in which somebody would want to see them. */
export function offered(offers: readonly Offer[], actions: ReadonlyMap<string, DeclaredAction>): Offered {
  const open: DeclaredAction[] = [];
  const obstructed: Obstructed[] = [];
  for (const { action: key, obstacle } of offers) {
    const action = actions.get(key);
    if (action && obstacle === undefined) open.push(action);
    else if (action && obstacle !== undefined) obstructed.push({ action, obstacle });
  }
  const steps = obstructed.filter(({ action }) => !action.ends && !action.uncalled);
  const awaited = open.length === 0 && steps.length === 1 ? steps : [];
  return {
    open: open.toSorted((a, b) => standsBack(a) - standsBack(b)),
    awaited,
    others: obstructed.filter((each) => !awaited.includes(each)),
  };
}

/** How far behind the others an act stands: what nothing calls for, then what ends something. */
const standsBack = ({ uncalled, ends }: DeclaredAction): number => (ends ? 2 : uncalled ? 1 : 0);
