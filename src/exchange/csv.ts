import { isErased } from '#isms/kernel/erased.ts';
import type { Field, Fields } from '#isms/kernel/field.ts';
import { targets } from '#isms/kernel/index-of-references.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { lookUp, shelf } from '#isms/kernel/snapshot.ts';
import type { Row, View } from '#isms/kernel/view.ts';

/**
 * Tables as CSV (RFC 4180), a header and a line for each row. Text that a spreadsheet would take for a formula is
 * preceded by an apostrophe. References are written as codes, choices by their titles.
 */
export function recordsAsCsv(inquiry: Inquiry, register: AnyRegister, records: readonly Stored[]): string {
  const derived = Object.fromEntries(
    Object.entries(register.derived).map(([name, { field }]) => [name, field]),
  );
  const columns: Fields = { ...register.fields, ...derived };
  const computed = new Map(Object.keys(derived).map((name) => [name, inquiry.derived(register, name)]));
  const { slots } = shelf(inquiry.snapshot, register.key);
  const lines = records.map((record) => [
    record.code,
    ...Object.entries(columns).map(([name, field]) =>
      textOf(inquiry, field, computed.get(name)?.[slots.get(record.id) ?? -1] ?? record.fields[name]),
    ),
  ]);
  return csv([['Code', ...Object.values(columns).map((field) => field.title)], ...lines]);
}

export function rowsAsCsv(inquiry: Inquiry, view: View, rows: readonly Row[]): string {
  const columns = Object.entries(view.columns);
  const lines = rows.map((row) => columns.map(([name, field]) => textOf(inquiry, field, row.cells[name])));
  return csv([columns.map(([, field]) => field.title), ...lines]);
}

const csv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(inquiry: Inquiry, field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (isErased(value)) return 'erased';
  const ids = targets(field, value);
  if (ids.length > 0 && field.kind !== 'list')
    return ids.map((id) => codeOf(inquiry, field.to, id)).join('; ');
  if (Array.isArray(value) && field.options)
    return value.map((each) => field.options?.[String(each)] ?? String(each)).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return field.options?.[String(value)] ?? String(value);
}

function codeOf({ snapshot }: Inquiry, to: string | undefined, id: string): string {
  for (const key of to === undefined ? snapshot.registers.keys() : [to]) {
    const record = lookUp(snapshot, key, id);
    if (record) return record.code;
  }
  return id;
}
