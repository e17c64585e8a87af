import type { Instant, Stored } from '#isms/kernel/declarations/record.ts';
import { advance, lookUp, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { withPersonalErased } from '#isms/kernel/commits/personal-content.ts';
import { readEntry } from '../chain/entry.ts';
import type { CountedDays } from './day-counts.ts';
import { LruCache } from '../in-process/lru-cache.ts';
import type { CurrentRow, EntryRow, Tail, VersionRow } from '../store/store.ts';
import { Newer, readCurrent, readVersion, type Registers } from '../store/version.ts';

/** The database is not where this process left it: a backup was restored, or the chain does not go on from here. */
export class HeadMoved extends Error {}

/** An organisation's head as this process knows it, and some of its past. Only ever moved on synchronously. */
export class CachedHead {
  snapshot: Snapshot;
  hash: string;
  /** Why this process can read no further and must not write, once it has met something newer than itself. */
  behind: string | undefined;
  readonly #registers: Registers;
  /** Snapshots of the past by position. */
  readonly past = new LruCache<number, Promise<Snapshot>>(4);
  /** Positions at the end of days that are over. */
  readonly positions = new LruCache<Instant, number>(64);
  days: CountedDays | undefined;

  constructor(registers: Registers, snapshot: Snapshot, hash: string, behind?: string) {
    this.#registers = registers;
    this.snapshot = snapshot;
    this.hash = hash;
    this.behind = behind;
  }

  get position(): number {
    return this.snapshot.position;
  }

  /** Takes in what was committed since, and skips what it knows already. */
  apply({ entries, versions, erased }: Tail): void {
    const fresh = entries.filter(({ position }) => position > this.position);
    if (fresh.length === 0 || this.behind !== undefined) return;
    this.#mustFollow(fresh[0]);
    const contents = new Map(versions.map((row) => [keyOf(row), row]));
    const read: Stored[] = [];
    let last: EntryRow | undefined;
    for (const row of fresh) {
      const next = this.#read(row, contents);
      if (next instanceof Newer) {
        this.behind = next.why;
        break;
      }
      read.push(...next);
      last = row;
    }
    if (last) this.publish(advance(this.snapshot, read, last.position, last.at), last.hash);
    if (erased.length > 0) this.#forget(erased);
  }

  /**
   * Moves on to a commit that was made here. A reader may have been there before and read it from the database: then it
   * is the same, but this one has taken the indexes along.
   */
  publish(after: Snapshot, hash: string): void {
    if (after.position < this.position || (after.position === this.position && hash !== this.hash)) return;
    this.snapshot = after;
    this.hash = hash;
  }

  #mustFollow(row: EntryRow | undefined): void {
    if (!row) return;
    const { previous, position } = readEntry(row.text);
    if (previous !== this.hash || position !== this.position + 1)
      throw new HeadMoved(`entry ${position} does not follow entry ${this.position} as it is known here`);
  }

  #read({ position, text }: EntryRow, contents: ReadonlyMap<string, VersionRow>): readonly Stored[] | Newer {
    const read: Stored[] = [];
    for (const { register, id } of readEntry(text).versions) {
      const row = contents.get(keyOf({ position, register, record: id }));
      if (!row)
        throw new Error(
          `the content of ${register} ${id} at position ${position} is missing: run a verification`,
        );
      const stored = readVersion(this.#registers, row.rest, row.personal);
      if (stored instanceof Newer) return stored;
      read.push(stored);
    }
    return read;
  }

  /** Takes what was erased out of memory, here and in the past. */
  #forget(rows: readonly CurrentRow[]): void {
    this.past.clear();
    const changed = rows.flatMap((row): readonly Stored[] => {
      const known = lookUp(this.snapshot, row.register, row.record);
      if (!known || known.version > row.version) return [];
      const stored = readCurrent(this.#registers, row);
      return [
        stored instanceof Newer || stored.version > known.version ? this.#withoutPersonal(known) : stored,
      ];
    });
    this.snapshot = advance(this.snapshot, changed, this.position, this.snapshot.at);
  }

  // For a process that is behind and cannot read the row as it stands now.
  #withoutPersonal(record: Stored): Stored {
    const declared = this.#registers.get(record.register)?.fields ?? {};
    return Object.freeze({ ...record, fields: withPersonalErased(declared, record.fields) });
  }
}

const keyOf = ({
  position,
  register,
  record,
}: Pick<VersionRow, 'position' | 'register' | 'record'>): string => `${position} ${register} ${record}`;
