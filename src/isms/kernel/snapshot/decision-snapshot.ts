import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { upgrade } from './shape.ts';

/**
 * What a decision saw of a record: its material fields by name, null where empty, in the shape of that day. A field that
 * became material later is not among them and is not held against the decision.
 */
export interface DecisionSnapshot {
  readonly version: number;
  readonly shape: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const materialFields = (register: AnyRegister): readonly string[] =>
  Object.keys(register.fields).filter((name) => register.fields[name]?.material);

export function decisionSnapshotOf(register: AnyRegister, record: Stored): DecisionSnapshot {
  const fields = Object.fromEntries(
    materialFields(register).map((name) => [name, record.fields[name] ?? null]),
  );
  return { version: record.version, shape: register.shape, fields };
}

/** What was seen, as it would be stored today; as it was stored, where a newer program did. */
export const inTodaysShape = (
  register: AnyRegister,
  { shape, fields }: DecisionSnapshot,
): DecisionSnapshot['fields'] => (shape > register.shape ? fields : upgrade(register, shape, fields));

/**
 * Names of the material fields in which the record is no longer what the decision saw; none while it stands. An upgrade
 * meets the material fields alone: what it makes of fields that were never seen is not held against the decision, and a
 * default that came later is what an empty field always meant.
 */
export function changedSince(
  register: AnyRegister,
  seen: DecisionSnapshot,
  record: Stored,
): readonly string[] {
  const then = inTodaysShape(register, seen);
  // Seen by a newer program: what it meant cannot be told from here, and standing on it would be a guess.
  if (seen.shape > register.shape) return Object.keys(then);
  return Object.keys(then).filter((name) => {
    const field = register.fields[name];
    if (!field || then[name] === undefined || !(name in seen.fields || field.material)) return false;
    return !isSameValue(then[name] ?? field.default, record.fields[name]);
  });
}

/** Whether two JSON values are the same; null, absent and undefined are. */
export function isSameValue(a: unknown, b: unknown): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSameValue(Reflect.get(left, name), Reflect.get(right, name)));
}
