import type { ZodType } from 'zod';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { faultsOf } from '#isms/kernel/declarations/schema-faults.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Attributes } from './schema-description.ts';
import { isComplex, spelt, type Resource } from './attribute-names.ts';

/** A kind of resource: which records it is, how one is shown, and what changes it comes to when a directory writes one. */
export interface Kind<T extends object = object> {
  readonly name: 'User' | 'Group';
  /** The part of the address after the base. */
  readonly endpoint: 'Users' | 'Groups';
  readonly description: string;
  readonly schema: string;
  readonly extensions: readonly string[];
  readonly attributes: Attributes;
  readonly shape: ZodType<T>;
  all(s: Reader): readonly Stored[];
  find(id: string, s: Reader): Stored | undefined;
  /** What a record is looked up by, in lower case. */
  knownBy(record: Stored): readonly string[];
  /** The record as the protocol shows it, but for its links and `meta`. */
  show(record: Stored, s: Reader): T;
  /** What the version and the day of the last change go by, beside the record itself. */
  since(record: Stored, s: Reader): { readonly version: string; readonly changedAt: string };
  /** What makes one, or takes on a record that is there already. */
  made(given: T, s: Reader): ProvisionedChange | Problem;
  /** What brings a record to what `after` says; `said` is what of it was sent, or has changed. */
  changed(record: Stored, after: T, said: Partial<T>, s: Reader): readonly Change[] | Problem;
  removed(record: Stored, s: Reader): readonly Change[];
}

export interface ProvisionedChange {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** What was sent, as a resource of that kind, or what is wrong with it. */
export function read<T extends object>(kind: Kind<T>, given: Resource): T | Problem {
  const { success, data, error } = kind.shape.safeParse(spelt(given, kind.attributes));
  return success ? data : invalid(faultsOf(error));
}

/** The same where it replaces what is there: what was not sent stays as it is. */
export function merged(before: object, given: object, { extensions }: Attributes): Resource {
  const [was, sent] = [before as Resource, given as Resource];
  const whole: Record<string, unknown> = { ...was, ...sent };
  for (const urn of extensions.keys()) {
    const name = Object.keys(sent).find((each) => each.toLowerCase() === urn.toLowerCase());
    const [inner, outer] = [was[urn], name === undefined ? undefined : sent[name]];
    if (isComplex(inner) && isComplex(outer)) whole[name ?? urn] = { ...inner, ...outer };
  }
  return whole;
}

/** What of a resource is no longer as it was, part by part where it has parts. */
export function differing<T extends object>(before: T, after: T): Partial<T> {
  const was = before as Resource;
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, value]: [string, unknown]) => {
      const old = was[name];
      if (JSON.stringify(old) === JSON.stringify(value)) return [];
      return [[name, isComplex(value) && isComplex(old) ? differing(old, value) : value]];
    }),
  ) as Partial<T>;
}
