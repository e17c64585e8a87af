import { sentences } from '#isms/kernel/values/sentence.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { CommitSearch } from '#isms/kernel/queries/commit-search.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { onDay, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Readable } from 'node:stream';
import type { CommitRequest, Committed } from './commits/commit-request.ts';
import { strike, strikeReferenced } from './blobs/blob-references.ts';
import { BlobFolder, type BlobSource, type StoredBlob } from './blobs/blobs.ts';
import type { DayEntry } from './head/day-counts.ts';
import { erasuresIn, filesErased, replayOf, type Erasure } from './commits/erasures.ts';
import { Heads } from './head/heads.ts';
import {
  JournalHistory,
  type CommitEntry,
  type CommitsQuery,
  type FoundCommits,
  type VersionEntry,
  type VersionsQuery,
} from './history/history.ts';
import { Unknown, type Store } from './store/store.ts';
import type { Anchor } from './chain/anchor.ts';
import { mentionsIn, type Mention } from './history/mentions.ts';
import { verifyChain, verifyFiles } from './verification/verify.ts';
import type { Verification } from './verification/verification.ts';
import { Writer } from './commits/writer.ts';

const texts = sentences('journal-journal', {
  thisProcessIsStopping: 'This process is stopping.',
});

export type { CommitRequest, Committed } from './commits/commit-request.ts';
export type { BlobSource, StoredBlob } from './blobs/blobs.ts';
export type { DayEntry } from './head/day-counts.ts';
export type { Erasure } from './commits/erasures.ts';
export type { Mention } from './history/mentions.ts';
export type {
  CommitEntry,
  CommitsQuery,
  FoundCommits,
  VersionEntry,
  VersionsQuery,
} from './history/history.ts';
export type { Store } from './store/store.ts';
export type { Anchor } from './chain/anchor.ts';
export type { Verification, VerificationFault } from './verification/verification.ts';

/** The truth about organisations: every commit ever made, and snapshots of what it comes to. */
export interface Journal {
  /** The head of the organisation, asked about on that day; one small query when nothing has moved. */
  head(organisation: string, today: PlainDate): Promise<Snapshot>;
  /** What was the head at the end of that day, in the organisation's time zone. */
  asOf(organisation: string, day: PlainDate): Promise<Snapshot>;
  /** Commits what an act decides at the head. On disk when the promise resolves. */
  commit(organisation: string, act: CommitRequest): Promise<Committed | Problem>;
  /** Versions of a record, oldest first: all of them, or those a query asks for and no others are read. */
  history(
    organisation: string,
    register: string,
    id: string,
    query?: VersionsQuery,
  ): Promise<readonly VersionEntry[]>;
  /** Commits, newest first; with `after`, oldest first, for whoever follows with a cursor. */
  commits(organisation: string, query: CommitsQuery): Promise<readonly CommitEntry[]>;
  /** The commits that a search is for, newest first: so many of them, or as many as there are among those it looks through. */
  found(organisation: string, query: CommitsQuery, search: CommitSearch): Promise<FoundCommits>;
  /** How much happened on each day on which something did, oldest first. */
  days(organisation: string): Promise<readonly DayEntry[]>;
  /** The head of the chain, to be kept elsewhere: whoever holds it can tell whether anything before it was changed. */
  anchor(organisation: string): Promise<Anchor>;
  /** Checks the whole journal and its files against their hashes, and against heads that were kept elsewhere. */
  verify(organisation: string, given?: { readonly anchors?: readonly Anchor[] }): Promise<Verification>;
  /** What is missing or changed of what all organisations rest on, in words; see the store. */
  structureFaults(): Promise<readonly string[]>;
  /** What the database finds damaged in its own file, in words. */
  damage(): Promise<readonly string[]>;
  /** Where reasons of commits and versions of records hold what is looked for. Reads everything: takes a while. */
  mentions(organisation: string, holds: (text: string) => boolean): Promise<readonly Mention[]>;
  /** What was erased: worth keeping beside backups, which still hold it. */
  erasures(organisation: string): Promise<readonly Erasure[]>;
  /** Erases again what a restored backup has brought back; what is erased already stays as it is. */
  replay(organisation: string, erasures: readonly Erasure[]): Promise<readonly Problem[]>;
  readonly blobs: Blobs;
  organisations(): Promise<readonly string[]>;
  /** Makes an organisation known, so that it can commit. Does nothing for one that is. */
  establish(organisation: string): Promise<void>;
  /** The organisation that was established first; this one, when there is none. Processes that begin together agree. */
  first(organisation: string): Promise<string>;
  /** Finishes what is being written and lets go of the database. */
  close(): Promise<void>;
}

/** Files outside the snapshot, by the hash of their bytes. */
export interface Blobs {
  /** Stores bytes, at most `limit` of them, and resolves when a commit may name them. */
  put(organisation: string, source: BlobSource, limit: number): Promise<StoredBlob | Problem>;
  /** The bytes; undefined when there are none, a problem when they are not those that were stored. */
  read(organisation: string, hash: string): Promise<Readable | Problem | undefined>;
  /** Whether there is a file with that hash, whatever its bytes are. */
  has(organisation: string, hash: string): boolean;
  /** Removes files that no version names and that arrived more than a week ago; says how many. */
  collect(organisation: string): Promise<number>;
  /** Removes files that an erasure took and no version names that came after it; says how many. Done with each erasure. */
  erase(organisation: string): Promise<number>;
}

export interface JournalOptions {
  readonly catalogue: Catalogue;
  readonly store: Store;
  /** Folder of the blobs. */
  readonly blobs: string;
  readonly clock: () => Instant;
  /** The organisation's time zone, which decides when its days end. */
  readonly zoneOf: (snapshot: Snapshot) => string;
  /** The day it is, where entries are to be made by a clock that is far ahead of the last one. */
  readonly today?: PlainDate | undefined;
  /** Organisations whose head is held in memory. */
  readonly held?: number;
}

// Part of paths, and of statements that a person may have to write by hand.
const organisationKey = /^[a-z0-9][a-z0-9-]{0,62}$/;

export function openJournal({
  catalogue,
  store,
  blobs: folder,
  clock,
  zoneOf,
  today,
  held = 50,
}: JournalOptions): Journal {
  const blobs = new BlobFolder(folder);
  const heads = new Heads(store, catalogue.registers, held);
  const history = new JournalHistory(store, heads, zoneOf);
  const writer = new Writer(store, heads, {
    catalogue,
    clock,
    zoneOf,
    sizeOf: (organisation, hash) => blobs.sizeOf(organisation, hash),
    today,
  });
  let closing = false;

  const write = async (work: () => Promise<Committed | Problem>): Promise<Committed | Problem> =>
    closing ? new Problem('unavailable', texts.thisProcessIsStopping) : work();

  const commit: Journal['commit'] = async (organisation, act) => {
    const committed = await write(() => writer.commit(organisation, act));
    // After the commit, and also when it is repeated: a process may have died in between.
    if (!isProblem(committed) && committed.erased.some(({ files }) => files)) await eraseFiles(organisation);
    return committed;
  };

  const head = async (organisation: string): Promise<Snapshot> =>
    (await heads.current(organisation)).snapshot;

  return {
    head: async (organisation, today) => onDay(await head(organisation), today),
    asOf: (organisation, day) => history.asOf(organisation, day),
    commit,
    history: (organisation, register, id, query) => history.history(organisation, register, id, query),
    commits: (organisation, query) => history.commits(organisation, query),
    found: (organisation, query, search) => history.found(organisation, query, search),
    days: (organisation) => history.days(organisation),
    anchor: async (organisation) => {
      const found = await store.head(organisation);
      if (!found) throw new Unknown(organisation);
      return { position: found.position, hash: found.hash };
    },
    verify: async (organisation, { anchors } = {}) => {
      const chain = await store.reading(organisation, (reading) =>
        verifyChain(reading, organisation, anchors),
      );
      // After the transaction, which files would keep open for long; what it saw them named by stays.
      return verifyFiles(chain, (hash) => blobs.fault(known(organisation), hash));
    },
    structureFaults: async () => [...(await store.structureFaults()), ...(await faultsOfFirst(store))],
    damage: () => store.damage(),
    mentions: (organisation, holds) => store.reading(organisation, (reading) => mentionsIn(reading, holds)),
    erasures: (organisation) => store.reading(organisation, erasuresIn),
    replay: async (organisation, erasures) => {
      const problems: Problem[] = [];
      for (const erasure of erasures) {
        const outcome = await commit(organisation, replayOf(erasure));
        // Records that came after the backup have nothing left to erase.
        if (isProblem(outcome) && outcome.kind !== 'not-found') problems.push(outcome);
      }
      return problems;
    },
    blobs: {
      put: async (organisation, source, limit) => blobs.put(known(organisation), source, limit),
      read: async (organisation, hash) => blobs.read(known(organisation), hash),
      has: (organisation, hash) => blobs.sizeOf(known(organisation), hash) !== undefined,
      collect: (organisation) => collect(organisation),
      erase: (organisation) => eraseFiles(organisation),
    },
    organisations: () => store.organisations(),
    establish: async (organisation) => store.establish(known(organisation), clock()),
    first: async (organisation) => store.first(known(organisation), clock()),
    close: async () => {
      closing = true;
      await writer.idle();
      await store.close();
    },
  };

  async function collect(organisation: string): Promise<number> {
    const now = Date.parse(clock());
    const unreferenced = new Set(await blobs.older(known(organisation), now));
    if (unreferenced.size === 0) return 0;
    const { position } = await heads.current(organisation);
    await store.reading(organisation, (reading) => strikeReferenced(unreferenced, reading, position));
    let removed = 0;
    await writer.locked(organisation, position, ({ tail }) => {
      strike(unreferenced, tail.versions);
      for (const hash of unreferenced) if (blobs.remove(organisation, hash, now)) removed += 1;
    });
    return removed;
  }

  async function eraseFiles(organisation: string): Promise<number> {
    const { position } = await heads.current(known(organisation));
    const taken = await store.reading(organisation, (reading) => filesErased(reading, position));
    let removed = 0;
    await writer.locked(organisation, position, ({ tail }) => {
      strike(taken, tail.versions);
      for (const hash of taken) if (blobs.erase(organisation, hash)) removed += 1;
    });
    return removed;
  }
}

function known(organisation: string): string {
  if (organisationKey.test(organisation)) return organisation;
  throw new Error(
    `${JSON.stringify(organisation)} is no key of an organisation: lower case letters, digits and hyphens`,
  );
}

/**
 * Whether the organisation that counts as the first was: nobody can found another before somebody has come into it, so
 * that none has an earlier entry. Who manages it runs the installation.
 */
async function faultsOfFirst(store: Store): Promise<readonly string[]> {
  const [first, ...others] = await store.organisations();
  if (first === undefined) return [];
  const begun = (organisation: string): Promise<string | undefined> =>
    store.reading(organisation, async (reading) => {
      const [row] = await reading.ask('entries', 0, 1, 1);
      // Read with care: what is looked at is whether somebody has changed it.
      return row && /"recordedAt":"([^"]+)"/.exec(row.text)?.[1];
    });
  const own = (await begun(first)) ?? 'never';
  const faults: string[] = [];
  for (const other of others) {
    const theirs = await begun(other);
    if (theirs !== undefined && theirs < own)
      faults.push(
        `the organisation ${first} stands first and has no entry as early as the first of ${other}`,
      );
  }
  return faults;
}
