import { addMonths, isDate } from '#isms/kernel/values/calendar.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { linksIn } from '#isms/kernel/declarations/reference-index.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { advance, emptySnapshot, readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { growsAlong, growthOf, type Growth } from './growths.ts';

/** The scale of an organisation as multiples of the example company: of its people, and of its two years. */
export interface Scale {
  readonly size: number;
  readonly age: number;
}

/** Identifies a copy of a record: the part of the organisation, and how many times two years earlier. */
interface Copy {
  readonly part: number;
  readonly ago: number;
}

/**
 * Returns the example company enlarged to a scale: its records are copied for further people and for earlier years, and
 * refer to each other as the originals do. So the copies meet the same requirements, and every register has its share.
 * Unfinished records are retired in earlier years, as they would have been by now.
 */
export function organisationOf(catalogue: Catalogue, company: Snapshot, { size, age }: Scale): Snapshot {
  const originals = new Map<string, Original>();
  for (const register of catalogue.registers.values())
    for (const row of shelf(company, register.key).rows)
      if (row.version > 0) originals.set(row.id, originalOf(row, catalogue, company));
  const copies = Array.from({ length: age }, (_, ago) =>
    Array.from({ length: size }, (_each, part): Copy => ({ part, ago })),
  ).flat();
  const rows = copies.flatMap((copy) =>
    [...originals.values()]
      .filter(({ growth }) => hasCopy(growth, copy))
      .map((original) => copied(original, copy, originals)),
  );
  const inOrder = rows.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  return advance(
    emptySnapshot(catalogue.registers, 'bench', company.asOf),
    numbered(inOrder, catalogue),
    1,
    company.at,
  );
}

interface Original {
  readonly row: Stored;
  readonly growth: Growth;
  readonly isUnfinished: boolean;
}

function originalOf(row: Stored, { registers, settings }: Catalogue, company: Snapshot): Original {
  const register = registers.get(row.register);
  if (!register) throw new Error(`no register ${row.register}`);
  // Fields that freeze records as they were seen grow with those records.
  const seen = Object.entries(register.fields)
    .filter(([, { fields = {} }]) => Object.values(fields).some(({ kind }) => kind === 'frozen'))
    .flatMap(([name, field]) => linksIn(field, row.fields[name]));
  return {
    row,
    growth: growthOf(seen[0]?.register ?? row.register),
    isUnfinished: duesOf(row, register, readerOf(company), settings).length > 0,
  };
}

const hasCopy = (growth: Growth, { part, ago }: Copy): boolean =>
  (part === 0 || growsAlong(growth, 'size')) && (ago === 0 || growsAlong(growth, 'age'));

function copied(
  { row, isUnfinished }: Original,
  copy: Copy,
  originals: ReadonlyMap<string, Original>,
): Stored {
  if (copy.part === 0 && copy.ago === 0) return row;
  const nameOf = (id: string): string | undefined => {
    const original = originals.get(id);
    return original && idOf(id, original.growth, copy);
  };
  const version = rewritten(row, 24 * copy.ago, nameOf) as Stored;
  return isUnfinished && copy.ago > 0 ? { ...version, retired: true } : version;
}

/** Returns the id of the copy that belongs to the same part and time, as far as there are copies. */
function idOf(id: string, growth: Growth, copy: Copy): string {
  const part = growsAlong(growth, 'size') ? copy.part : 0;
  const ago = growsAlong(growth, 'age') ? copy.ago : 0;
  return part === 0 && ago === 0 ? id : `${id}-${part}-${ago}`;
}

/** Returns any value with its ids replaced and its days moved back, whatever its fields. */
function rewritten(value: unknown, months: number, nameOf: (id: string) => string | undefined): unknown {
  if (typeof value === 'string') return nameOf(value) ?? earlier(value, months);
  if (Array.isArray(value)) return value.map((each) => rewritten(each, months, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'number' ? earlierNumber(each, months) : rewritten(each, months, nameOf),
    ]),
  );
}

/** Returns a version number for a copy: 1.2 becomes 0.1.2 two years earlier, and 0.0.1.2 two years before that. */
const earlierNumber = (number: unknown, months: number): unknown =>
  typeof number === 'string' ? '0.'.repeat(months / 24) + number : number;

function earlier(text: string, months: number): string {
  const [day, time] = [text.slice(0, 10), text.slice(10)];
  return months > 0 && isDate(day) && (time === '' || time.startsWith('T'))
    ? addMonths(day, -months) + time
    : text;
}

/** Returns the records with codes of their own, counted up in each register. */
function numbered(rows: readonly Stored[], { registers }: Catalogue): readonly Stored[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const number = (counts.get(row.register) ?? 0) + 1;
    counts.set(row.register, number);
    return { ...row, code: `${registers.get(row.register)?.code}-${number}` };
  });
}
