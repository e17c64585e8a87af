import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';
import type { ContentPart, SaltedText } from '../chain/version-content.ts';

/** Where an organisation's journal stands: the one row that every commit locks. */
export interface HeadRow {
  readonly position: number;
  readonly hash: string;
  /** `at` of the last entry; empty before the first. */
  readonly at: Instant;
  /** Position of the first commit that was not imported; 0 while there is none. */
  readonly own: number;
}

export interface EntryRow {
  readonly position: number;
  readonly at: Instant;
  readonly commitId: string;
  /** Exactly what was hashed. */
  readonly text: string;
  readonly hash: string;
}

export interface ContentRow extends SaltedText {
  readonly position: number;
  readonly register: string;
  readonly record: string;
  readonly part: ContentPart;
}

/** The latest version of a record, whole: for cold loads, SQL and BI. Derived; the chain is the truth. */
export interface CurrentRow {
  readonly register: string;
  readonly record: string;
  readonly code: string;
  readonly version: number;
  readonly shape: number;
  readonly retired: 0 | 1;
  /** Position of this version. */
  readonly position: number;
  /** Position of the first version, and its place among the versions of that commit: the order of creation. */
  readonly born: number;
  readonly place: number;
  readonly createdAt: Instant;
  readonly createdBy: ActorId;
  readonly changedAt: Instant;
  readonly changedBy: ActorId;
  readonly fields: string;
  /** Which fields are missing because they were erased, as a mask; null mostly. */
  readonly erased: string | null;
}

/** Where a record's personal content was deleted. */
export interface ErasureRow {
  readonly position: number;
  readonly register: string;
  readonly record: string;
}

/** The two parts of one version side by side. */
export interface VersionRow {
  readonly position: number;
  readonly register: string;
  readonly record: string;
  readonly rest: string;
  readonly personal: string | null;
}

/** A record that changed after some position, and what it was there: all null where it was not there yet. */
export interface BeforeRow {
  readonly register: string;
  readonly record: string;
  readonly rest: string | null;
  readonly personal: string | null;
}

/** When an entry was made, and whether somebody took a declared action. */
export interface MomentRow {
  readonly position: number;
  readonly at: Instant;
  readonly acted: 0 | 1;
}

/** What each statement answers; the statements themselves are in `statements.ts`. */
export interface Answers {
  organisation: { readonly establishedAt: Instant };
  head: HeadRow;
  entries: EntryRow;
  entryByCommit: EntryRow;
  entriesBackwards: EntryRow;
  entriesLike: EntryRow;
  moments: MomentRow;
  positionBefore: { readonly position: number };
  contents: ContentRow;
  versions: VersionRow;
  versionsOfRecord: VersionRow;
  historyOfRecord: VersionRow & { readonly entry: string };
  before: BeforeRow;
  current: CurrentRow;
  currentVersions: BeforeRow & { readonly position: number };
  currentOfRecord: CurrentRow;
  erasures: ErasureRow;
  erasedSince: CurrentRow;
}

export type Statement = keyof Answers;
export type Parameter = string | number | null;

/** Answers statements about one organisation; its key is the first parameter of each and is not given again. */
export interface Reading {
  ask<S extends Statement>(statement: S, ...given: readonly Parameter[]): Promise<readonly Answers[S][]>;
}

/** Everything that was committed after a position. */
export interface Tail {
  readonly entries: readonly EntryRow[];
  readonly versions: readonly VersionRow[];
  /** Records of which something was erased since, as they stand now. */
  readonly erased: readonly CurrentRow[];
}

/** The locked head, and what a commit has to know beside it. */
export interface Locked {
  readonly head: HeadRow;
  readonly tail: Tail;
  /** The entry that bears the commit id already, and its versions. */
  readonly repeated: { readonly entry: EntryRow; readonly versions: readonly VersionRow[] } | undefined;
  /** The records asked for, as far as they are there. */
  readonly records: readonly LockedRecord[];
}

/** A record with all its versions, the oldest first. */
export interface LockedRecord {
  readonly current: CurrentRow;
  readonly versions: readonly VersionRow[];
}

/** What to lock for and what to look up under the lock. */
export interface Wants {
  /** Position up to which the caller knows the journal. */
  readonly since: number;
  readonly commitId: string;
  /** Whether an entry with that commit id may be there already. */
  readonly mayRepeat: boolean;
  readonly records: readonly { readonly register: string; readonly id: string }[];
}

/** One commit as rows. */
export interface Writing {
  readonly entry: EntryRow;
  readonly own: number;
  readonly contents: readonly ContentRow[];
  readonly current: readonly CurrentRow[];
  /** The records whose personal content goes with this entry. */
  readonly erasures: readonly { readonly register: string; readonly record: string }[];
}

/** Nobody has established an organisation of that key. */
export class Unknown extends Error {
  constructor(organisation: string) {
    super(`the organisation ${organisation} was never established`);
  }
}

/** Somebody else has held the lock for longer than anyone should wait. Nothing was written. */
export class Busy extends Error {
  constructor(cause: unknown) {
    super('the journal is locked by somebody else', { cause });
  }
}

/**
 * One database. It keeps the journal durably and serialises the commits of an organisation; what the rows mean is none
 * of its business.
 */
export interface Store {
  /** Where the journal stands, or undefined for an organisation that was never established. */
  head(organisation: string): Promise<HeadRow | undefined>;
  /** Questions answered from one consistent state, however long they take. */
  reading<T>(organisation: string, work: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * Locks the head, reads what was committed since, asks for a decision, and appends what it says, or nothing: all
   * of it on disk when the promise resolves. `decide` may be called again when a connection broke before the outcome was known.
   */
  commit(organisation: string, wants: Wants, decide: (locked: Locked) => Writing | undefined): Promise<void>;
  organisations(): Promise<readonly string[]>;
  /**
   * What is missing or changed of what the journal rests on, in words: what makes the database refuse to change the past,
   * and organisations with records that are not among the organisations, as far as the database lets them be seen.
   */
  structureFaults(): Promise<readonly string[]>;
  /** What the database itself finds damaged in its file, in words; nothing where it has no way to look. */
  damage(): Promise<readonly string[]>;
  establish(organisation: string, at: Instant): Promise<void>;
  /** The organisation that was established first; this one, when there is none. Processes that begin together agree. */
  first(organisation: string, at: Instant): Promise<string>;
  close(): Promise<void>;
}
