import { setImmediate as breathe } from 'node:timers/promises';
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

/** What the chain says of a record: enough to tell whether its current row was derived from it. */
interface Followed {
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

/** Follows records through the chain and compares where they end with the current ones. */
export class CurrentCheck {
  readonly #fault: Fault;
  readonly #records = new Map<string, Followed>();

  constructor(fault: Fault) {
    this.#fault = fault;
  }

  /** Takes in one version whose content has its hash, with its place in its entry, and yields what does not fit the version before. */
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
      await breathe();
    }
    for (const [key, { of, position }] of this.#records)
      this.#fault(position, `${key} is missing among the current records`, of);
  }

  #derived(followed: Followed, rest: string, personal: string | null): CurrentRow | undefined {
    try {
      return derive(followed, JSON.parse(rest) as Version, personal);
    } catch {
      // A part that was changed so that it cannot be read; that it was is a fault of its own already.
      return undefined;
    }
  }

  #check(row: CurrentRow, version: Answers['currentVersions'] | undefined): void {
    const { register, record } = row;
    const of = { register, record };
    const key = keyOf(of);
    const followed = this.#records.get(key);
    this.#records.delete(key);
    if (!followed)
      return this.#fault(row.position, `${key} is among the current records and in no entry`, of);
    const last = version?.position === followed.position ? version : undefined;
    const derived = last?.rest && this.#derived(followed, last.rest, last.personal);
    const different = Object.entries(derived ?? { position: followed.position }).find(
      ([name, value]) => row[name as keyof CurrentRow] !== value,
    );
    if (different)
      this.#fault(
        followed.position,
        `${different[0]} of ${key} among the current records is not what was committed`,
        of,
      );
  }
}

/** The current row of a record as it follows from its last version. */
function derive({ position, born, place }: Followed, version: Version, personal: string | null): CurrentRow {
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
