import { expect, test } from 'vitest';
import { castIsms, note, thing } from '#isms/kernel/cast-tester.ts';
import { Inquirer } from '#isms/kernel/inquirer.ts';
import { declared } from '../declared.ts';
import { csvLines, recordsAsCsv, rowsAsCsv } from './csv.ts';
import { acme, folderOf, snapshotOf } from './folder/folder-tester.ts';
import { tableOfRecords } from './table.ts';

const { isms, inquirer } = await declared();

const ask = (files: Readonly<Record<string, string>>) =>
  new Inquirer(castIsms, () => []).at(
    snapshotOf(folderOf({ 'house.yaml': 'name: A\n', ...files }), castIsms),
  );

test('a header and a line for each record, with codes, titles and names of steps', () => {
  const inquiry = inquirer().at(snapshotOf(acme, isms, { until: '2026-09-30' }));
  const risk = isms.registers.get('risk')!;
  const [header, first] = recordsAsCsv(inquiry, risk, inquiry.reader.all(risk)).split('\r\n');
  expect(header).toMatch(/^Code,Risk,Scenario,Status,Closed on,/);
  expect(first).toMatch(
    /^RISK-1,Firmware signed with a stolen key,,Open,,,,PER-1,Integrity; Availability,AST-1,+MTH-1,2 Possible,3 Severe,/,
  );
  expect(first).toContain('3 High');
});

test('rows of a view', () => {
  const inquiry = inquirer().at(snapshotOf(acme, isms, { until: '2026-09-30' }));
  const view = isms.views.get('due')!;
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
])('%j stands as %j', (text, cell) => {
  const inquiry = ask({
    'thing/THG-1.yaml': 'title: Door\n',
    'note/NOT-1.yaml': `thing: THG-1\ntext: ${JSON.stringify(text)}\n`,
  });
  expect(recordsAsCsv(inquiry, note, inquiry.reader.all(note))).toBe(
    `Code,Thing,Text,By\r\nNOT-1,THG-1,${cell},\r\n`,
  );
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
