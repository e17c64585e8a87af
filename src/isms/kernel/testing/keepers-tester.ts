import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../values/calendar.ts';
import { a, snapshotOf, type Given } from './fixture.ts';
import { guardedReader } from '../snapshot/guarded-reader.ts';
import type { Keepers } from '../declarations/keeper.ts';
import { readerOf, shelf } from '../snapshot/snapshot.ts';

interface Cases {
  /** Records without faults. */
  readonly holds: Readonly<Record<string, readonly Given[]>>;
  /** Records with faults, and the expected findings, `key handle` each. */
  readonly finds: Readonly<
    Record<string, { readonly given: readonly Given[]; readonly finds: readonly string[] }>
  >;
}

/** Tests a keeper for all registers with records of any of them. It knows only the registers of these records. */
export function testKeepers(keepers: Keepers, { holds, finds }: Cases): void {
  describe(keepers.key, () => {
    for (const [name, given] of Object.entries(holds))
      test(`holds: ${name}`, () => {
        expect(found(keepers, given)).toEqual([]);
      });

    for (const [name, { given, finds: expected }] of Object.entries(finds))
      test(`finds: ${name}`, () => {
        expect(found(keepers, given).toSorted()).toEqual([...expected].toSorted());
      });

    test('survives any day', () => {
      for (const given of [...Object.values(holds), ...Object.values(finds).map((each) => each.given)])
        for (const asOf of ['1999-01-01', addDays(someDay, 4000)])
          expect(() => found(keepers, given, asOf)).not.toThrow();
    });

    test('has a situation for each thing it can find', () => {
      const shown = Object.values(finds).flatMap((each) => each.finds.map((key) => key.split(' ')[0]));
      expect(new Set(shown)).toEqual(new Set(Object.keys(keepers.findings)));
    });
  });
}

const someDay: PlainDate = '2026-09-30';

function found(keepers: Keepers, given: readonly Given[], asOf = someDay): readonly string[] {
  const snapshot = snapshotOf(given, asOf);
  return keepers
    .over(snapshot.registers)
    .flatMap((rule) => [
      ...rule.whole.compute(guardedReader(readerOf(snapshot), rule.whole.reads, rule.key)),
      ...shelf(snapshot, rule.of.key).rows.flatMap((record) =>
        rule.perRecord.compute(
          record,
          guardedReader(readerOf(snapshot), rule.perRecord.reads, rule.key, record),
        ),
      ),
    ])
    .map(({ key, record }) => `${key} ${record}`);
}

export { a };
