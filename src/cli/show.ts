import { sentences, listOf, allOf } from '#isms/kernel/values/sentence.ts';
import { csvLines } from '#exchange/csv.ts';
import { Encoder } from '#exchange/folder/encode.ts';
import { shownOf, tableOfRecords, tableOfRows, type Table } from '#exchange/table.ts';
import { readQuery } from '#isms/kernel/field-kinds/validation.ts';
import type { DayComparison } from '#isms/kernel/declarations/comparison.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { parseListing } from '#isms/kernel/queries/listing.ts';
import { noticesOf } from '#isms/kernel/declarations/notices.ts';
import { invalid, isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import type { Command, Declare, CommandLine, Io } from './command.ts';
import { folderOptions, open, type Opened } from './open.ts';
import { tableLines } from './table-text.ts';
import { hanging, wrapped } from './text.ts';

const texts = sentences('show', {
  thereIsNoViewAndNoRegister:
    'There is no view and no register {key}.\nViews: {views}\nRegisters: {registers}',
  hasNoOption: '{key} has no --{name}; there are {options}.',
  ofWhichFolder: 'Of which folder? plumbline show {key} FOLDER',
  cannotBeShown: '{shown} cannot be shown with that:',
  hasNoColumn: '{key} has no column {unknown}; there are {names}.',
});

/** The command that shows a view or a register of an organisation. */
export const showCommand = (declare: Declare): Command => ({
  name: 'show',
  summary:
    'Shows a view of the organisation in a folder, or a register; alone, it lists what there is to show.',
  about: [
    'In CSV, text that a spreadsheet would take for a formula is preceded by an apostrophe. In JSON, values are as they stand in the files of a folder.',
  ],
  operands: [
    { name: 'VIEW', help: 'The key of a view, or of a register for its records.', optional: true },
    {
      name: 'FOLDER',
      help: 'The organisation: a folder of YAML files, one for each record.',
      optional: true,
    },
  ],
  options: {
    format: {
      value: 'FORMAT',
      oneOf: ['table', 'json', 'csv'],
      help: 'How it is written; a table, if left out.',
    },
    columns: {
      value: 'NAMES',
      help: 'Which columns, with commas between; all for every one. JSON and CSV have all unless told.',
    },
    ...folderOptions,
  },
  takesMore: 'A parameter of the view, such as --edition 2013.',
  run: async (given, io) => {
    const declarations = await declare();
    const { catalogue } = declarations;
    const [key, folder] = given.operands;
    if (key === undefined) return list(catalogue, io);
    const shown = catalogue.views.get(key) ?? catalogue.registers.get(key);
    if (!shown) return nothing(catalogue, key);
    const parameters = parametersOf(shown, given);
    if (isProblem(parameters)) return parameters;
    const wrong = faultOfColumns(shown, given.options['columns']);
    if (wrong) return wrong;
    if (folder === undefined) return invalid([], texts.ofWhichFolder({ key }));
    const opened = open(folder, declarations, io, given);
    if (isProblem(opened)) return opened;
    const table =
      shown.word === 'view' ? tableOfView(shown, opened, parameters) : tableOfRegister(shown, opened);
    if (isProblem(table)) return table;
    // Notices go to the error output, since other programs may read the result.
    if (shown.word === 'view')
      for (const notice of noticesOf(shown.parameters, parameters))
        io.err(`${wrapped(notice, io.width).join('\n')}\n\n`);
    return write(shown, table, opened.snapshot, given, io);
  },
});

/** A table with a note that is printed after it. */
interface ShownTable extends Table {
  readonly note?: string;
}

function list({ views, registers }: Catalogue, io: Io): number {
  const most = Math.max(...[...views.keys(), ...registers.keys()].map((key) => key.length));
  const line = (key: string, text: string): string =>
    `${hanging(`  ${key.padEnd(most)}  `, text, io.width)}\n`;
  io.out('Views\n');
  for (const { key, title, purpose, parameters } of views.values()) {
    const more = Object.keys(parameters).map((name) => `--${name}`);
    io.out(line(key, `${title}. ${purpose}${more.length > 0 ? ` Takes ${more.join(', ')}.` : ''}`));
  }
  io.out('\nRegisters\n');
  for (const { key, plural } of registers.values()) io.out(line(key, plural));
  return 0;
}

const nothing = ({ views, registers }: Catalogue, key: string): Problem =>
  invalid(
    [],
    texts.thereIsNoViewAndNoRegister({
      key,
      views: listOf([...views.keys()]),
      registers: listOf([...registers.keys()]),
    }),
  );

const ownOptions = ['--format', '--columns', '--as-of', '--overlay', '--all-faults', '--help'];

/** Returns the parameters of a view, parsed from text, or a problem. */
function parametersOf(
  shown: View | AnyRegister,
  { more }: CommandLine,
): Readonly<Record<string, unknown>> | Problem {
  const declared: Fields = shown.word === 'view' ? shown.parameters : {};
  const there = Object.keys(declared).map((name) => `--${name}`);
  for (const name of Object.keys(more))
    if (!Object.hasOwn(declared, name))
      return invalid(
        [],
        texts.hasNoOption({ key: shown.key, name, options: allOf([...there, ...ownOptions]) }),
      );
  const { values, faults } = readQuery(declared, more);
  if (faults.length === 0) return values;
  return invalid(
    faults.map(({ path, message }) => ({ path: `--${path}`, message })),
    texts.cannotBeShown({ shown: shown.title }),
  );
}

function faultOfColumns(shown: View | AnyRegister, written: string | undefined): Problem | undefined {
  const there = [
    'code',
    ...Object.keys(shown.word === 'view' ? shown.columns : { ...shown.fields, ...shown.derived }),
  ];
  const names = shown.word === 'view' ? there.slice(1) : there;
  const unknown = (written ?? 'all').split(',').find((name) => name !== 'all' && !names.includes(name));
  return unknown === undefined
    ? undefined
    : invalid([], texts.hasNoColumn({ key: shown.key, unknown, names: names.join(', ') }));
}

const everything = { where: [], text: '', retired: 'no', unread: [], hidden: [] } as const;

function tableOfRegister(register: AnyRegister, { inquiry }: Opened): ShownTable | Problem {
  const listing = parseListing(register, { ...everything, sort: register.order ?? '' });
  return isProblem(listing) ? listing : tableOfRecords(inquiry, register, inquiry.list(register, listing));
}

function tableOfView(
  view: View,
  { inquiry, on }: Opened,
  parameters: Readonly<Record<string, unknown>>,
): ShownTable | Problem {
  const compared = inquiry.compared(view, parameters);
  if (isProblem(compared)) return compared;
  const before = compared && on(compared.with);
  if (isProblem(before)) return before;
  const rows = inquiry.view(view, parameters, before);
  if (isProblem(rows)) return rows;
  return { ...tableOfRows(view, rows), ...(compared && { note: comparedText(compared) }) };
}

function comparedText({ with: day, days }: DayComparison): string {
  const landmark = days.find(({ on }) => on === day);
  return `Compared with the end of ${day}${landmark ? ` (${landmark.title.toLowerCase()})` : ''}.`;
}

function write(
  shown: View | AnyRegister,
  table: ShownTable,
  snapshot: Snapshot,
  { options }: CommandLine,
  io: Io,
): number {
  const format = options['format'] ?? 'table';
  const chosen = chosenColumns(shown, table, options['columns'], format);
  const part = { ...table, shown: chosen };
  if (format === 'csv') for (const line of csvLines(snapshot, part)) io.out(line);
  else if (format === 'json') io.out(`${jsonOf(snapshot, part)}\n`);
  else {
    for (const line of tableLines(snapshot, part, io)) io.out(`${line}\n`);
    const left = Object.keys(table.columns).length - chosen.length;
    if (left > 0) io.err(`\n${left} more columns: --columns all, or --format json.\n`);
    if (table.note !== undefined) io.err(`\n${table.note}\n`);
  }
  return 0;
}

/**
 * Returns the columns to show. By default a table of a register has the columns that the web shows first; other formats
 * have all.
 */
function chosenColumns(
  shown: View | AnyRegister,
  { columns }: Table,
  written: string | undefined,
  format: string,
): readonly string[] {
  if (written !== undefined && written !== 'all') return written.split(',');
  const first = shown.word === 'register' ? shown.columns : undefined;
  return written === undefined && format === 'table' && first ? ['code', ...first] : Object.keys(columns);
}

/** Returns the rows as JSON, with values as the files of a folder have them: keys of choices and codes of records. */
function jsonOf(snapshot: Snapshot, table: Table): string {
  const encoder = new Encoder(snapshot);
  const columns = Object.fromEntries(shownOf(table).map((name) => [name, table.columns[name]])) as Fields;
  const lines = Array.from(table.rows, (cells) => `  ${JSON.stringify(encoder.fields(columns, cells))}`);
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
