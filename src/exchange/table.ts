import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import { line } from '#isms/kernel/declarations/fields.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Row, View } from '#isms/kernel/declarations/view.ts';

/** The input of every table format: declared columns, and values by column name. */
export interface Table {
  readonly columns: Fields;
  /** Names of the columns to show, in their order; all columns if left out. */
  readonly shown?: readonly string[];
  readonly rows: Iterable<Readonly<Record<string, unknown>>>;
}

export const shownOf = ({ columns, shown }: Table): readonly string[] => shown ?? Object.keys(columns);

const codeColumn: Field = line({ title: 'Code', help: 'What the record is called.' });

/** Returns a table of records with their code, their fields and their computed columns. */
export function tableOfRecords(inquiry: Inquiry, register: AnyRegister, records: readonly Stored[]): Table {
  const derived = Object.entries(register.derived);
  const { slots } = shelf(inquiry.snapshot, register.key);
  const computed = derived.map(([name]) => [name, inquiry.column(register, name)] as const);
  return {
    columns: {
      code: codeColumn,
      ...register.fields,
      ...Object.fromEntries(derived.map(([name, { field }]) => [name, field])),
    },
    rows: Iterator.from(records).map((record) => ({
      code: record.code,
      ...record.fields,
      ...Object.fromEntries(computed.map(([name, values]) => [name, values[slots.get(record.id) ?? -1]])),
    })),
  };
}

export const tableOfRows = ({ columns }: View, rows: readonly Row[]): Table => ({
  columns,
  rows: Iterator.from(rows).map(({ cells }) => cells),
});
