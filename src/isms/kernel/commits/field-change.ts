import { holdsErased, isErased } from '../values/erased.ts';
import type { Field, Link } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';
import { linksIn } from '../declarations/reference-index.ts';
import type { Following } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { isSameValue } from '../snapshot/decision-snapshot.ts';
import { valueText } from '../snapshot/value-text.ts';

/** The change of a field, in one line. */
export interface FieldChange {
  readonly name: string;
  readonly field: Field;
  /** The old and the new value, if they are shown; undefined if empty. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** For references: the records it no longer points to, and those it newly points to. */
  readonly left: readonly Link[];
  readonly joined: readonly Link[];
  /** The kind of change, instead of values that are not shown. */
  readonly did?: 'filled' | 'emptied' | 'reworded' | 'changed' | 'erased';
}

/** A version of a record, and a reader of the day it is shown on. */
export interface Version {
  readonly record: Stored;
  readonly s: Pick<Following, 'follow'>;
}

const language = 'en';
// The longest text for removed and for added entries of a list.
const longest = 200;

/** Returns the fields in which one version of a record differs from another, in the order of their declaration. */
export const fieldChanges = (register: AnyRegister, before: Version, now: Version): readonly FieldChange[] =>
  Object.entries(register.fields)
    .filter(([name]) => !isSameValue(before.record.fields[name], now.record.fields[name]))
    .map(([name, field]) => ({ name, field, left: [], joined: [], ...told(name, register, before, now) }));

type FieldChangeText = Omit<FieldChange, 'name' | 'field' | 'left' | 'joined'> &
  Partial<Pick<FieldChange, 'left' | 'joined'>>;

function told(name: string, register: AnyRegister, before: Version, now: Version): FieldChangeText {
  const field = register.fields[name];
  const [was, is] = [before.record.fields[name], now.record.fields[name]];
  if (isErased(is)) return { did: 'erased' };
  // Lists of changes are passed around and printed, so values that may be erased later or are not for everyone must not
  // be in them.
  if (!field || isSensitive(field) || holdsErased(was) || holdsErased(is) || kinds[field.kind].long)
    return {
      did: isEmpty(was)
        ? 'filled'
        : isEmpty(is)
          ? 'emptied'
          : field && kinds[field.kind].textual === 'paragraphs'
            ? 'reworded'
            : 'changed',
    };
  const kind = kinds[field.kind];
  if (kind.members) {
    const [gone, fresh] = apart(entriesOf(was), entriesOf(is));
    const [from, to] = [entriesText(field, gone, before), entriesText(field, fresh, now)];
    return (from ?? to) ? { from, to } : { did: 'changed' };
  }
  if (kind.targets) {
    const [left, joined] = apart(linksIn(field, was), linksIn(field, is));
    return left.length + joined.length > 0 ? { left, joined } : { did: 'changed' };
  }
  return { from: textOf(name, register, before), to: textOf(name, register, now) };
}

const isSensitive = ({ personal, classified, fields = {} }: Field): boolean =>
  Boolean(personal || classified) || Object.values(fields).some(isSensitive);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

type Entries = readonly Readonly<Record<string, unknown>>[];
const entriesOf = (value: unknown): Entries => (value ?? []) as Entries;

/** Returns the entries that only the first list has, and those that only the second has. */
const apart = <T>(was: readonly T[], is: readonly T[]): readonly [readonly T[], readonly T[]] => [
  was.filter((each) => !is.some((other) => isSameValue(each, other))),
  is.filter((each) => !was.some((other) => isSameValue(each, other))),
];

const textOf = (name: string, { fields }: AnyRegister, { record, s }: Version): string | undefined =>
  valueText(name, { fields, values: record.fields, s, language }) || undefined;

function entriesText({ fields = {} }: Field, entries: Entries, { s }: Version): string | undefined {
  const short = Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => !kinds[kind].long));
  const list = { entries: { kind: 'list', fields: short } as Field };
  const text = valueText('entries', { fields: list, values: { entries }, s, language });
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text || undefined;
}
