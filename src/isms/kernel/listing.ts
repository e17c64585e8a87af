import type { Field } from './field.ts';
import { targets } from './index-of-references.ts';
import type { Inquiry } from './inquiry.ts';
import { labelOf } from './label.ts';
import { invalid, type Fault, type Problem } from './problem.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { lookUp, shelf, type Snapshot } from './snapshot.ts';

export const operators = [
  'is',
  'not',
  'above',
  'below',
  'before',
  'after',
  'has',
  'empty',
  'filled',
] as const;
type Operator = (typeof operators)[number];

/** One condition of a listing: a column, how it compares, and with what. */
export interface Where {
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Which records of a register, in which order. */
export interface Listing {
  readonly where: readonly Where[];
  readonly sort: readonly { readonly column: string; readonly down: boolean }[];
  readonly text: string;
  readonly retired: 'no' | 'yes' | 'only';
}

/** Columns that exist on every record beside its fields. */
const own: Readonly<Record<string, Pick<Field, 'kind'>>> = {
  code: { kind: 'line' },
  version: { kind: 'number' },
  createdAt: { kind: 'line' },
  changedAt: { kind: 'line' },
};

function columnOf(register: AnyRegister, name: string): Pick<Field, 'kind'> | undefined {
  // Names come from a query: `constructor` is no column although every object has one.
  if (Object.hasOwn(register.fields, name)) return register.fields[name];
  if (Object.hasOwn(register.derived, name)) return register.derived[name]?.field;
  return Object.hasOwn(own, name) ? own[name] : undefined;
}

const columnNames = (register: AnyRegister): string =>
  [...Object.keys(own), ...Object.keys(register.fields), ...Object.keys(register.derived)].join(', ');

/** A listing from its written form: `status:is:open`, `-level,code`. Every fault says what is allowed. */
export function parseListing(
  register: AnyRegister,
  written: {
    readonly where: readonly string[];
    readonly sort: string;
    readonly text: string;
    readonly retired: Listing['retired'];
  },
): Listing | Problem {
  const faults: Fault[] = [];
  const where = written.where.map((each): Where => {
    const [column = '', operator = '', ...rest] = each.split(':');
    if (!columnOf(register, column))
      faults.push({
        path: 'where',
        message: `there is no column ${column}; there are ${columnNames(register)}`,
      });
    else if (!(operators as readonly string[]).includes(operator))
      faults.push({
        path: 'where',
        message: `${operator || 'nothing'} is no comparison; there are ${operators.join(', ')}`,
      });
    return { column, operator: operator as Operator, value: rest.join(':') };
  });
  const sort = written.sort
    .split(',')
    .filter((name) => name !== '')
    .map((name) => ({ column: name.replace(/^-/, ''), down: name.startsWith('-') }));
  for (const { column } of sort)
    if (!columnOf(register, column))
      faults.push({
        path: 'sort',
        message: `there is no column ${column}; there are ${columnNames(register)}`,
      });
  return faults.length > 0
    ? invalid(faults)
    : { where, sort, text: written.text.trim(), retired: written.retired };
}

type Value = (slot: number) => unknown;

/** The records a listing asks for, whole: pages are cut from it. */
export function listRecords(inquiry: Inquiry, register: AnyRegister, listing: Listing): readonly Stored[] {
  const { rows } = shelf(inquiry.snapshot, register.key);
  const value = (name: string): Value => {
    if (register.derived[name]) {
      const column = inquiry.derived(register, name);
      return (slot) => column[slot];
    }
    if (own[name]) return (slot) => Reflect.get(rows[slot] ?? {}, name);
    return (slot) => rows[slot]?.fields[name];
  };
  const tests = listing.where.map((each) =>
    test(each, columnOf(register, each.column)?.kind ?? 'line', value(each.column)),
  );
  const words = listing.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const haystack = words.length > 0 ? inquiry.searchTexts(register) : [];
  const slots: number[] = [];
  for (const [slot, row] of rows.entries()) {
    if (listing.retired !== 'yes' && row.retired !== (listing.retired === 'only')) continue;
    if (!tests.every((holds) => holds(slot))) continue;
    if (words.every((word) => haystack[slot]?.includes(word))) slots.push(slot);
  }
  for (const { column, down } of listing.sort.toReversed()) {
    const keys = sortKeys(register, column, value(column), slots, inquiry.snapshot);
    slots.sort((a, b) => compare(keys.get(a), keys.get(b), down));
  }
  return slots.flatMap((slot) => rows[slot] ?? []);
}

function test({ operator, value: wanted }: Where, kind: string, value: Value): (slot: number) => boolean {
  const values = new Set(wanted.split('|'));
  const matches = (given: unknown): boolean =>
    Array.isArray(given)
      ? given.some(matches)
      : isLink(given)
        ? values.has(given.id)
        : given !== undefined && values.has(String(given));
  const isNumber = kind === 'number' || kind === 'step';
  const lower = wanted.toLocaleLowerCase();
  const order = (given: unknown): number =>
    given === undefined
      ? NaN
      : isNumber
        ? Number(given) - Number(wanted)
        : String(given) < wanted
          ? -1
          : String(given) > wanted
            ? 1
            : 0;
  switch (operator) {
    case 'is':
      return (slot) => matches(value(slot));
    case 'not':
      return (slot) => !matches(value(slot));
    case 'above':
    case 'after':
      return (slot) => order(value(slot)) > 0;
    case 'below':
    case 'before':
      return (slot) => order(value(slot)) < 0;
    case 'has':
      return (slot) =>
        String(value(slot) ?? '')
          .toLocaleLowerCase()
          .includes(lower);
    case 'empty':
      return (slot) => isEmpty(value(slot));
    case 'filled':
      return (slot) => !isEmpty(value(slot));
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
const isLink = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What empty sorts as: last, whichever way. */
function compare(a: unknown, b: unknown, down: boolean): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return down ? -order : order;
}

function sortKeys(
  register: AnyRegister,
  name: string,
  value: Value,
  slots: readonly number[],
  snapshot: Snapshot,
): ReadonlyMap<number, unknown> {
  const field = register.fields[name] ?? register.derived[name]?.field;
  const options = field?.options && Object.keys(field.options);
  const key = (given: unknown): unknown => {
    if (given === undefined) return undefined;
    if (field?.kind === 'choice' && options) return options.indexOf(String(given));
    if (typeof given === 'boolean') return Number(given);
    if (!field || typeof given === 'number') return given;
    const [first] = targets(field, given);
    return first === undefined
      ? typeof given === 'string'
        ? given
        : undefined
      : nameIn(snapshot, field, first);
  };
  return new Map(slots.map((slot) => [slot, key(value(slot))]));
}

function nameIn(snapshot: Snapshot, field: Field, id: string): string {
  const target = snapshot.registers.get(field.to ?? '');
  const record = target && lookUp(snapshot, target.key, id);
  return record && target ? (labelOf(target, record) ?? record.code) : id;
}

/** Everything about a record one might look for it by, in lower case. */
export function searchText(
  register: AnyRegister,
  record: Stored,
  labelById: (register: string, id: string) => string,
): string {
  const parts = Object.entries(register.fields).map(([name, field]) => {
    const given = record.fields[name];
    if (given === undefined) return '';
    if (field.options && typeof given === 'string') return field.options[given] ?? '';
    if (field.to)
      return targets(field, given)
        .map((id) => labelById(field.to ?? '', id))
        .join(' ');
    return typeof given === 'string' ? given : field.kind === 'list' ? JSON.stringify(given) : '';
  });
  return [record.code, ...parts].join('\n').toLocaleLowerCase();
}
