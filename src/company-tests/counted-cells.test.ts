import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { describe, expect, test } from 'vitest';
import { conditionsOf, type Counted } from '#isms/kernel/declarations/counted-columns.ts';
import { parseListing } from '#isms/kernel/queries/listing.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asked as rowsOf } from '#isms/kernel/testing/view-tester.ts';
import type { Row, View } from '#isms/kernel/declarations/view.ts';
import { all, asOf, reference } from './company-tester.ts';

/** Whatever a matrix says in numbers opens as a list of as many: of the example company, and where scores are missing. */
const company = asOf(reference);

function without(snapshot: Snapshot, register: string): Snapshot {
  const rows = shelf(snapshot, register).rows.map((row, index) => ({
    ...row,
    // Each third lacks what steps there are, so that something is counted beside every matrix.
    fields: index % 3 > 0 ? row.fields : withoutSteps(row.fields, register),
  }));
  return advance(snapshot, rows, snapshot.position + 1, snapshot.at);
}

function withoutSteps(fields: object, key: string) {
  const declared = all.catalogue.registers.get(key)?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => declared[name]?.kind !== 'step'));
}

const counting = [...all.catalogue.views.values()].flatMap((view) =>
  view.presentation.as === 'matrix' ? [{ view, ...view.presentation }] : [],
);

test('there is a view that counts', () => expect(counting.length).toBeGreaterThan(0));

describe.each(counting)('the matrix $view.key', ({ view, up, across, level, count, counted }) => {
  const through = view.columns[up]?.scale?.through ?? '';
  const { register: key } = counted;
  const given = Object.keys(counted.stages).flatMap((stage) => [
    { [counted.by]: stage },
    ...Object.entries(counted.narrowed).flatMap(([parameter, column]) => {
      const named = mostNamed(key, column);
      return named === undefined ? [] : [{ [counted.by]: stage, [parameter]: named }];
    }),
  ]);

  test.each(
    given.flatMap((asked) => [
      { asked, of: 'as it is', snapshot: company },
      { asked, of: 'where a third is not scored', snapshot: without(company, key) },
    ]),
  )('asked $asked, $of, says no number that its list does not hold', ({ asked, snapshot }) => {
    const rows = rowsIn(view, asked, snapshot);
    const listed = (row: Row, part: Parameters<typeof conditionsOf>[3]) =>
      listedIn(counted, asked, snapshot, String(row.cells[through]), part);
    const filled = rows.filter(({ cells }) => Number(cells[count]) > 0);
    expect(filled.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { [up]: y, [across]: x, [count]: said } = row.cells;
      const part = typeof y === 'number' ? { up: y, across: Number(x) } : 'unscored';
      expect([row.key, listed(row, part)]).toEqual([row.key, said]);
    }
    const levelled = rows.filter(({ cells }) => typeof cells[level] === 'number');
    const alike = Map.groupBy(levelled, ({ cells }) => `${String(cells[through])} ${String(cells[level])}`);
    for (const [of, [first, ...others]] of alike) {
      const said = [first, ...others].reduce((sum, row) => sum + Number(row?.cells[count]), 0);
      expect([of, first && listed(first, { levels: [Number(first.cells[level])] })]).toEqual([of, said]);
    }
  });

  test('counts all that it is about, at every stage', () => {
    const totals = Object.keys(counted.stages).map((stage) =>
      rowsIn(view, { [counted.by]: stage }, without(company, key)).reduce(
        (sum, { cells }) => sum + Number(cells[count]),
        0,
      ),
    );
    expect(new Set(totals).size).toBe(1);
  });
});

function rowsIn(view: View, asked: object, snapshot: Snapshot): readonly Row[] {
  const inquirer = all.inquirer();
  const rows = rowsOf(view, asked, inquirer.at(snapshot), (day) => inquirer.at(asOf(day)));
  if (isProblem(rows)) throw new Error(inEnglish(rows.detail));
  return rows;
}

function listedIn(
  counted: Counted,
  asked: object,
  snapshot: Snapshot,
  of: string,
  part: Parameters<typeof conditionsOf>[3],
): number {
  const register = all.catalogue.registers.get(counted.register);
  if (!register) throw new Error(`there is no register ${counted.register}`);
  const where = conditionsOf(counted, { ...asked }, of, part);
  const listing = parseListing(register, {
    where,
    sort: '',
    text: '',
    retired: 'no',
    unread: [],
    hidden: [],
  });
  if (isProblem(listing)) throw new Error(inEnglish(listing.detail));
  return all.inquirer().at(snapshot).list(register, listing).length;
}

/** What most records of a register name in a column; nothing, where none names anything. */
function mostNamed(key: string, column: string): string | undefined {
  const named = shelf(company, key).rows.flatMap(({ fields }) => [fields[column]].flat());
  const byName = Map.groupBy(
    named.filter((each) => typeof each === 'string'),
    (each) => each,
  );
  return [...byName].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
