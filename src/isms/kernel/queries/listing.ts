import { sentences } from '../values/sentence.ts';
import { operators, type Operator } from './comparison-operators.ts';
import type { Field } from '../field-kinds/field.ts';
import { targets } from '../declarations/reference-index.ts';
import { sortOf, type SortedBy } from '../declarations/order.ts';
import { invalid, type Fault, type Problem } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

const messages = sentences('listing', {
  thereIsNoColumn: 'there is no column {column}; there are {register}',
});

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

/** What a listing has to know of a column. */
export type Column = Pick<Field, 'kind' | 'to' | 'options'>;

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

/** Returns the value of a record in a column that is not computed. */
export const valueOf = (row: Stored, name: string): unknown =>
  isOwn(name) ? own[name].of(row) : row.fields[name];

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
