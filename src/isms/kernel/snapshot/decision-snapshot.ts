import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { upgrade } from './shape.ts';

/**
 * What a decision saw of a record: its material fields by name, null where empty, in the shape of that day. A field
 * that became material later is not among them and does not affect the decision.
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

/** Returns the fields of a decision snapshot in today's shape; unchanged if a newer program stored it. */
export const inTodaysShape = (
  register: AnyRegister,
  { shape, fields }: DecisionSnapshot,
): DecisionSnapshot['fields'] => (shape > register.shape ? fields : upgrade(register, shape, fields));

/**
 * Returns the names of the material fields in which the record differs from what the decision saw; empty while the
 * decision stands. Fields that an upgrade adds do not count as changed, and a default that was declared later counts as
 * what an empty field always meant.
 */
export function changedSince(
  register: AnyRegister,
  seen: DecisionSnapshot,
  record: Stored,
): readonly string[] {
  const then = inTodaysShape(register, seen);
  // A newer program stored it. Its meaning is unknown here, so all fields count as changed.
  if (seen.shape > register.shape) return Object.keys(then);
  return Object.keys(then).filter((name) => {
    const field = register.fields[name];
    if (!field || then[name] === undefined || !(name in seen.fields || field.material)) return false;
    return !isSameValue(then[name] ?? field.default, record.fields[name]);
  });
}

/** Checks whether two JSON values are the same; null, absent and undefined are. */
export function isSameValue(a: unknown, b: unknown): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSameValue(Reflect.get(left, name), Reflect.get(right, name)));
}
