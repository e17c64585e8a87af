import * as fc from 'fast-check';
import { cast } from './cast-tester.ts';
import type { Stored } from '../declarations/record.ts';
import { complete } from '../snapshot/shape.ts';
import {
  advance,
  emptySnapshot,
  lookUp,
  recede,
  shelf,
  type Snapshot,
  type Undo,
} from '../snapshot/snapshot.ts';

/** Random histories over the cast, in commits, some of which are withdrawn. */
const registers = new Map(cast.map((each) => [each.key, each]));

/** There are few ids, so that records refer to each other. */
const pools: Readonly<Record<string, readonly string[]>> = {
  person: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'],
  gauge: ['g0', 'g1', 'g2'],
  thing: ['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'],
  note: ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'],
  house: ['h'],
};

const write = fc.record({
  register: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('thing', 'person', 'note') },
    { weight: 1, arbitrary: fc.constantFrom('gauge', 'house') },
  ),
  pick: fc.nat(9),
  points: fc.array(fc.nat(9), { maxLength: 3 }),
  text: fc.nat(3),
  flag: fc.boolean(),
  retire: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

const commit = fc.record({
  writes: fc.array(write, { minLength: 1, maxLength: 4 }),
  comesAbout: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
});
export type Commit = typeof commit extends fc.Arbitrary<infer C> ? C : never;

export const histories = fc.array(commit, { minLength: 1, maxLength: 12 });

const idOf = ({ register, pick }: Write): string => {
  const pool = pools[register] ?? [];
  return pool[pick % pool.length] ?? '';
};

type Existing = Readonly<Record<string, readonly string[]>>;

/** Returns fields that point only to existing records, as every commit ensures. */
function fieldsOf({ register, points, text, flag }: Write, existing: Existing): object {
  const some = (of: string): readonly string[] => {
    const ids = existing[of] ?? [];
    return ids.length === 0 ? [] : [...new Set(points.map((n) => ids[n % ids.length] ?? ''))];
  };
  const [someone, another = someone] = some('person');
  const [gauge] = some('gauge');
  switch (register) {
    case 'thing':
      return {
        title: `Thing ${text}`,
        urgent: flag,
        helpers: some('person'),
        ...(someone && flag && { owner: someone }),
        ...(gauge && { gauge }),
        about: ['person', 'note', 'gauge'].flatMap((of) => some(of).map((id) => ({ register: of, id }))),
        shifts: points.map(() => ({ day: '2026-01-01', ...(another && { who: another }) })),
      };
    case 'person':
      return { name: `Person ${text}`, ...(someone && { boss: someone }) };
    case 'note':
      return { text: `Note ${text}`, thing: some('thing')[0] ?? 'none', ...(someone && { by: someone }) };
    case 'gauge':
      return { name: `Gauge ${text}` };
    default:
      return { name: 'House', inspection: `P${text + 1}M` };
  }
}

function version(snapshot: Snapshot, each: Write, earlier: readonly Stored[]): Stored {
  const id = idOf(each);
  const before =
    earlier.findLast((one) => one.id === id && one.register === each.register) ??
    lookUp(snapshot, each.register, id);
  const existing = Object.fromEntries(
    Object.keys(pools).map((key) => [
      key,
      [...shelf(snapshot, key).rows, ...earlier.filter((one) => one.register === key)].map((one) => one.id),
    ]),
  );
  const at = '2026-01-01T09:00:00.000Z';
  return {
    id,
    register: each.register,
    code: id.toUpperCase(),
    version: (before?.version ?? 0) + 1,
    retired: each.retire,
    createdAt: at,
    createdBy: 'system',
    changedAt: at,
    changedBy: 'system',
    fields: complete(
      { fields: registers.get(each.register)?.fields ?? {} },
      fieldsOf(each, existing) as Stored['fields'],
    ),
  };
}

export const beginning = (): Snapshot => emptySnapshot(registers, 'test', '2026-09-30');

/** Returns the snapshot after one commit of a history; the same one if the commit was withdrawn. */
export function play(snapshot: Snapshot, { writes, comesAbout }: Commit): Snapshot {
  const versions = writes.reduce<readonly Stored[]>(
    (all, each) => [...all, version(snapshot, each, all)],
    [],
  );
  const after = advance(snapshot, versions, snapshot.position + 1, snapshot.at);
  if (comesAbout) return after;
  recede(snapshot, after, versions);
  return snapshot;
}

/**
 * Returns the snapshots of a whole history, the empty one first. Each is read before the next is made, as heads are, so
 * that its indexes are carried over to the next.
 */
export function playAll(
  history: readonly Commit[],
  look: (snapshot: Snapshot) => void,
): readonly [Snapshot, ...Snapshot[]] {
  const all: [Snapshot, ...Snapshot[]] = [beginning()];
  look(all[0]);
  for (const each of history) {
    all.push(play(all.at(-1) ?? all[0], each));
    look(all.at(-1) ?? all[0]);
  }
  return all;
}

/** Returns what takes the later snapshot back to the earlier one. */
export const undoBetween = (earlier: Snapshot, later: Snapshot): readonly Undo[] =>
  [...later.shelves].flatMap(([register, { rows }]) =>
    rows.flatMap((row): Undo[] => {
      const before = lookUp(earlier, register, row.id);
      return before === row ? [] : [{ register, id: row.id, before }];
    }),
  );

/** Returns the same records in new arrays, so that nothing memoised about the snapshot applies to the copy. */
export const copyOf = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  shelves: new Map(
    [...snapshot.shelves].map(([key, { rows }]) => [
      key,
      { rows: rows.slice(), slots: new Map(rows.map((row, slot) => [row.id, slot])) },
    ]),
  ),
});
