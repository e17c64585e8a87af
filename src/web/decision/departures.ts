import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { same } from '../cells/same.ts';

type Values = Readonly<Record<string, unknown>>;

interface Subject {
  readonly record: { readonly register: string; readonly id: string };
  readonly version: number;
  readonly seen: Values;
}

/** A field that differs from its value at the time of the decision. */
export interface Departure {
  readonly name: string;
  readonly seen: unknown;
  readonly now: unknown;
}

/**
 * Returns the subjects whose content a decision froze. The list has another name in judgements, so any list field
 * counts.
 */
export const subjectsOf = (decision: RecordAnswer): readonly Subject[] =>
  Object.values(decision.fields).flatMap((value) =>
    Array.isArray(value) ? value.filter((each: unknown): each is Subject => isSubject(each)) : [],
  );

const isSubject = (value: unknown): value is Subject =>
  typeof value === 'object' && value !== null && 'record' in value && 'seen' in value;

/** Returns the material fields of a record that differ from what a decision saw. */
export function departures(
  decision: RecordAnswer,
  record: RecordAnswer,
  register: DeclaredRegister,
): readonly Departure[] {
  const subject = subjectsOf(decision).find(({ record: { id } }) => id === record.id);
  if (!subject) return [];
  return Object.entries(register.fields)
    .filter(([name, { material }]) => material && !same(subject.seen[name], record.fields[name]))
    .map(([name]) => ({ name, seen: subject.seen[name], now: record.fields[name] }));
}
