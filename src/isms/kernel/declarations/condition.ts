import { overdueSince } from './deadline.ts';
import { points } from './reference-index.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Parameters } from '../values/sentence.ts';

/** Fields with the values they may have: selects some records of a register. */
export type Only<Name extends string = string> = Readonly<
  Partial<Record<Name, readonly (string | boolean)[]>>
>;

/** Checks whether the fields of a record have the required values. */
export const matches = (only: Only, { fields }: { readonly fields: object }): boolean =>
  Object.entries(only).every(([name, values]) =>
    values?.some((value) => value === (fields as Stored['fields'])[name]),
  );

/**
 * A frequent check of rules, as data. A rule made only of conditions can be written as JSON and read back, so that an
 * organisation can have rules of its own.
 */
export type Condition<Name extends string = string> = (
  | { readonly present: Name }
  | { readonly current: string }
  | { readonly pointedToBy: { readonly register: string; readonly field: string } }
) & { readonly when?: Only<Name> };

/**
 * Returns the condition that the field is filled, in the records that `when` selects. An erased field still counts as
 * filled.
 */
export function present<const N extends string>(field: N): Condition<N>;
export function present<const N extends string, const W extends string>(
  field: N,
  when: Only<W>,
): Condition<N | W>;
export function present(field: string, when?: Only): Condition {
  return { present: field, ...(when && { when }) };
}

/** Returns the condition that the deadline of that name has not passed. */
export const current = (deadline: string): Condition<never> => ({ current: deadline });

/** Returns the condition that at least one record in force of that register points here with that field. */
export const pointedToBy = (register: AnyRegister, field: string): Condition<never> => ({
  pointedToBy: { register: register.key, field },
});

/**
 * Returns the faults of a condition: fields, deadlines or registers that do not exist or that the rule does not read.
 */
export function misfitsOf(
  condition: Condition,
  of: AnyRegister,
  reads: readonly AnyRegister[],
): readonly string[] {
  const fields = [
    ...Object.keys(condition.when ?? {}),
    ...('present' in condition ? [condition.present] : []),
  ];
  const faults = fields
    .filter((name) => !(name in of.fields))
    .map((name) => `${of.key} has no field ${name}`);
  if ('current' in condition) {
    if (!of.deadlines?.[condition.current]) faults.push(`${of.key} has no deadline ${condition.current}`);
    if (!reads.some((each) => each.singleton))
      faults.push('a deadline takes the settings, and it does not read them');
  }
  if ('pointedToBy' in condition) {
    const { register: key, field: name } = condition.pointedToBy;
    const other = reads.find((each) => each.key === key);
    const field = other?.fields[name];
    if (!other) faults.push(`it does not read ${key}`);
    else if (!field || !points(field)) faults.push(`${key} has no field ${name} that points anywhere`);
  }
  return faults;
}

const empty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Returns the parameters of the finding if the condition does not hold, undefined if it does. */
export function violation(
  condition: Condition,
  record: Stored,
  register: AnyRegister,
  s: Neighbourhood,
  reads: readonly AnyRegister[],
): Parameters | undefined {
  if (condition.when && !matches(condition.when, record)) return undefined;
  if ('present' in condition) return empty(record.fields[condition.present]) ? {} : undefined;
  if ('current' in condition) return overdue(condition.current, record, register, s, reads);
  const { register: key, field } = condition.pointedToBy;
  const other = reads.find((each) => each.key === key);
  if (!other) throw new Error(`a condition looks at ${key}, which the rule does not read`);
  return s.referring(other, field, record.id).length > 0 ? undefined : {};
}

function overdue(
  name: string,
  record: Stored,
  register: AnyRegister,
  s: Neighbourhood,
  reads: readonly AnyRegister[],
): Parameters | undefined {
  const deadline = register.deadlines?.[name];
  const settings = reads.find((each) => each.singleton);
  if (!deadline || !settings)
    throw new Error(
      `condition current(${name}): ${register.key} needs the deadline and the rule must read the settings`,
    );
  const due = overdueSince(record, register, deadline, s, settings);
  return due === undefined ? undefined : { due };
}
