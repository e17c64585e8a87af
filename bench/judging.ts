import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import { afresh, changeable, changed } from './changing.ts';
import { figureOf, growth, measure, quantile, timed, type Figure } from './measure.ts';
import type { Samples } from './samples.ts';
import { both, met, short, whole, type Table } from './table.ts';

/** The time that judging takes after one change in a register, with few records and with many. */
interface AfterChange {
  readonly register: AnyRegister;
  readonly few: Figure;
  readonly many: Figure;
}

/**
 * Measures judging every requirement of both editions by all rules: without any cache, and again after one change in
 * each register; at each size, with the power of the number of records by which the time grows.
 */
export async function judging(all: Declared, samples: Samples): Promise<readonly Table[]> {
  const { company, few, many } = samples;
  const cold: Figure[] = [];
  for (const { snapshot } of [company, few, many]) cold.push(await fromNothing(all, snapshot));
  const [small, large] = [afterEach(all, few.snapshot, 20), afterEach(all, many.snapshot, 6)];
  const each = [...small].flatMap(([register, figure]): AfterChange[] => {
    const other = large.get(register);
    return other ? [{ register, few: figure, many: other }] : [];
  });
  return [summary(samples, cold, each), slowest(all, samples, each)];
}

function judge(inquiry: Inquiry): void {
  inquiry.conformity('2022');
  inquiry.conformity('2013');
}

function fromNothing(all: Declared, snapshot: Snapshot): Promise<Figure> {
  let inquiry: Inquiry;
  return measure(9, {
    name: 'from nothing',
    prepare: () => (inquiry = all.inquirer().at(afresh(snapshot))),
    work: () => judge(inquiry),
  });
}

/** Measures judging again after one change in each register. */
function afterEach(all: Declared, start: Snapshot, runs: number): ReadonlyMap<AnyRegister, Figure> {
  const asker = all.inquirer();
  const registers = changeable(all.catalogue, start);
  const times = new Map(registers.map((register) => [register, [] as number[]]));
  let now = afresh(start);
  judge(asker.at(now));
  // Each run goes through all registers, so that a disturbance of the machine does not affect all runs of one register.
  for (let run = -2; run < runs; run += 1)
    for (const register of registers) {
      now = changed(start, now, register, run + 2);
      const inquiry = asker.at(now);
      const time = timed(() => judge(inquiry));
      if (run >= 0) times.get(register)?.push(time);
    }
  return new Map([...times].map(([register, own]) => [register, figureOf(register.plural, own)]));
}

const coldAim = 300;
const changeAim = 5;

function summary(
  { company, few, many }: Samples,
  cold: readonly Figure[],
  each: readonly AfterChange[],
): Table {
  const factor = many.records / few.records;
  const [tiny, small, large] = cold;
  const among = (size: 'few' | 'many', share: number): Figure => ({
    name: '',
    unit: 'ms',
    median: quantile(
      each.map((one) => one[size].median),
      share,
    ),
    least: quantile(
      each.map((one) => one[size].least),
      share,
    ),
  });
  const row = (what: string, figures: readonly (Figure | undefined)[], aim: string): readonly string[] => {
    const [, a, b] = figures;
    return [what, ...figures.map(both), a && b ? short(growth(a, b, factor)) : '', aim];
  };
  const changes = (what: string, share: number, aim = ''): readonly string[] =>
    row(`again after one change: ${what}`, [undefined, among('few', share), among('many', share)], aim);
  const typical = among('few', 0.5).median;
  const within = each.filter((one) => one.few.median <= changeAim).length;
  return {
    title: 'Judging all rules of both editions, in ms: median (least)',
    head: ['', ...[company, few, many].map(({ records }) => `${whole(records)} records`), 'growth', 'aim'],
    rows: [
      row('from nothing', [tiny, small, large], `< ${coldAim}: ${met(large?.median ?? 0, coldAim)}`),
      changes('the typical register', 0.5, `< ${changeAim}: ${met(typical, changeAim)}`),
      changes('nine in ten registers take at most', 0.9, `${within} of ${each.length} take < ${changeAim}`),
      changes('the slowest register', 1),
    ],
  };
}

function slowest(all: Declared, { few, many }: Samples, each: readonly AfterChange[]): Table {
  const ten = each.toSorted((a, b) => b.few.median - a.few.median).slice(0, 10);
  return {
    title: 'The ten registers after a change of which judging takes longest, in ms: median (least)',
    head: [
      '',
      'their records',
      whole(few.records),
      whole(many.records),
      'growth',
      'of which, in the smaller',
    ],
    rows: ten.map(({ register, few: a, many: b }) => [
      register.plural,
      [few, many].map(({ snapshot }) => whole(shelf(snapshot, register.key).rows.length)).join(' / '),
      both(a),
      both(b),
      short(growth(a, b, many.records / few.records)),
      rulesThatTakeLongest(all, few.snapshot, register),
    ]),
  };
}

/** Returns the three rules that take longest after a change in a register. */
function rulesThatTakeLongest(all: Declared, start: Snapshot, register: AnyRegister): string {
  const asker = all.inquirer();
  const times = new Map([...all.catalogue.rules.values()].map((rule) => [rule, [] as number[]]));
  let now = afresh(start);
  for (let run = 0; run < 12; run += 1) {
    const inquiry = asker.at(now);
    for (const [rule, own] of times) own.push(timed(() => inquiry.findings(rule)));
    now = changed(start, now, register, run);
  }
  // The first run judged without any cache.
  return [...times]
    .map(([{ key }, [, ...own]]) => ({ key, time: quantile(own, 0.5) }))
    .toSorted((a, b) => b.time - a.time)
    .slice(0, 3)
    .map(({ key, time }) => `${key} ${short(time)}`)
    .join(', ');
}
