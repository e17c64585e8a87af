import type { Link } from '../field-kinds/field.ts';
import type { Followed, Following } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { changedSince, inTodaysShape, type DecisionSnapshot } from './decision-snapshot.ts';

/** A record as it was seen at a decision: an entry of a list that has a frozen field. */
export interface DecidedRecord {
  readonly record: Link;
  readonly version: number;
  readonly shape: number;
  readonly seen: Readonly<Record<string, unknown>>;
}

/** A record that has changed since a decision, with the material fields that differ: as seen, and as they are now. */
export interface MaterialChange extends Followed {
  readonly fields: readonly { readonly name: string; readonly seen: unknown; readonly now: unknown }[];
}

/** Returns the records that have changed since they were seen. Records that are unknown here are left out. */
export const materialChanges = (sights: readonly DecidedRecord[], s: Following): readonly MaterialChange[] =>
  sights.flatMap(({ record: link, version, shape, seen }): readonly MaterialChange[] => {
    const subject = s.follow(link);
    if (!subject) return [];
    const { register, record } = subject;
    const sight = { version, shape, fields: seen };
    const names = namesOfChanged(register, sight, record);
    if (names.length === 0) return [];
    const then = inTodaysShape(register, sight);
    return [
      { ...subject, fields: names.map((name) => ({ name, seen: then[name], now: record.fields[name] })) },
    ];
  });

const compared = new WeakMap<object, { readonly record: Stored; readonly names: readonly string[] }>();

/**
 * Returns the names of changed fields. Many rules ask about the same decision, and neither the snapshot nor a version
 * ever changes, so the comparison is kept.
 */
function namesOfChanged(register: AnyRegister, sight: DecisionSnapshot, record: Stored): readonly string[] {
  const known = compared.get(sight.fields);
  if (known?.record === record) return known.names;
  const names = changedSince(register, sight, record);
  compared.set(sight.fields, { record, names });
  return names;
}

/** Returns the decision snapshots of other records in all lists of a record. */
export const decidedRecordsIn = (register: AnyRegister, record: Stored): readonly DecidedRecord[] =>
  Object.entries(register.fields)
    .filter(([, { fields = {} }]) => Object.values(fields).some(({ kind }) => kind === 'frozen'))
    .flatMap(([name]) => (record.fields[name] ?? []) as readonly DecidedRecord[]);

/** Returns the changes as text: `Due, Cost of TRT-3`. */
export const materialChangesText = (departures: readonly MaterialChange[]): string =>
  departures
    .map(({ record, register, fields }) => {
      const names = new Set(fields.map(({ name }) => wholeOf(register.fields[name]?.title ?? name)));
      return `${inShort([...names])} of ${record.code}`;
    })
    .join('; ');

/** Returns the common part of a title: `Frequency, low` and `Frequency, high` are both of the frequency. */
const wholeOf = (title: string): string => title.split(', ', 1)[0] ?? title;

const mostNamed = 3;

/** Returns a few of the names and the number of the others. The history shows all differences. */
const inShort = (names: readonly string[]): string =>
  names.length <= mostNamed
    ? names.join(', ')
    : `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
