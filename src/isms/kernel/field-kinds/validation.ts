import type { Sentence } from '../values/sentence.ts';
import type { Fault } from '../values/problem.ts';
import { complaints } from './complaints.ts';
import type { Field, Fields } from './field.ts';
import { kinds } from './kinds.ts';
import { isObject, missing, type Reading } from './reading.ts';

/** Values that were read, and the faults of those that are not allowed. Without faults, the values can be stored. */
export interface ReadValues {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** Returns the values of some fields, in the order of their declaration, and the faults of a new record. */
export const readFields = (declared: Fields, given: unknown): ReadValues =>
  read(given, (value, reading) => fieldsOf(declared, value, reading, readMember));

/** Returns the values of some fields and the faults of a patch: any of the fields, null to empty one. */
export const readPatch = (declared: Fields, given: unknown): ReadValues =>
  read(given ?? null, (value, reading) =>
    fieldsOf(declared, value, reading, (field, each, place) =>
      each === null || each === undefined ? each : kinds[field.kind].read(field, each, place),
    ),
  );

/** Returns the values of fields as they are written in a query, where every value is text, and their faults. */
export const readQuery = (declared: Fields, given: unknown): ReadValues =>
  read(given, (value, reading) =>
    fieldsOf(declared, value, reading, (field, text, place) =>
      text === undefined ? undefined : readQueryValue(field, text, place),
    ),
  );

/** A value that was read, and its faults, with their paths inside the value. */
export interface ReadValue {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** Returns the value of one field and its faults. */
export function readValue(field: Field, given: unknown): ReadValue {
  const faults: Fault[] = [];
  return { value: readMember(field, given, new Place('', faults)), faults };
}

/** Returns the value of one field as it is written in a query, and its faults. */
export function readQueryText(field: Field, text: string): ReadValue {
  const faults: Fault[] = [];
  return { value: readQueryValue(field, text, new Place('', faults)), faults };
}

function read(given: unknown, values: (value: unknown, reading: Reading) => unknown): ReadValues {
  const faults: Fault[] = [];
  const found = values(given, new Place('', faults));
  return { values: isObject(found) ? found : {}, faults };
}

class Place implements Reading {
  readonly #path: string;
  readonly #faults: Fault[];

  constructor(path: string, faults: Fault[]) {
    [this.#path, this.#faults] = [path, faults];
  }

  fault(message: Sentence): void {
    this.#faults.push({ path: this.#path, message });
  }

  count(): number {
    return this.#faults.length;
  }

  at(part: number | string): Place {
    const path = this.#path;
    const within = typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`;
    return new Place(within, this.#faults);
  }

  fields(declared: Fields, value: unknown): unknown {
    return fieldsOf(declared, value, this, readMember);
  }
}

type ReadMember = (field: Field, value: unknown, reading: Reading) => unknown;

const readMember: ReadMember = (field, value, reading) =>
  value === undefined && (field.optional || field.default !== undefined)
    ? undefined
    : kinds[field.kind].read(field, value, reading);

const readQueryValue: ReadMember = (field, text, reading) => {
  const { fromQuery, read: readValue } = kinds[field.kind];
  return readValue(field, typeof text === 'string' ? (fromQuery?.(text) ?? text) : text, reading);
};

function fieldsOf(declared: Fields, value: unknown, reading: Reading, member: ReadMember): unknown {
  if (!isObject(value)) {
    reading.fault(missing(value) ?? complaints.notObject);
    return undefined;
  }
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(declared)) {
    const made = member(field, Object.hasOwn(value, name) ? value[name] : undefined, reading.at(name));
    if (made !== undefined) values[name] = made;
  }
  for (const name of Object.keys(value))
    if (!Object.hasOwn(declared, name))
      reading.at(name).fault(complaints.unknown({ names: Object.keys(declared).join(', ') }));
  return values;
}
