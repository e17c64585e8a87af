import { addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { CommitSearch } from '#isms/kernel/queries/commit-search.ts';
import type { ActorId, Instant, Stored } from '#isms/kernel/declarations/record.ts';
import { emptySnapshot, onDay, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { countDays, type DayEntry } from '../head/day-counts.ts';
import { readEntry, type Did, type JournalEntry, type ErasedRecord } from '../chain/entry.ts';
import type { Heads } from '../head/heads.ts';
import type { CachedHead } from '../head/head-cache.ts';
import { rewoundHead } from '../head/rewind.ts';
import { findPositions, type Range } from './commit-positions.ts';
import type { EntryRow, Reading, Store } from '../store/store.ts';
import { Newer, readVersion } from '../store/version.ts';
import { endOfDay } from '../head/time-zone.ts';

/** Who did something when, and why. */
interface Told {
  readonly position: number;
  readonly at: Instant;
  /** When it was written: the proof, where `at` is a claim. */
  readonly recordedAt: Instant;
  readonly by: ActorId;
  readonly why: string | undefined;
  /** Key of the declared action that was taken, if one was. */
  readonly action: string | undefined;
  /** The key it was made with, if it was. */
  readonly key: string | undefined;
  readonly imported: boolean;
}

/** One version of a record, in today's shape. */
export interface VersionEntry extends Told {
  readonly did: Did;
  readonly record: Stored;
}

/** One commit, with what it touched. */
export interface CommitEntry extends Told {
  readonly hash: string;
  readonly commitId: string;
  readonly records: readonly {
    readonly register: string;
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly did: Did;
  }[];
  /** The records whose personal content was erased with it. */
  readonly erased: readonly ErasedRecord[];
}

/** Which versions of a record to tell: those above one, up to another; all of them, if left out. */
export interface VersionsQuery {
  readonly after?: number;
  readonly upTo?: number;
}

/** Which commits to list: newest first below `before`, or oldest first above `after`. */
export interface CommitsQuery {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly limit: number;
  readonly before?: number | undefined;
  /** For whoever follows the journal with a cursor. */
  readonly after?: number | undefined;
}

/** Commits that were found, newest first, and the `before` of those not looked at yet. */
export interface FoundCommits {
  readonly commits: readonly CommitEntry[];
  readonly next: number | undefined;
}

// More than there are: a number that databases take as a limit.
const endless = 2 ** 31 - 1;

/** What was: as of a day, of one record, or commit by commit. */
export class JournalHistory {
  readonly #store: Store;
  readonly #heads: Heads;
  readonly #zoneOf: (snapshot: Snapshot) => string;

  constructor(store: Store, heads: Heads, zoneOf: (snapshot: Snapshot) => string) {
    this.#store = store;
    this.#heads = heads;
    this.#zoneOf = zoneOf;
  }

  async asOf(organisation: string, day: PlainDate): Promise<Snapshot> {
    const held = await this.#heads.current(organisation);
    const head = held.snapshot;
    const end = endOfDay(day, this.#zoneOf(head));
    if (end > head.at) return onDay(head, day);
    const position = held.positions.get(end) ?? (await this.#positionBefore(organisation, end));
    // The head has moved past that instant, so nothing can be added before it any more.
    held.positions.set(end, position);
    const made = held.past.get(position) ?? this.#rewound(organisation, held, position);
    held.past.set(position, made);
    try {
      return onDay(await made, day);
    } catch (error) {
      held.past.delete(position);
      throw error;
    }
  }

  async history(
    organisation: string,
    register: string,
    id: string,
    { after = 0, upTo = endless }: VersionsQuery = {},
  ): Promise<readonly VersionEntry[]> {
    const { registers } = (await this.#heads.current(organisation)).snapshot;
    // Versions count from 1 without a gap, so that the nth is the version n.
    const rows = await this.#store.reading(organisation, (reading) =>
      reading.ask('historyOfRecord', register, id, Math.max(0, upTo - after), after),
    );
    return rows.flatMap(({ rest, personal, entry: text }): readonly VersionEntry[] => {
      const entry = readEntry(text);
      const record = readVersion(registers, rest, personal);
      const named = entry.versions.find((each) => each.register === register && each.id === id);
      // What a newer program wrote is not shown by this one.
      return named && !(record instanceof Newer) ? [{ ...told(entry), did: named.did, record }] : [];
    });
  }

  async commits(organisation: string, query: CommitsQuery): Promise<readonly CommitEntry[]> {
    const statement = query.after === undefined ? 'entriesBackwards' : 'entries';
    return this.#within(organisation, query, async (reading, { above, upTo }) =>
      (await reading.ask(statement, above, upTo, query.limit)).map(commitOf),
    );
  }

  /** The commits that a search is for. Not everything is looked through at once. */
  async found(organisation: string, query: CommitsQuery, search: CommitSearch): Promise<FoundCommits> {
    return this.#within(organisation, query, async (reading, range) => {
      const { rows, next } = await findPositions(reading, range, search, query.limit);
      return { commits: rows.map(commitOf), next };
    });
  }

  async #within<T>(
    organisation: string,
    { from, to, before, after }: CommitsQuery,
    work: (reading: Reading, range: Range) => Promise<T>,
  ): Promise<T> {
    const { position, snapshot } = await this.#heads.current(organisation);
    const zone = this.#zoneOf(snapshot);
    return this.#store.reading(organisation, async (reading) => {
      const [first, last] = [
        from === undefined ? 0 : await positionBefore(reading, endOfDay(addDays(from, -1), zone)),
        to === undefined ? position : await positionBefore(reading, endOfDay(to, zone)),
      ];
      const range = { above: Math.max(first, after ?? 0), upTo: Math.min(last, (before ?? Infinity) - 1) };
      return work(reading, range);
    });
  }

  async days(organisation: string): Promise<readonly DayEntry[]> {
    const held = await this.#heads.current(organisation);
    const zone = this.#zoneOf(held.snapshot);
    const known = held.days?.zone === zone ? held.days : { zone, position: 0, days: [] };
    if (known.position === held.position) return known.days;
    const counted = await this.#store.reading(organisation, (reading) =>
      countDays(reading, known, held.position),
    );
    held.days = counted;
    return counted.days;
  }

  #positionBefore(organisation: string, instant: Instant): Promise<number> {
    return this.#store.reading(organisation, (reading) => positionBefore(reading, instant));
  }

  #rewound(organisation: string, held: CachedHead, position: number): Promise<Snapshot> {
    const head = held.snapshot;
    return this.#store.reading(organisation, async (reading) => {
      const [entry] = await reading.ask('entries', position - 1, position, 1);
      const at = entry?.at ?? emptySnapshot(head.registers, organisation, '').at;
      return rewoundHead(reading, head.registers, head, { position, at, asOf: '' });
    });
  }
}

async function positionBefore(reading: Reading, instant: Instant): Promise<number> {
  const [found] = await reading.ask('positionBefore', instant);
  return found?.position ?? 0;
}

const told = ({ position, at, recordedAt, actor: by, why, action, key, imported }: JournalEntry): Told => ({
  position,
  at,
  recordedAt,
  by,
  why,
  action,
  key,
  imported: imported ?? false,
});

function commitOf({ text, hash }: EntryRow): CommitEntry {
  const entry = readEntry(text);
  const records = entry.versions.map(({ register, id, code, version, did }) => ({
    register,
    id,
    code,
    version,
    did,
  }));
  return { ...told(entry), hash, commitId: entry.commit, records, erased: entry.erased ?? [] };
}
