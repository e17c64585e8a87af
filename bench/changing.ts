import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';

const at = '2026-09-30T10:00:00.000Z';

/** Returns the registers in which a person can change anything. */
export const changeable = (catalogue: Catalogue, snapshot: Snapshot): readonly AnyRegister[] =>
  [...catalogue.registers.values()].filter(({ key }) => editable(snapshot, key).length > 0);

const editable = (snapshot: Snapshot, key: string): readonly Stored[] =>
  shelf(snapshot, key).rows.filter((row) => row.version > 0 && !row.retired);

/**
 * Returns the snapshot after one more change in a register: a text of a record of `start` is amended or, if records are
 * never amended, the record is created again. Every odd run reverts the run before it, so that a long measurement does
 * not change the organisation.
 */
export function changed(start: Snapshot, now: Snapshot, register: AnyRegister, run: number): Snapshot {
  const rows = editable(start, register.key);
  const nth = Math.floor(run / 2);
  const row = rows[(nth * 37) % rows.length];
  if (!row) return now;
  const [there, back] = register.fixed ? madeAndRetired(row, register, nth) : amendedAndBack(row, register);
  return advance(now, [run % 2 === 0 ? there : back], now.position + 1, at);
}

type Pair = readonly [there: Stored, back: Stored];

function madeAndRetired(row: Stored, register: AnyRegister, nth: number): Pair {
  const made = { ...row, id: `${row.id}-again-${nth}`, code: `${register.code}-${900_000 + nth}` };
  return [made, { ...made, version: 2, retired: true }];
}

function amendedAndBack(row: Stored, register: AnyRegister): Pair {
  const text = [register.label, ...Object.keys(register.fields)].find(
    (name) =>
      ['line', 'prose'].includes(register.fields[name]?.kind ?? '') && typeof row.fields[name] === 'string',
  );
  const amendment = text === undefined ? {} : { [text]: `${String(row.fields[text])}, amended` };
  const amended = { ...row, version: row.version + 1, fields: { ...row.fields, ...amendment } };
  return [amended, { ...row, version: row.version + 2 }];
}

/** Returns the same snapshot without any cache: no index of its rows, no list of records in force. */
export const afresh = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  shelves: new Map(
    [...snapshot.shelves].map(([key, { rows, slots }]) => [
      key,
      { rows: rows.slice(), slots: new Map(slots) },
    ]),
  ),
});
