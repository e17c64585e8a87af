import type { Inquiry } from '#isms/kernel/inquiry.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot.ts';
import { valueText } from '#isms/kernel/value-text.ts';
import type { Row, View } from '#isms/kernel/view.ts';
import { shownOf, tableOfRecords, tableOfRows, type Table } from './table.ts';

/**
 * A table as CSV (RFC 4180), line by line: a header, then a line for each row. References are written as codes, choices by
 * their titles. Text that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a
 * line break, is preceded by an apostrophe: whoever opens the file must not run what somebody wrote into a title.
 */
export function* csvLines(snapshot: Snapshot, table: Table): Iterable<string> {
  const { columns, rows } = table;
  const names = shownOf(table);
  const s = readerOf(snapshot);
  yield lineOf(names.map((name) => columns[name]?.title ?? name));
  for (const values of rows)
    yield lineOf(names.map((name) => valueText(name, { fields: columns, values, s })));
}

export const recordsAsCsv = (inquiry: Inquiry, register: AnyRegister, records: readonly Stored[]): string =>
  [...csvLines(inquiry.snapshot, tableOfRecords(inquiry, register, records))].join('');

export const rowsAsCsv = ({ snapshot }: Inquiry, view: View, rows: readonly Row[]): string =>
  [...csvLines(snapshot, tableOfRows(view, rows))].join('');

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

// The wide forms are what some spreadsheets with an East Asian locale take for the same signs.
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);

function quoted(text: string): string {
  const safe = formula.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
