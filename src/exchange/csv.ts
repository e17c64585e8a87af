import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { valueText } from '#isms/kernel/snapshot/value-text.ts';
import type { Row, View } from '#isms/kernel/declarations/view.ts';
import { shownOf, tableOfRecords, tableOfRows, type Table } from './table.ts';

/**
 * Yields a table as CSV (RFC 4180), line by line: a header, then a line for each row. References are written as codes,
 * choices by their titles. An apostrophe is put before text that a spreadsheet would take for a formula because it
 * begins with `=`, `+`, `-` or `@`: opening the file must not run what a person wrote into a title. The same happens
 * inside a text wherever a program that splits at semicolons, tabs or line breaks would begin a cell, whether quoted or
 * not. A reader that removes one apostrophe at each of these positions gets the original text; apostrophes that were
 * there already are doubled.
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

// The positions where some program may begin a cell, and the signs there that it would run. Such a program may drop
// blanks and quotation marks before them; some spreadsheets with an East Asian locale treat the wide forms as the same
// signs. Numbers are excepted.
const begin = String.raw`(?<=^|[;\t\r\n\v\f\u0085\u2028\u2029])`;
const number = String.raw` *-?\d+(\.\d+)?(e[+-]?\d+)? *($|[;\t\r\n])`;
const formula = String.raw`'*[ \u00a0\u3000"]*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const dangerous = new RegExp(`${begin}(?!${number})(?=${formula})|^(?='*[\\t\\r\\n])`, 'g');

function quoted(text: string): string {
  const safe = text.replaceAll(dangerous, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
