import { sentences } from './sentence.ts';
import type { Fault } from './problem.ts';

const texts = sentences('storable-text', {
  mustNotContainNulOrHalfASurrogatePair: 'must not contain NUL or half a surrogate pair',
  mustBeAFiniteNumber: 'must be a finite number',
  mustNotHaveANameWithNul: 'must not have a name with NUL or half a surrogate pair',
  mustNotBeNestedMoreThanLevelsDeep: 'must not be nested more than {deepest} levels deep',
});

const deepest = 32;

/**
 * Checks whether every store can keep the text. NUL and half a surrogate pair survive neither PostgreSQL nor canonical
 * JSON.
 */
export const isStorableText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/**
 * Returns faults for all parts of a value that no store can keep. Call it before a schema validates the value, since a
 * schema recurses without a limit of depth.
 */
export function unstorableFaults(value: unknown, path = '', depth = 0): readonly Fault[] {
  if (typeof value === 'string')
    return isStorableText(value) ? [] : [{ path, message: texts.mustNotContainNulOrHalfASurrogatePair }];
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, message: texts.mustBeAFiniteNumber }];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [{ path, message: texts.mustNotBeNestedMoreThanLevelsDeep({ deepest }) }];
  if (Array.isArray(value))
    return value.flatMap((entry, n) => unstorableFaults(entry, `${path}[${n}]`, depth + 1));
  return Object.entries(value).flatMap(([name, entry]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    if (!isStorableText(name)) return [{ path, message: texts.mustNotHaveANameWithNul }];
    return unstorableFaults(entry, inner, depth + 1);
  });
}

/**
 * Returns a value without its undefined members, at any depth. JSON has none, so values in memory would differ from
 * stored ones, and frozen values with them are refused. Returns the value itself if it has none.
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
