import type { ZodType } from 'zod';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { faultsOf } from '../../contract/schema-faults.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Attributes } from './schema-description.ts';
import { isComplex, spelt, type Resource } from './attribute-names.ts';

/** A kind of resource: its records, how they are shown, and the changes that result when a directory writes one. */
export interface Kind<T extends object = object> {
  readonly name: 'User' | 'Group';
  /** The path segment after the base address. */
  readonly endpoint: 'Users' | 'Groups';
  readonly description: string;
  readonly schema: string;
  readonly extensions: readonly string[];
  readonly attributes: Attributes;
  readonly shape: ZodType<T>;
  all(s: Reader): readonly Stored[];
  find(id: string, s: Reader): Stored | undefined;
  /** Returns the identifiers of a record, in lower case. */
  knownBy(record: Stored): readonly string[];
  /** Returns the record as a resource, without links and `meta`. */
  show(record: Stored, s: Reader): T;
  /** Returns the version and the time of the last change, which may depend on more than the record. */
  since(record: Stored, s: Reader): { readonly version: string; readonly changedAt: string };
  /** Returns the changes that create a resource, or adopt an existing record; or a problem. */
  made(given: T, s: Reader): ProvisionedChange | Problem;
  /**
   * Returns the changes that make a record agree with `after`, or a problem. `said` holds the attributes that were sent
   * or have changed.
   */
  changed(record: Stored, after: T, said: Partial<T>, s: Reader): readonly Change[] | Problem;
  removed(record: Stored, s: Reader): readonly Change[];
}

export interface ProvisionedChange {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** Parses a resource of a kind. Returns a problem if it is invalid. */
export function read<T extends object>(kind: Kind<T>, given: Resource): T | Problem {
  const { success, data, error } = kind.shape.safeParse(spelt(given, kind.attributes));
  return success ? data : invalid(faultsOf(error));
}

/** Returns the resource that replaces another one. Attributes that were not sent stay as they are. */
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

/** Returns the attributes that differ, by sub-attributes where there are any. */
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
