import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { same } from '../cells/same.ts';

type Values = Readonly<Record<string, unknown>>;

interface Subject {
  readonly record: { readonly register: string; readonly id: string };
  readonly version: number;
  readonly seen: Values;
}

/** A field that is no longer what was decided on. */
export interface Departure {
  readonly name: string;
  readonly seen: unknown;
  readonly now: unknown;
}

/** What a decision (or a judgement, whose list is called otherwise) froze of each of its subjects. */
export const subjectsOf = (decision: RecordAnswer): readonly Subject[] =>
  Object.values(decision.fields).flatMap((value) =>
    Array.isArray(value) ? value.filter((each: unknown): each is Subject => isSubject(each)) : [],
  );

const isSubject = (value: unknown): value is Subject =>
  typeof value === 'object' && value !== null && 'record' in value && 'seen' in value;

/** What is different about a record since a decision saw it: only fields that matter to decisions. */
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
