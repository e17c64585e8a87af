import { setImmediate as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gauge, house, note, person, thing } from '../testing/cast-tester.ts';
import type { Id } from '../field-kinds/field.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { copyOf, histories, play, beginning, undoBetween } from '../testing/history-tester.ts';
import { points, targets } from '../declarations/reference-index.ts';
import type { PerRecord } from '../declarations/computation.ts';
import { Memory, type Whole } from './memory.ts';
import type { Neighbourhood } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { advance, onDay, readerOf, rewind, shelf, type Snapshot } from './snapshot.ts';

type Compute<Of extends AnyRegister> = (record: Stored<Of>, s: Neighbourhood) => unknown;

/** A computation that logs the records it is computed for. */
function watched<Of extends AnyRegister>(of: Of, reads: readonly AnyRegister[], compute: Compute<Of>) {
  const asked: string[] = [];
  const computation: PerRecord<unknown> = {
    of,
    reads,
    compute: (record, s) => {
      asked.push(record.id);
      return compute(record, s);
    },
  };
  return { ...computation, asked };
}

const nameOf = (id: Id<'person'> | undefined, s: Neighbourhood) => s.get(person, id)?.fields.name;

/** One computation for each way to reach neighbours. */
const reaching = {
  'along references': watched(thing, [person], ({ fields }, s) => {
    const boss = s.get(person, fields.owner)?.fields.boss;
    return [nameOf(fields.owner, s), nameOf(boss, s), fields.helpers?.map((id) => nameOf(id, s))];
  }),
  'against references': watched(thing, [note, person], (record, s) =>
    s.referring(note, 'thing', record.id).map(({ fields }) => [fields.text, nameOf(fields.by, s)]),
  ),
  'against links': watched(person, [thing, gauge], (record, s) =>
    s.referring(thing, 'about', record.id).map(({ fields }) => s.get(gauge, fields.gauge)?.fields.name),
  ),
  'against references in lists': watched(person, [thing], (record, s) =>
    s.referring(thing, 'shifts', record.id).map(({ id }) => id),
  ),
  'along links': watched(thing, [person, note, gauge], ({ fields }, s) =>
    fields.about?.map((link) => s.follow(link)?.record.fields),
  ),
  'there and back': watched(note, [thing, person], ({ fields }, s) => {
    const owner = s.get(thing, fields.thing)?.fields.owner;
    return owner && s.referring(thing, 'owner', owner).map(({ fields }) => fields.title);
  }),
  'against references to another': watched(
    person,
    [thing],
    ({ fields }, s) => fields.boss && s.referring(thing, 'owner', fields.boss).map(({ id }) => id),
  ),
  'to the date, some of them': watched(thing, [], ({ fields }, s) => (fields.urgent ? s.asOf : fields.title)),
  'to the date through neighbours': watched(note, [thing], ({ fields }, s) => {
    const about = s.get(thing, fields.thing);
    return about?.fields.urgent ? [about.fields.title, s.asOf] : about?.retired;
  }),
};

const reachingAll = {
  ...reaching,
  'to the settings': watched(thing, [house], ({ fields }, s) => [
    fields.title,
    s.setting(house, 'inspection'),
  ]),
  'by way of a setting': watched(thing, [house, person, note], ({ fields }, s) => {
    const keeper = s.setting(house, 'keeper');
    return [fields.title, nameOf(keeper, s), keeper && s.referring(note, 'by', keeper).map(({ id }) => id)];
  }),
  'to others of its register': watched(person, [person], (record, s) => [
    nameOf(s.get(person, record.fields.boss)?.fields.boss, s),
    s.referring(person, 'boss', record.id).map(({ id }) => s.referring(person, 'boss', id).length),
  ]),
};

const wholes: readonly Whole<unknown>[] = [
  { reads: [thing], compute: (s) => s.all(thing).map(({ fields }) => fields.title) },
  { reads: [note], compute: (s) => [s.everything(note).length, s.asOf] },
  {
    reads: [note, thing],
    compute: (s) => s.all(thing).map(({ id }) => s.referring(note, 'thing', id).map(({ code }) => code)),
  },
];

/** Computations that compare two days and read the date of none, one or both of them. */
const pairs: readonly Whole<unknown>[] = [
  {
    reads: [thing],
    compute: (s, _, before) =>
      [s, before!.s].map((each) => each.everything(thing).map(({ version }) => version)),
  },
  {
    reads: [note],
    compute: (s, _, before) => [s.all(note).length, before!.s.asOf, before!.s.all(note).length],
  },
  { reads: [thing, note], compute: (s, _, before) => [s.asOf, before!.s.asOf, before!.s.all(thing).length] },
];

const fresh = ({ of, compute }: PerRecord<unknown>, snapshot: Snapshot): readonly unknown[] => {
  const copy = copyOf(snapshot);
  return shelf(copy, of.key).rows.map((row) => compute(row, readerOf(copy)));
};

/** Reads at the head, on a day, or in the past, in any order. */
const looks = fc.array(fc.record({ back: fc.nat(4), day: fc.constantFrom('2026-09-30', '2026-10-01') }), {
  minLength: 1,
  maxLength: 3,
});

describe('what is remembered is what would be computed', () => {
  test('after any history, for any day and any past', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            histories.map(([first]) => first!),
            looks,
          ),
          { minLength: 2, maxLength: 10 },
        ),
        (steps) => {
          const memory = new Memory();
          const all = [beginning()];
          for (const [commit, looks] of steps) {
            const head = play(all.at(-1)!, commit);
            all.push(head);
            for (const { back, day } of looks) {
              const then = all.at(-1 - back) ?? all[0]!;
              const asked =
                then === head
                  ? onDay(head, day)
                  : rewind(head, undoBetween(then, head), then.position, then.at, day);
              const each = Object.values(reachingAll);
              expect(each.map((one) => memory.perRecord(one, asked))).toEqual(
                each.map((one) => fresh(one, asked)),
              );
              const alone = copyOf(asked);
              expect(wholes.map((one) => memory.whole(one, asked))).toEqual(
                wholes.map((one) => one.compute(readerOf(alone), alone)),
              );
              const former = onDay(all[(back * 7) % all.length]!, day === '2026-09-30' ? '2026-01-31' : day);
              const copy = copyOf(former);
              expect(pairs.map((one) => memory.whole(one, asked, former))).toEqual(
                pairs.map((one) =>
                  one.compute(readerOf(alone), alone, { s: readerOf(copy), snapshot: copy }),
                ),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what compares two days is remembered of that pair', () => {
  const at = (title: string, day: string) => snapshotOf([a(thing, 't', { title })], day, [house]);
  const [old, older, now] = [at('old', '2026-06-30'), at('older', '2026-03-31'), at('now', '2026-09-30')];
  const asked: string[] = [];
  const compared: Whole<string> = {
    reads: [thing],
    compute: (s, _, before) => {
      const said = [before?.s, s].map((each) => each?.all(thing)[0]?.fields.title).join(' > ');
      asked.push(said);
      return said;
    },
  };

  test('and never served for another, whichever of the two is another, nor for one day alone', () => {
    const memory = new Memory();
    const all: readonly (readonly [Snapshot, Snapshot | undefined, string])[] = [
      [now, old, 'old > now'],
      [now, older, 'older > now'],
      [old, older, 'older > old'],
      [now, undefined, ' > now'],
      [now, now, 'now > now'],
      [older, now, 'now > older'],
    ];
    for (const [after, before, said] of [...all, ...all.toReversed(), ...all])
      expect(memory.whole(compared, after, before)).toBe(said);
  });

  test('so that asking again costs nothing, and only a day that was read makes another pair', () => {
    const memory = new Memory();
    asked.length = 0;
    memory.whole(compared, now, old);
    memory.whole(compared, now, old);
    memory.whole(compared, onDay(now, '2026-10-01'), onDay(old, '2026-07-01'));
    expect(asked).toEqual(['old > now']);
    const dated: Whole<string> = { reads: [thing], compute: (s, _, before) => `${before?.s.asOf} ${s.asOf}` };
    expect(memory.whole(dated, now, old)).toBe('2026-06-30 2026-09-30');
    expect(memory.whole(dated, now, onDay(old, '2026-07-01'))).toBe('2026-07-01 2026-09-30');
    expect(memory.whole(dated, onDay(now, '2026-10-01'), old)).toBe('2026-06-30 2026-10-01');
  });

  test('and what is asked for all the time outlives days that are only passed through', () => {
    const memory = new Memory();
    const title = watched(thing, [], ({ fields }) => fields.title);
    memory.perRecord(title, now);
    for (let n = 0; n < 5; n += 1) {
      memory.perRecord(title, at(`day ${n}`, '2026-01-01'));
      title.asked.length = 0;
      memory.perRecord(title, now);
      expect(title.asked).toEqual([]);
    }
  });
});

/** The records of `of` that can be reached from the changed records, before or after the change. */
function reachable(
  { of, reads }: PerRecord<unknown>,
  before: Snapshot,
  after: Snapshot,
): ReadonlySet<string> {
  const registers = [of, ...reads];
  const rows = [before, after].flatMap((each) => registers.flatMap(({ key }) => shelf(each, key).rows));
  // Ids are followed whether or not their records may be read or exist at all.
  const pointers = rows.flatMap((row) =>
    Object.entries(registers.find(({ key }) => key === row.register)?.fields ?? {}).flatMap(([name, field]) =>
      points(field) ? targets(field, row.fields[name as never]).map((id) => ({ from: row.id, id })) : [],
    ),
  );
  const naming = Map.groupBy(pointers, ({ id }) => id);
  const named = Map.groupBy(pointers, ({ from }) => from);
  const namesOf = (id: string) => (named.get(id) ?? []).map((each) => each.id);
  const whoNames = (id: string) => (naming.get(id) ?? []).map(({ from }) => from);
  const own = new Set(rows.filter(({ register }) => register === of.key).map(({ id }) => id));
  const was = new Set([...before.shelves.values()].flatMap((each) => each.rows));
  const changed = rows.filter((row) => !was.has(row)).map(({ id }) => id);
  const found = new Set(changed.filter((id) => own.has(id)));
  const waiting = changed.filter((id) => !own.has(id));
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    // A computation that has a record from one that names it can ask what points to it.
    for (const next of [...whoNames(id), ...namesOf(id).flatMap((each) => [each, ...whoNames(each)])]) {
      if (own.has(next)) found.add(next);
      else if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  return found;
}

/** Returns the snapshot after one record was amended. */
function amend(snapshot: Snapshot, register: AnyRegister, id: string, fields: object): Snapshot {
  const row = readerOf(snapshot).get(register, id)!;
  const next = { ...row, version: row.version + 1, fields: { ...row.fields, ...fields } };
  return advance(snapshot, [next], snapshot.position + 1, snapshot.at);
}

describe('only what a change touches is computed again', () => {
  test('in any history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const memory = new Memory();
        let before = beginning();
        for (const computation of Object.values(reaching)) memory.perRecord(computation, before);
        for (const commit of history) {
          const after = play(before, commit);
          const extra = Object.entries(reaching).map(([name, computation]) => {
            computation.asked.length = 0;
            memory.perRecord(computation, after);
            const allowed = reachable(computation, before, after);
            const twice = computation.asked.filter((id, n, all) => all.indexOf(id) !== n);
            return [name, [...computation.asked.filter((id) => !allowed.has(id)), ...twice]];
          });
          expect(extra).toEqual(Object.keys(reaching).map((name) => [name, []]));
          before = after;
        }
      }),
    );
  });

  const owned = Array.from({ length: 300 }, (_, n) =>
    a(thing, `t${n}`, { owner: `p${n % 100}`, title: `${n}` }),
  );
  const people = Array.from({ length: 100 }, (_, n) => a(person, `p${n}`, { name: `${n}` }));
  const start = () => snapshotOf([...owned, ...people], '2026-09-30', [house]);

  test('three of three hundred, when the owner of three is renamed', () => {
    const memory = new Memory();
    const computation = watched(thing, [person], ({ fields }, s) => nameOf(fields.owner, s));
    const before = start();
    expect(memory.perRecord(computation, before)).toHaveLength(300);
    expect(computation.asked).toHaveLength(300);
    computation.asked.length = 0;
    const results = memory.perRecord(computation, amend(before, person, 'p7', { name: 'Ana' }));
    expect(computation.asked).toEqual(['t7', 't107', 't207']);
    expect([results[7], results[8], results[107]]).toEqual(['Ana', '8', 'Ana']);
  });

  test('one of three hundred, when its neighbour changes, whatever else that neighbour points to', () => {
    const memory = new Memory();
    const notes = Array.from({ length: 300 }, (_, n) => a(note, `n${n}`, { thing: `t${n}`, by: 'p0' }));
    const computation = watched(note, [thing, person], ({ fields }, s) => [
      s.get(thing, fields.thing)?.fields.title,
      nameOf(fields.by, s),
    ]);
    const before = snapshotOf([...owned, ...people, ...notes], '2026-09-30');
    memory.perRecord(computation, before);
    computation.asked.length = 0;
    memory.perRecord(computation, amend(before, thing, 't7', { title: 'Loud' }));
    expect(computation.asked).toEqual(['n7']);
  });

  test('none, when a register it could read but never did has changed', () => {
    const memory = new Memory();
    const computation = watched(thing, [person, note], ({ fields }, s) => nameOf(fields.owner, s));
    const before = snapshotOf([...owned, ...people, a(note, 'n', { thing: 't0' })], '2026-09-30');
    memory.perRecord(computation, before);
    computation.asked.length = 0;
    memory.perRecord(computation, amend(before, note, 'n', { text: 'It still creaks.' }));
    expect(computation.asked).toEqual([]);
  });

  test('none, when nothing it reads has changed', () => {
    const memory = new Memory();
    const computation = watched(thing, [person], ({ fields }, s) => nameOf(fields.owner, s));
    const before = snapshotOf([...owned, ...people, a(note, 'n', { thing: 't0' })], '2026-09-30');
    memory.perRecord(computation, before);
    computation.asked.length = 0;
    const after = amend(before, note, 'n', { text: 'It still creaks.' });
    expect(memory.perRecord(computation, after)).toBe(memory.perRecord(computation, before));
    expect(computation.asked).toEqual([]);
  });

  test('all of them, when a setting changes or the day does', () => {
    const memory = new Memory();
    const settings = a(house, 'h', { inspection: 'P1M' });
    const before = snapshotOf([...owned, settings], '2026-09-30');
    const set = watched(thing, [house], (_, s) => s.setting(house, 'inspection'));
    memory.perRecord(set, before);
    expect(memory.perRecord(set, amend(before, house, 'h', { inspection: 'P2M' }))[0]).toBe('P2M');
    expect(set.asked).toHaveLength(600);
    const dated = watched(thing, [], (_, s) => s.asOf);
    memory.perRecord(dated, before);
    expect(memory.perRecord(dated, onDay(before, '2026-10-01'))[299]).toBe('2026-10-01');
    expect(dated.asked).toHaveLength(600);
  });

  test('none, when a setting changes that none has read', () => {
    const memory = new Memory();
    const before = snapshotOf([...owned, a(house, 'h', { inspection: 'P1M' })], '2026-09-30');
    const set = watched(thing, [house], (_, s) => s.setting(house, 'inspection'));
    memory.perRecord(set, before);
    set.asked.length = 0;
    const after = amend(before, house, 'h', { name: 'Another', tolerance: 'P1D' });
    expect(memory.perRecord(set, after)).toBe(memory.perRecord(set, before));
    expect(set.asked).toEqual([]);
  });

  test('all of them, when a record changes that was reached by way of a setting', () => {
    const memory = new Memory();
    const before = snapshotOf([...owned, ...people, a(house, 'h', { keeper: 'p0' })], '2026-09-30');
    const kept = watched(thing, [house, person], (_, s) => nameOf(s.setting(house, 'keeper'), s));
    memory.perRecord(kept, before);
    expect(memory.perRecord(kept, amend(before, person, 'p0', { name: 'Renamed' }))[299]).toBe('Renamed');
  });

  test('the day does not matter to what never asked for it', () => {
    const memory = new Memory();
    const computation = watched(thing, [person], ({ fields }, s) => nameOf(fields.owner, s));
    const whole = { reads: [thing], compute: () => ({}) };
    const before = start();
    expect(memory.perRecord(computation, onDay(before, '2030-01-01'))).toBe(
      memory.perRecord(computation, before),
    );
    expect(memory.whole(whole, onDay(before, '2030-01-01'))).toBe(memory.whole(whole, before));
  });

  test('a chain of neighbours is followed to its end, however long', () => {
    const memory = new Memory();
    const length = 30_000;
    const chain = Array.from({ length }, (_, n) => a(person, `c${n}`, { name: 'x', boss: `c${n + 1}` }));
    const things = Array.from({ length: 4 * length }, (_, n) =>
      a(thing, `t${n}`, n === 0 ? { owner: 'c0' } : {}),
    );
    const computation = watched(thing, [person], ({ fields }, s) => {
      let last = s.get(person, fields.owner);
      for (let next = last; next; next = s.get(person, next.fields.boss)) last = next;
      return last?.fields.name;
    });
    const before = snapshotOf([...chain, ...things], '2026-09-30');
    memory.perRecord(computation, before);
    computation.asked.length = 0;
    const after = amend(before, person, `c${length - 1}`, { name: 'the last' });
    expect(memory.perRecord(computation, after)[0]).toBe('the last');
    expect(computation.asked).toEqual(['t0']);
  });
});

test('states that were computed from are let go once others have been asked about', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const memory = new Memory();
  let now = snapshotOf([a(thing, 't', { title: 'Server' })], '2026-09-30');
  const rows: WeakRef<object>[] = [];
  for (let change = 0; change < 12; change += 1) {
    const [row] = shelf(now, thing.key).rows;
    if (!row) throw new Error('there is no thing');
    now = advance(now, [{ ...row, version: row.version + 1 }], change + 1, now.at);
    rows.push(new WeakRef(shelf(now, thing.key).rows));
    for (const each of Object.values(reaching)) memory.perRecord(each, now);
    // A weak reference keeps its target alive until the current job ends.
    await pause();
  }
  collect();
  const held = rows.filter((each) => each.deref() !== undefined);
  expect(held.length).toBeLessThan(8);
});
