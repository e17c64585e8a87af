import type { Fields } from './field.ts';
import { complaints } from './complaints.ts';
import { isStorableText } from '../values/storable-text.ts';
import type { Sentence } from '../values/sentence.ts';

/** The limits of every record: large enough for real work, small enough that one record cannot slow down others. */
export const limits = { line: 200, prose: 50_000, id: 64, entries: 500, number: 1e12 } as const;

/** The place at which a value is read, and the complaints about it. */
export interface Reading {
  fault(complaint: Sentence): void;
  /** Returns the number of complaints so far, wherever in the record. */
  count(): number;
  /** Returns the place of an entry or of a member of the value. */
  at(part: number | string): Reading;
  /** Returns an object of fields with its members in the order of their declaration. */
  fields(declared: Fields, value: unknown): unknown;
}

function refusal(complaint: Sentence, reading: Reading): undefined {
  reading.fault(complaint);
}

/** Reads text of any number of lines. Complains of a value of another type with `wrong`. */
export function readText(
  value: unknown,
  most: number,
  reading: Reading,
  wrong = complaints.notText,
): unknown {
  if (typeof value !== 'string') return refusal(missing(value) ?? wrong, reading);
  if (value.length > most) reading.fault(complaints.tooLong({ most }));
  if (!isStorableText(value)) reading.fault(complaints.unstorable);
  if (value.trim() === '') reading.fault(complaints.blank);
  return value;
}

/** Reads a single line of text. */
export function readLine(value: unknown, most: number, reading: Reading): unknown {
  const text = readText(value, most, reading);
  if (typeof text === 'string' && /[\n\r\u2028\u2029]/.test(text)) reading.fault(complaints.severalLines);
  return text;
}

/** Reads the id of a record, or the key of a register. */
export function readId(value: unknown, reading: Reading): unknown {
  if (typeof value === 'string' && value !== '' && value.length <= limits.id && isStorableText(value))
    return value;
  return refusal(missing(value) ?? complaints.notReference, reading);
}

/** Reads a number within bounds. */
export function readNumber(
  value: unknown,
  bounds: {
    readonly least?: number | undefined;
    readonly most?: number | undefined;
    readonly whole?: boolean | undefined;
  },
  reading: Reading,
): unknown {
  const { least = -limits.number, most = limits.number, whole } = bounds;
  const isRight = typeof value === 'number' && value >= least && value <= most;
  if (isRight && (whole ? Number.isSafeInteger(value) : Number.isFinite(value))) return value;
  const { notWholeNumber, notNumber } = complaints;
  return refusal(missing(value) ?? (whole ? notWholeNumber : notNumber)({ least, most }), reading);
}

/** Reads the entries of a list, none of them twice. */
export function readEntries(
  value: unknown,
  reading: Reading,
  read: (entry: unknown, reading: Reading) => unknown,
): unknown {
  if (!Array.isArray(value)) return refusal(missing(value) ?? complaints.notList, reading);
  const before = reading.count();
  const entries = value.map((entry: unknown, n) => read(entry, reading.at(n)));
  const isSound = reading.count() === before;
  if (value.length > limits.entries) reading.fault(complaints.tooMany({ most: limits.entries }));
  if (isSound && new Set(entries.map((entry) => JSON.stringify(entry))).size < entries.length)
    reading.fault(complaints.twice);
  return entries;
}

/** Reads an object with exactly these members. Complains of any other object with `wrong`. */
export function readMembers(
  value: unknown,
  reading: Reading,
  wrong: Sentence,
  members: Readonly<Record<string, (value: unknown, reading: Reading) => unknown>>,
): unknown {
  if (!isObject(value)) return refusal(missing(value) ?? wrong, reading);
  const read = Object.entries(members).map(
    ([name, member]) => [name, member(value[name], reading.at(name))] as const,
  );
  for (const name of Object.keys(value)) if (!Object.hasOwn(members, name)) reading.at(name).fault(wrong);
  return Object.fromEntries(read);
}

/** Returns the complaint of a value that was left out; undefined if there is one. */
export const missing = (value: unknown): Sentence | undefined =>
  value === undefined ? complaints.missing : undefined;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
