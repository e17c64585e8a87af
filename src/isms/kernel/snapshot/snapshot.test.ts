import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cast, house, note, person, shelfmark, thing } from '../testing/cast-tester.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { copyOf, histories, playAll, undoBetween } from '../testing/history-tester.ts';
import { points } from '../declarations/reference-index.ts';
import type { AnyRegister } from '../declarations/register.ts';
import {
  advance,
  emptySnapshot,
  lookUp,
  onDay,
  readerOf,
  recede,
  rewind,
  shelf,
  type Snapshot,
} from './snapshot.ts';

/** Everything that can be asked of a snapshot, in one value. */
function told(snapshot: Snapshot): unknown {
  const s = readerOf(snapshot);
  const ids = cast.flatMap((register) => s.everything(register).map((row) => row.id)).concat('p5', 'nobody');
  return cast.map((register: AnyRegister) => ({
    rows: s.everything(register),
    inForce: s.all(register),
    byId: ids.map((id) => s.get(register, id)),
    pointing: Object.entries(register.fields)
      .filter(([, field]) => points(field))
      .map(([name]) => ids.map((id) => s.referring(register, name as never, id).map((row) => row.id))),
  }));
}

describe('after any history', () => {
  test('a snapshot tells what its records alone would tell', () => {
    fc.assert(
      fc.property(histories, (history) => {
        playAll(history, (snapshot) => {
          expect(told(snapshot)).toEqual(told(copyOf(snapshot)));
        });
      }),
    );
  });

  test('every snapshot still tells the same when the later ones have been asked', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const all = playAll(history, told);
        const before = all.map((snapshot) => told(copyOf(snapshot)));
        all.forEach(told);
        expect(all.map(told)).toEqual(before);
        expect(all.toReversed().map(told).toReversed()).toEqual(before);
      }),
    );
  });

  test('going back from the head gives what was', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), (history, asked) => {
        const all = playAll(history, told);
        const head = all.at(-1) ?? all[0];
        for (const then of all) {
          if (asked) told(head);
          const back = rewind(head, undoBetween(then, head), then.position, then.at, '2026-03-01');
          expect(back).toMatchObject({ position: then.position, asOf: '2026-03-01' });
          expect(told(back)).toEqual(told(copyOf(then)));
        }
        expect(told(head)).toEqual(told(copyOf(head)));
      }),
    );
  });
});

describe('a snapshot', () => {
  const registers = new Map(cast.map((each) => [each.key, each]));

  test('begins with what ships with the product', () => {
    const s = readerOf(emptySnapshot(registers, 'test', '2026-01-01'));
    expect(s.all(shelfmark).map(({ code, version, fields }) => [code, version, fields.reachable])).toEqual([
      ['A', 0, false],
      ['B', 0, true],
    ]);
    expect(s.all(thing)).toEqual([]);
  });

  test('shares what a commit did not touch', () => {
    const before = snapshotOf([a(thing, 't'), a(person, 'p')], '2026-01-01');
    const [row] = readerOf(before).all(thing);
    const after = advance(before, [{ ...row!, version: 2 }], 2, before.at);
    expect(shelf(after, 'person').rows).toBe(shelf(before, 'person').rows);
    expect(lookUp(before, 'thing', 't')).toMatchObject({ version: 1 });
    expect(lookUp(after, 'thing', 't')).toMatchObject({ version: 2 });
  });

  test('does not know what was withdrawn, and gives its place to the next', () => {
    const before = snapshotOf([a(thing, 't')], '2026-01-01');
    const [row] = readerOf(before).all(thing);
    const [lost, kept] = [
      { ...row!, id: 'lost' },
      { ...row!, id: 'kept' },
    ];
    recede(before, advance(before, [lost], 2, before.at), [lost]);
    const after = advance(before, [kept], 2, before.at);
    expect(lookUp(before, 'thing', 'lost')).toBeUndefined();
    expect(lookUp(after, 'thing', 'lost')).toBeUndefined();
    const both = advance(after, [lost], 3, before.at);
    expect(
      readerOf(both)
        .all(thing)
        .map(({ id }) => id),
    ).toEqual(['t', 'kept', 'lost']);
  });

  test('leaves out the retired unless they are asked for', () => {
    const s = readerOf(
      snapshotOf(
        [a(thing, 't'), a(note, 'n', { thing: 't' }, { retired: true }), a(note, 'm', { thing: 't' })],
        '2026-01-01',
      ),
    );
    expect(s.all(note).map(({ id }) => id)).toEqual(['m']);
    expect(s.everything(note).map(({ id }) => id)).toEqual(['n', 'm']);
    expect(s.referring(note, 'thing', s.get(thing, 't')!.id).map(({ id }) => id)).toEqual(['m']);
    expect(s.get(note, 'n')?.retired).toBe(true);
  });

  test('reads a setting as set, or its default', () => {
    expect(readerOf(snapshotOf([], '2026-01-01', [house])).setting(house, 'inspection')).toBe('P12M');
    const set = snapshotOf([a(house, 'h', { inspection: 'P1M' })], '2026-01-01');
    expect(readerOf(set).setting(house, 'inspection')).toBe('P1M');
  });

  test('follows a link only to a register it knows', () => {
    const s = readerOf(snapshotOf([a(thing, 't')], '2026-01-01'));
    expect(s.follow({ register: 'thing', id: 't' })).toMatchObject({ register: thing, record: { id: 't' } });
    expect(s.follow({ register: 'thing', id: 'u' })).toBeUndefined();
    expect(s.follow({ register: 'unheard-of', id: 't' })).toBeUndefined();
  });

  test('notices whether its day was asked for', () => {
    const reader = readerOf(onDay(snapshotOf([], '2026-01-01'), '2026-02-01'));
    expect(reader.askedForDate).toBe(false);
    expect(reader.asOf).toBe('2026-02-01');
    expect(reader.askedForDate).toBe(true);
  });
});
