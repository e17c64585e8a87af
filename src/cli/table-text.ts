import { shownOf, type Table } from '#exchange/table.ts';
import type { Field, FieldKind } from '#isms/kernel/field-kinds/field.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { valueText } from '#isms/kernel/snapshot/value-text.ts';
import { padded, painted, printable, widthOf, wrapped } from './text.ts';

// Longer words may be divided if there is too little room.
const widestWord = 20;
const gap = '  ';
const numbers: ReadonlySet<FieldKind> = new Set(['number']);

/**
 * Yields the lines of a table for a terminal. Columns are as wide as their content; if that is too much, the widest are
 * wrapped. Nothing is cut off, so a table with very many columns is wider than the terminal.
 */
export function* tableLines(
  snapshot: Snapshot,
  table: Table,
  { width, colour }: { readonly width: number; readonly colour: boolean },
): Iterable<string> {
  const { columns, rows } = table;
  const names = shownOf(table);
  const s = readerOf(snapshot);
  const body = [...rows].map((values) =>
    names.map((name) => printable(valueText(name, { fields: columns, values, s }))),
  );
  const titles = names.map((name) => columns[name]?.title ?? name);
  const widths = fitting(
    titles.map((title, n) => Math.max(widthOf(title), ...body.map((row) => widest(row[n] ?? '')))),
    titles.map((title, n) =>
      Math.max(longestWord(title), ...body.map((row) => Math.min(longestWord(row[n] ?? ''), widestWord))),
    ),
    width,
  );
  const fields = names.map((name) => columns[name]);
  for (const line of lines(titles, widths, fields)) yield painted(line, 'bold', colour);
  yield widths.map((each) => '-'.repeat(each)).join(gap);
  for (const row of body) yield* lines(row, widths, fields);
}

const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf));

const longestWord = (text: string): number => Math.max(...text.split(/\s/).map(widthOf));

/** Returns column widths that fit. It narrows the widest column step by step, none below its least width. */
function fitting(wanted: readonly number[], least: readonly number[], width: number): readonly number[] {
  const widths = [...wanted];
  const gaps = gap.length * (widths.length - 1);
  for (let over = widths.reduce((sum, each) => sum + each, gaps) - width; over > 0; over -= 1) {
    let most = -1;
    for (const [n, each] of widths.entries())
      if (each > (least[n] ?? 0) && (most < 0 || each > (widths[most] ?? 0))) most = n;
    if (most < 0) break;
    widths[most] = (widths[most] ?? 0) - 1;
  }
  return widths;
}

function* lines(
  row: readonly string[],
  widths: readonly number[],
  fields: readonly (Field | undefined)[],
): Iterable<string> {
  const cells = row.map((text, n) => wrapped(text, widths[n] ?? 0));
  const height = Math.max(...cells.map((cell) => cell.length));
  for (let at = 0; at < height; at += 1)
    yield cells
      .map((cell, n) => padded(cell[at] ?? '', widths[n] ?? 0, numbers.has(fields[n]?.kind ?? 'line')))
      .join(gap)
      .trimEnd();
}
