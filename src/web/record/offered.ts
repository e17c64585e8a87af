import type { Offer } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedAction } from '../api/declared.ts';

export interface Obstructed {
  readonly action: OutlinedAction;
  readonly obstacle: string;
  readonly set?: Offer['set'];
}

interface Offered {
  /** What can be done now: first what is called for, last what ends something. */
  readonly open: readonly OutlinedAction[];
  /** The first of them, if anything calls for it. */
  readonly called: OutlinedAction | undefined;
  /** The one act that a record with nothing to do is waiting for: its reason is what one wants to know. */
  readonly awaited: readonly Obstructed[];
  /** The rest of what cannot be done now. */
  readonly others: readonly Obstructed[];
  /** What can be done now and is done seldom. Where it cannot be done it is left out, and no reason is given. */
  readonly rare: readonly OutlinedAction[];
}

/** The acts that are offered on a record, in the order in which somebody would want to see them. */
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

/** The acts by which a field of a record that is there is set, as far as they can be taken now. */
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
