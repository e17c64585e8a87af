import { setImmediate as nextTurn } from 'node:timers/promises';
import { assemble, type Values } from '../chain/version-content.ts';
import type { EntryVersion } from '../chain/entry.ts';
import type { Answers, CurrentRow, Reading } from '../store/store.ts';
import { currentTexts, type Version } from '../store/version.ts';

/** A record by its register and id. */
export interface RecordKey {
  readonly register: string;
  readonly record: string;
}

export const keyOf = ({ register, record }: RecordKey): string => `${register} ${record}`;

type Fault = (position: number, what: string, record: RecordKey) => void;

/** What the chain says of the last version of a record. Its current row has to follow from it. */
interface LastVersion {
  readonly of: RecordKey;
  readonly code: string;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly position: number;
  readonly born: number;
  readonly place: number;
}

const slice = 200;

/** The check of the current records: each has to be what the last version of the record in the chain says. */
export class CurrentCheck {
  readonly #fault: Fault;
  readonly #records = new Map<string, LastVersion>();

  constructor(fault: Fault) {
    this.#fault = fault;
  }

  /** Takes a version whose content has its hash, and yields what does not fit the version before it. `place` is its place in its entry. */
  *follow(position: number, place: number, named: EntryVersion, rest: string): Iterable<string> {
    const { register, id, code, version, createdAt, createdBy } = JSON.parse(rest) as Version;
    const of = { register, record: id };
    const key = keyOf(of);
    const before = this.#records.get(key);
    const what = `${key} version ${version}`;
    if (register !== named.register || id !== named.id || code !== named.code || version !== named.version)
      yield `the entry names ${named.register} ${named.id} version ${named.version}, its content is ${what}`;
    if (version !== (before?.version ?? 0) + 1) yield `${what} follows version ${before?.version ?? 0}`;
    if (before && (before.code !== code || before.createdAt !== createdAt || before.createdBy !== createdBy))
      yield `${what} has another code or creation than the version before`;
    const { born, place: first } = before ?? { born: position, place };
    this.#records.set(key, { of, code, version, createdAt, createdBy, position, born, place: first });
  }

  /** Compares all current records with the versions that were taken. */
  async run(reading: Reading): Promise<void> {
    let last: readonly [number, number] = [0, 0];
    for (;;) {
      const rows = await reading.ask('current', ...last, slice);
      const versions = await reading.ask('currentVersions', ...last, slice);
      const byKey = new Map(versions.map((version) => [keyOf(version), version]));
      for (const row of rows) {
        last = [row.born, row.place];
        this.#check(row, byKey.get(keyOf(row)));
      }
      if (rows.length < slice) break;
      await nextTurn();
    }
    for (const [key, { of, position }] of this.#records)
      this.#fault(position, `${key} is missing among the current records`, of);
  }

  #derived(known: LastVersion, rest: string, personal: string | null): CurrentRow | undefined {
    try {
      return derive(known, JSON.parse(rest) as Version, personal);
    } catch {
      // The part was changed so that it cannot be read, which is already reported as a fault of its own.
      return undefined;
    }
  }

  #check(row: CurrentRow, version: Answers['currentVersions'] | undefined): void {
    const { register, record } = row;
    const of = { register, record };
    const key = keyOf(of);
    const known = this.#records.get(key);
    this.#records.delete(key);
    if (!known) return this.#fault(row.position, `${key} is among the current records and in no entry`, of);
    const last = version?.position === known.position ? version : undefined;
    const derived = last?.rest && this.#derived(known, last.rest, last.personal);
    const different = Object.entries(derived ?? { position: known.position }).find(
      ([name, value]) => row[name as keyof CurrentRow] !== value,
    );
    if (different)
      this.#fault(
        known.position,
        `${different[0]} of ${key} among the current records is not what was committed`,
        of,
      );
  }
}

/** Returns the current row of a record as it follows from its last version. */
function derive(
  { position, born, place }: LastVersion,
  version: Version,
  personal: string | null,
): CurrentRow {
  const { register, id, code, shape, retired, createdAt, createdBy, changedAt, changedBy } = version;
  const values = personal === null ? undefined : (JSON.parse(personal) as Values);
  const { there, gone } = assemble(version.fields, values, version.personal);
  return {
    register,
    record: id,
    code,
    version: version.version,
    shape,
    retired: retired ? 1 : 0,
    position,
    born,
    place,
    createdAt,
    createdBy,
    changedAt,
    changedBy,
    ...currentTexts(there, gone),
  };
}
