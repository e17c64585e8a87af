import { overdueSince } from './deadline.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import type { Parameters } from './text.ts';

/**
 * What rules ask most often, as data: a rule made only of conditions can be written as JSON and read back, so that an
 * organisation can have rules of its own.
 */
export type Condition<Name extends string = string> = (
  | { readonly present: Name }
  | { readonly current: string }
  | { readonly pointedToBy: { readonly register: string; readonly field: string } }
) & { readonly when?: Readonly<Partial<Record<Name, readonly (string | boolean)[]>>> };

/** The field is filled. An erased field was, and still counts as, filled. */
export const present = <const N extends string>(field: N, when?: Condition<N>['when']): Condition<N> => ({
  present: field,
  ...(when && { when }),
});

/** The deadline of that name has not passed. */
export const current = (deadline: string): Condition<never> => ({ current: deadline });

/** At least one record in force of that register points here with that field. */
export const pointedToBy = (register: AnyRegister, field: string): Condition<never> => ({
  pointedToBy: { register: register.key, field },
});

const empty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Parameters for the finding when the condition does not hold, undefined when it does. */
export function violation(
  condition: Condition,
  record: Stored,
  register: AnyRegister,
  s: Neighbourhood,
  reads: readonly AnyRegister[],
): Parameters | undefined {
  const applies = Object.entries(condition.when ?? {}).every(([name, values]) =>
    values?.some((value) => value === record.fields[name]),
  );
  if (!applies) return undefined;
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
