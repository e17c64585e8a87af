import type { Fault } from './problem.ts';

const deepest = 32;

/** Whether text survives every store: NUL and half a surrogate pair survive neither PostgreSQL nor canonical JSON. */
export const isStorableText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/**
 * What no store may be given, wherever it stands in a value: asked before a schema looks, since a schema walks into
 * whatever it is handed and the stack is not endless.
 */
export function unstorableFaults(value: unknown, path = '', depth = 0): readonly Fault[] {
  if (typeof value === 'string')
    return isStorableText(value) ? [] : [{ path, message: 'must not contain NUL or half a surrogate pair' }];
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, message: 'must be a finite number' }];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [{ path, message: `must not be nested more than ${deepest} levels deep` }];
  if (Array.isArray(value))
    return value.flatMap((entry, n) => unstorableFaults(entry, `${path}[${n}]`, depth + 1));
  return Object.entries(value).flatMap(([name, entry]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    if (!isStorableText(name))
      return [{ path, message: 'must not have a name with NUL or half a surrogate pair' }];
    return unstorableFaults(entry, inner, depth + 1);
  });
}

/**
 * A value without the members that are undefined, at any depth: JSON knows none, so what is held in memory would differ from
 * what is stored, and frozen values are refused with them. Returns the value itself where it has none.
 */
export function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const entries = value.map(withoutUndefined);
    return entries.some((entry, n) => entry !== value[n]) ? entries : value;
  }
  const members = Object.entries(value);
  const kept = members.flatMap(([name, member]) =>
    member === undefined ? [] : [[name, withoutUndefined(member)] as const],
  );
  const isSame = kept.length === members.length && kept.every(([, member], n) => member === members[n]?.[1]);
  return isSame ? value : Object.fromEntries(kept);
}
