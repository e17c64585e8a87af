import { expect, test } from 'vitest';
import { castIsms, note, thing } from '#isms/kernel/testing/cast-tester.ts';
import { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { declared } from '../declared.ts';
import { csvLines, recordsAsCsv, rowsAsCsv } from './csv.ts';
import { acme, folderOf, snapshotOf } from './folder/folder-tester.ts';
import { tableOfRecords } from './table.ts';

const { catalogue, inquirer } = await declared();

const ask = (files: Readonly<Record<string, string>>) =>
  new Inquirer(castIsms, () => []).at(
    snapshotOf(folderOf({ 'house.yaml': 'name: A\n', ...files }), castIsms),
  );

test('a header and a line for each record, with codes, titles and names of steps', () => {
  const inquiry = inquirer().at(snapshotOf(acme, catalogue, { until: '2026-09-30' }));
  const risk = catalogue.registers.get('risk')!;
  const [header, first] = recordsAsCsv(inquiry, risk, inquiry.reader.all(risk)).split('\r\n');
  expect(header).toMatch(/^Code,Risk,Scenario,Status,Closed on,/);
  expect(first).toMatch(
    /^RISK-1,Firmware signed with a stolen key,,Open,,,,PER-1,Integrity; Availability,AST-1,+MTH-1,2 Possible,3 Severe,/,
  );
  expect(first).toContain('3 High');
});

test('rows of a view', () => {
  const inquiry = inquirer().at(snapshotOf(acme, catalogue, { until: '2026-09-30' }));
  const view = catalogue.views.get('due')!;
  const rows = inquiry.view(view, { days: 400 });
  const lines = rowsAsCsv(inquiry, view, rows as never).split('\r\n');
  expect(lines[0]).toBe('Due,Days left,Timing,What,Record,About,By whom');
  expect(lines[1]).toBe('2026-02-10,-232,Missed,Review of the risk criteria,MTH-1,,');
  expect(lines.at(-1)).toBe('');
});

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+49 30', "'+49 30"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['-12.5', '-12.5'],
  ['\u{ff1d}1', "'\u{ff1d}1"],
  [';=1+1', ";'=1+1"],
  ['a;=cmd|x', "a;'=cmd|x"],
  ['a; +1+1;b', "a;' +1+1;b"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a\r=1', `"a\r'=1"`],
  ['two\n- lines', `"two\n'- lines"`],
  ['\t=1', "'\t'=1"],
  [';;\u{ff0d}1', ";;'\u{ff0d}1"],
  ['a;"=1;b', `"a;'""=1;b"`],
  [' =1', "' =1"],
  ["'=1", "''=1"],
  ['1; -2.5; -3e4', '1; -2.5; -3e4'],
  ['a;b = c, d-e', '"a;b = c, d-e"'],
  ['me@example.org; A-1', 'me@example.org; A-1'],
])('%j stands as %j', (text, cell) => {
  const inquiry = ask({
    'thing/THG-1.yaml': 'title: Door\n',
    'note/NOT-1.yaml': `thing: THG-1\ntext: ${JSON.stringify(text)}\n`,
  });
  expect(recordsAsCsv(inquiry, note, inquiry.reader.all(note))).toBe(
    `Code,Thing,Text,By\r\nNOT-1,THG-1,${cell},\r\n`,
  );
});

test('an apostrophe taken away at each place where one was put gives the text as it was', () => {
  const places =
    /(?<=^|[;\t\r\n\v\f\u0085\u2028\u2029])'(?='*[ \u00a0\u3000"]*[=+\-@\uff1d\uff0b\uff0d\uff20])|^'(?='*[\t\r\n])/g;
  const signs = ['=', '+', '-', '@', '\u{ff1d}', "'", "''", ';', '\t', '\n', ' ', '"', 'a', '1', '-1', ''];
  const lines: string[] = [];
  for (const one of signs)
    for (const two of signs) for (const three of signs) lines.push(`${one}${two}${three}x;${two}${one}9`);
  const inquiry = ask({ 'thing/THG-1.yaml': 'title: Door\n' });
  const columns = { text: note.fields.text };
  const written = csvLines(inquiry.snapshot, { columns, rows: lines.map((text) => ({ text })) });
  const cells = [...written].slice(1).map((line) => line.slice(0, -2));
  const read = cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
  expect(read.map((text) => text.replaceAll(places, ''))).toEqual(lines);
  // And no part of a cell begins a formula, whichever separator divides it and whichever quotation marks are dropped.
  const divided = cells.flatMap((cell) => cell.split(/[;\t\r\n]/)).map((part) => part.replace(/^[ "]*/, ''));
  expect(divided.filter((part) => /^[=+@\uff1d]|^-(?!\d+ *"?$)/.test(part))).toEqual([]);
});

test('of chosen columns, line by line', () => {
  const inquiry = ask({
    'thing/THG-1.yaml': 'title: Door\nurgent: true\nshifts: [{ day: 2026-01-01 }, { day: 2026-01-02 }]\n',
  });
  const table = tableOfRecords(inquiry, thing, inquiry.reader.all(thing));
  expect([...csvLines(inquiry.snapshot, { ...table, shown: ['code', 'urgent', 'shifts'] })]).toEqual([
    'Code,Urgent,Shifts\r\n',
    'THG-1,Yes,2026-01-01; 2026-01-02\r\n',
  ]);
});
