import type { Offer } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedAction } from '../api/declared.ts';

export interface Obstructed {
  readonly action: OutlinedAction;
  readonly obstacle: string;
  readonly set?: Offer['set'];
}

interface Offered {
  /** The actions that can be taken now: first the one that is called for, last those that end something. */
  readonly open: readonly OutlinedAction[];
  /** The first of them, if the state of the record calls for it. */
  readonly called: OutlinedAction | undefined;
  /** The one action that a record is waiting for, if nothing else can be done; people want to know its obstacle. */
  readonly awaited: readonly Obstructed[];
  /** The other actions that cannot be taken now. */
  readonly others: readonly Obstructed[];
  /** Actions that can be taken now but seldom are. They are left out without an obstacle when they cannot be taken. */
  readonly rare: readonly OutlinedAction[];
}

/** Returns the actions on a record in the order in which people want to see them. */
export function offered(offers: readonly Offer[], actions: ReadonlyMap<string, OutlinedAction>): Offered {
  const all = offers.flatMap(({ action: key, obstacle, set, uncalled = false }) => {
    const action = actions.get(key);
    return action
      ? [{ action, obstacle, ...(set && { set }), back: action.ends ? 2 : uncalled ? 1 : 0 }]
      : [];
  });
  const known = all.filter(({ action }) => !action.rare);
  const open = known.filter(({ obstacle }) => obstacle === undefined).toSorted((a, b) => a.back - b.back);
  const obstructed = known.flatMap(({ obstacle, ...each }) =>
    obstacle === undefined ? [] : [{ ...each, obstacle }],
  );
  const steps = obstructed.filter(({ back }) => back === 0);
  const awaited = open.length === 0 && steps.length === 1 ? steps : [];
  return {
    open: open.map(({ action }) => action),
    called: open[0]?.back === 0 ? open[0].action : undefined,
    awaited,
    others: obstructed.filter((each) => !awaited.includes(each)),
    rare: all.flatMap(({ action, obstacle }) => (action.rare && obstacle === undefined ? [action] : [])),
  };
}

/** Returns the actions that set a field of an existing record and can be taken now. */
export const actsOnField = (
  { fields }: DeclaredRegister,
  name: string,
  offers: readonly Offer[],
  actions: ReadonlyMap<string, OutlinedAction>,
): readonly OutlinedAction[] =>
  (fields[name]?.afterwardsBy ?? []).flatMap((key) => {
    const isOpen = offers.some(({ action, obstacle }) => action === key && obstacle === undefined);
    return isOpen ? (actions.get(key) ?? []) : [];
  });
