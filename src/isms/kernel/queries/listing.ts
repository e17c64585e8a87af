import { sentences } from '../values/sentence.ts';
import { holding, type SortKey } from './comparison-operators.ts';
import type { Field } from '../declarations/field.ts';
import { targets } from '../declarations/reference-index.ts';
import type { Inquiry } from './inquiry.ts';
import { labelOf } from '../declarations/label.ts';
import { sortOf, type SortedBy } from '../declarations/order.ts';
import { invalid, type Fault, type Problem } from '../values/problem.ts';
import { inOrder } from './ranking.ts';
import type { Following } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { shelf } from '../snapshot/snapshot.ts';

const messages = sentences('listing', {
  thereIsNoColumn: 'there is no column {column}; there are {register}',
});

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
export type Operator = (typeof operators)[number];

/** One condition of a listing: a column, an operator and a value. */
export interface Where {
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** A selection of a register's records, with their order. */
export interface Listing {
  readonly where: readonly Where[];
  readonly sort: readonly SortedBy[];
  readonly text: string;
  readonly retired: 'no' | 'yes' | 'only';
  /** Registers whose labels are not searched, because the asker may not read them. */
  readonly unread: readonly string[];
  /** Fields that are not searched, for the same reason. */
  readonly hidden: readonly string[];
}

/** A listing as a query writes it: `status:is:open`, `-level,code`. */
export interface WrittenListing {
  readonly where: readonly string[];
  readonly sort: string;
  readonly text: string;
  readonly retired: Listing['retired'];
  readonly unread: Listing['unread'];
  readonly hidden: Listing['hidden'];
}

/** The columns that every record has besides its fields. */
const own = {
  code: { kind: 'line', of: (row: Stored) => row.code },
  version: { kind: 'number', of: (row: Stored) => row.version },
  createdAt: { kind: 'line', of: (row: Stored) => row.createdAt },
  changedAt: { kind: 'line', of: (row: Stored) => row.changedAt },
} as const;

type Column = Pick<Field, 'kind' | 'to' | 'options'>;

const isOwn = (name: string): name is keyof typeof own => Object.hasOwn(own, name);

/**
 * Returns a column of a listing: a field, a computed column, or a column that every record has; undefined if there is
 * none.
 */
export function columnOf(register: AnyRegister, name: string): Column | undefined {
  // Names come from a query: `constructor` is no column although every object has one.
  if (Object.hasOwn(register.fields, name)) return register.fields[name];
  if (Object.hasOwn(register.derived, name)) return register.derived[name]?.field;
  return isOwn(name) ? own[name] : undefined;
}

const columnNames = (register: AnyRegister): string =>
  [...Object.keys(own), ...Object.keys(register.fields), ...Object.keys(register.derived)].join(', ');

const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);

/** Parses a written listing. Every fault says what is allowed. */
export function parseListing(register: AnyRegister, written: WrittenListing): Listing | Problem {
  const faults: Fault[] = [];
  const known = (path: string, column: string): boolean => {
    if (columnOf(register, column)) return true;
    faults.push({ path, message: messages.thereIsNoColumn({ column, register: columnNames(register) }) });
    return false;
  };
  const where = readWhere(written.where, (column) => known('where', column), faults);
  const sort = sortOf(written.sort).filter(({ column }) => known('sort', column));
  return faults.length > 0
    ? invalid(faults)
    : {
        where,
        sort,
        text: written.text.trim(),
        retired: written.retired,
        unread: written.unread,
        hidden: written.hidden,
      };
}

/** Parses written conditions, leaves out those on unknown columns, and adds a fault for each unknown operator. */
export function readWhere(
  written: readonly string[],
  isColumn: (name: string) => boolean,
  faults: Fault[],
): readonly Where[] {
  return written.flatMap((each): Where[] => {
    const [column = '', operator = '', ...rest] = each.split(':');
    if (!isColumn(column)) return [];
    if (isOperator(operator)) return [{ column, operator, value: rest.join(':') }];
    const message = `${operator || 'nothing'} is no comparison; there are ${operators.join(', ')}`;
    faults.push({ path: 'where', message });
    return [];
  });
}

/**
 * Returns the slots of the records that a listing selects, in its order. It asks for the listing without its last
 * condition, whose answer is memoised, so that narrowing a list searches only the remaining records.
 */
export function listedSlots(inquiry: Inquiry, register: AnyRegister, listing: Listing): readonly number[] {
  const { where, sort, text, retired, unread, hidden } = listing;
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    const texts = inquiry.searchTexts(register, unread, hidden);
    const others = inquiry.slots(register, { ...listing, text: '' });
    return others.filter((slot) => words.every((word) => texts[slot]?.includes(word)));
  }
  const last = where.at(-1);
  if (last) {
    const holds = holding(last.operator, last.value, columnOf(register, last.column)?.kind);
    const values = inquiry.column(register, last.column);
    const others = inquiry.slots(register, { ...listing, where: where.slice(0, -1) });
    return others.filter((slot) => holds(values[slot]));
  }
  const { rows } = shelf(inquiry.snapshot, register.key);
  const found = [...rows.keys()].filter(
    (slot) => retired === 'yes' || rows[slot]?.retired === (retired === 'only'),
  );
  return sort
    .toReversed()
    .reduce<readonly number[]>(
      (slots, { column, down }) => inOrder(slots, inquiry.ranks(register, column), down),
      found,
    );
}

/** Returns the sort key of each row of a register in a column. */
export function sortKeys(inquiry: Inquiry, register: AnyRegister, name: string): readonly SortKey[] {
  const column = columnOf(register, name);
  const { reader } = inquiry;
  return inquiry.column(register, name).map((value) => sortKey(column, value, reader));
}

/** Returns the value of a record in a column that is not computed. */
export const valueOf = (row: Stored, name: string): unknown =>
  isOwn(name) ? own[name].of(row) : row.fields[name];

/** Returns the sort key of a value: options in declared order, references by label, numbers as numbers. */
function sortKey(column: Column | undefined, value: unknown, s: Pick<Following, 'follow'>): SortKey {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && column?.kind === 'choice')
    return Object.keys(column.options ?? {}).indexOf(value);
  const [first] = column && 'to' in column ? targets(column as Field, value) : [];
  if (first !== undefined && column?.to !== undefined) return nameIn(s, column.to, first);
  return typeof value === 'string' ? value : undefined;
}

function nameIn(s: Pick<Following, 'follow'>, register: string, id: string): string {
  const found = s.follow({ register, id });
  // Stored days are in order as text.
  return found
    ? (labelOf(
        found.register,
        found.record,
        s,
        () => true,
        (day) => day,
      ) ?? found.record.code)
    : id;
}

/** Returns the searchable text of a record, in lower case. */
export function searchText(
  register: AnyRegister,
  record: Stored,
  nameOf: (register: string, id: string) => string,
  hidden: readonly string[] = [],
): string {
  const parts = Object.entries(register.fields).flatMap(([name, field]): string[] => {
    if (hidden.includes(name)) return [];
    const given = record.fields[name];
    const { to } = field;
    if (to !== undefined) return targets(field, given).map((id) => nameOf(to, id));
    // Frozen values of other records are searched in those records, by people who may read them.
    if (field.kind === 'list')
      return [
        JSON.stringify(given, (key, value: unknown) =>
          field.fields?.[key]?.kind === 'frozen' ? undefined : value,
        ) ?? '',
      ];
    if (typeof given !== 'string') return [];
    return [field.options?.[given] ?? given];
  });
  return [record.code, ...parts].join('\n').toLocaleLowerCase();
}
