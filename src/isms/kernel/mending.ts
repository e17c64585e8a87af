import type { Action } from './action.ts';
import type { Isms } from './isms.ts';
import type { Rule } from './rule.ts';

/** What a rule finds, by the keys of its texts, that one act mends. */
interface Mended {
  readonly rule: Rule;
  readonly keys: readonly string[];
}

const known = new WeakMap<Isms, ReadonlyMap<Action, readonly Mended[]>>();

/** The acts that mend findings, with these: as their texts name them, or by the deadline that was found to be over. */
export function mendings(isms: Isms): ReadonlyMap<Action, readonly Mended[]> {
  const made = known.get(isms) ?? mendingsOf(isms);
  known.set(isms, made);
  return made;
}

function mendingsOf({ actions, rules }: Isms): ReadonlyMap<Action, readonly Mended[]> {
  const found = [...actions.values()].map((action) => {
    const mended = [...rules.values()].flatMap((rule): Mended[] => {
      const keys = Object.entries(rule.findings)
        .filter(([key, { act }]) => (act === undefined ? settles(action, rule, key) : act === action.key))
        .map(([key]) => key);
      return keys.length > 0 ? [{ rule, keys }] : [];
    });
    return [action, mended] as const;
  });
  return new Map(found.filter(([, mended]) => mended.length > 0));
}

function settles({ on, settles: deadlines = [] }: Action, rule: Rule, key: string): boolean {
  const condition = rule.conditions[key];
  return (
    condition !== undefined &&
    'current' in condition &&
    rule.of.key === on.key &&
    deadlines.includes(condition.current)
  );
}
