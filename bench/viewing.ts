import { inEnglish } from '#isms/kernel/values/message-format.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import type { View } from '#isms/kernel/declarations/view.ts';
import type { Declared } from '../src/declared.ts';
import { afresh, changeable, changed } from './changing.ts';
import { figureOf, growth, measure, timed, type Figure } from './measure.ts';
import type { Samples } from './samples.ts';
import { both, short, whole, type Table } from './table.ts';

/**
 * Measures every view with its default parameters: without any cache, and again after a change in each register that it
 * reads.
 */
export async function viewing(all: Declared, { few, many }: Samples): Promise<readonly Table[]> {
  const rows: (readonly string[])[] = [];
  const factor = many.records / few.records;
  for (const view of all.catalogue.views.values()) {
    const cells: string[] = [];
    for (const measured of [fromNothing, afterChanges]) {
      const [a, b] = [await measured(all, view, few.snapshot), await measured(all, view, many.snapshot)];
      cells.push(both(a), both(b), short(growth(a, b, factor)));
    }
    rows.push([view.title, whole(rowsOf(all.inquirer(), many.snapshot, view)), ...cells]);
  }
  const [small, large] = [whole(few.records), whole(many.records)];
  return [
    {
      title: 'Every view, in ms: median (least)',
      head: [
        '',
        `rows at ${large}`,
        ...['from nothing', 'after a change'].flatMap((what) => [`${what}, ${small}`, large, 'growth']),
      ],
      rows,
    },
  ];
}

/** A view compares with the same records on an earlier day, on which recurring items have another state. */
function rowsOf(asker: Inquirer, snapshot: Snapshot, view: View): number {
  const rows = asked(view, {}, asker.at(snapshot), (day) => asker.at({ ...snapshot, asOf: day }));
  if (isProblem(rows)) throw new Error(`${view.key}: ${inEnglish(rows.detail)}`);
  return rows.length;
}

function fromNothing(all: Declared, view: View, snapshot: Snapshot): Promise<Figure> {
  let [asker, made]: [Inquirer, Snapshot] = [all.inquirer(), snapshot];
  return measure(3, {
    name: view.title,
    prepare: () => ([asker, made] = [all.inquirer(), afresh(snapshot)]),
    work: () => rowsOf(asker, made, view),
  });
}

function afterChanges(all: Declared, view: View, start: Snapshot): Figure {
  const asker = all.inquirer();
  const read: readonly AnyRegister[] = changeable(all.catalogue, start).filter(
    ({ key }) => view.reads === 'all' || view.reads.some((each) => each.key === key),
  );
  const times: number[] = [];
  let now = afresh(start);
  rowsOf(asker, now, view);
  for (let run = 0; run < 2; run += 1)
    for (const register of read) {
      now = changed(start, now, register, run);
      times.push(timed(() => rowsOf(asker, now, view)));
    }
  return figureOf(view.title, times);
}
