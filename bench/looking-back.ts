import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { setImmediate as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addDays } from '#isms/kernel/values/calendar.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import type { Declared } from '../src/declared.ts';
import { afresh } from './changing.ts';
import type { Samples } from './samples.ts';
import { short, whole, type Table } from './table.ts';

const steps = [0, 10, 100, 300];

/**
 * Measures the memory that is kept after a person has looked at the board and at the changes of more and more past
 * days. Each day has its own rows in every register: the worst case for a past day.
 */
export async function lookingBack(all: Declared, { many }: Samples): Promise<readonly Table[]> {
  const asker = all.inquirer();
  const { snapshot } = many;
  const held: number[] = [];
  let looked = 0;
  look(all, asker, snapshot);
  for (const days of steps) {
    for (; looked < days; looked += 1) {
      look(all, asker, { ...afresh(snapshot), asOf: addDays(snapshot.asOf, -1 - looked) });
      // Like the pause between two requests: weakly held objects stay while a job runs.
      await pause();
    }
    look(all, asker, snapshot);
    await pause();
    held.push(heldMemory());
  }
  const one = held[0] ?? 0;
  return [
    {
      title: `Memory held after looking back, ${whole(many.records)} records, in MiB`,
      head: ['past days looked at', 'held', 'of that for the past'],
      rows: steps.map((days, n) => [whole(days), short(held[n] ?? 0), short((held[n] ?? 0) - one)]),
    },
  ];
}

const views = ['conformity', 'due', 'what-changed', 'risk-movement', 'risk-matrix'];

function look({ catalogue }: Declared, asker: Inquirer, snapshot: Snapshot): void {
  const inquiry = asker.at(snapshot);
  for (const key of views) {
    const view = catalogue.views.get(key);
    if (!view) throw new Error(`there is no view ${key}`);
    const rows = asked(view, {}, inquiry, (day) => asker.at({ ...afresh(snapshot), asOf: day }));
    if (isProblem(rows)) throw new Error(`${key}: ${inEnglish(rows.detail)}`);
  }
}

/** Returns the used heap in MiB after a garbage collection. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
