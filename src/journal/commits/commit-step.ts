import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomUUIDv7 } from 'node:crypto';
import { dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { propose, withdraw, type CommitContext } from '#isms/kernel/commits/commit.ts';
import type { Erasing } from '#isms/kernel/declarations/change.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { invalid, Problem, refused } from '#isms/kernel/values/problem.ts';
import type { Instant, Stored } from '#isms/kernel/declarations/record.ts';
import { lookUp, onDay, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { CommitRequest, Committed } from './commit-request.ts';
import { filesNamedIn, wrongFiles } from '../blobs/blob-references.ts';
import { clockAhead } from './clock-ahead.ts';
import { assemble } from '../chain/version-content.ts';
import { addFilesNamed } from './erasures.ts';
import {
  canonical,
  readEntry,
  sha256,
  type Did,
  type JournalEntry,
  type ErasedRecord,
} from '../chain/entry.ts';
import type { CachedHead } from '../head/head-cache.ts';
import type { CurrentRow, Locked, LockedRecord, Writing } from '../store/store.ts';
import {
  currentTexts,
  Newer,
  readVersion,
  writeVersion,
  type Registers,
  type Version,
  type WrittenVersion,
} from '../store/version.ts';

const messages = sentences('commit-step', {
  historyCanBeImportedOnlyBefore:
    'History can be imported only before the first commit of the organisation itself.',
  mustNotBeInTheFuture: 'must not be in the future',
  theCommitIdWasUsedForSomethingElseAlready: 'The commit id was used for something else already.',
  mustNotBeBefore: 'must not be before {head}, which is imported already',
  thisProcessIsOlderThanTheData:
    'This process is older than the data ({why}) and does not write. Start the newer version.',
});

/** What steps are made with. */
export interface StepTools {
  readonly catalogue: Catalogue;
  readonly clock: () => Instant;
  readonly zoneOf: (snapshot: Snapshot) => string;
  readonly sizeOf: (organisation: string, hash: string) => number | undefined;
  /** The day it is according to those who run the installation, where a clock is far ahead of what is on record. */
  readonly today: PlainDate | undefined;
}

/** One step of a journal, ready to be written. */
export interface CommitStep {
  /** Absent when there is nothing to write. */
  readonly writing?: Writing;
  readonly committed: Committed;
  /** The head after it. */
  readonly after: Snapshot;
  /** Undoes what making it did to the head before, when it does not come about. */
  readonly withdraw: () => void;
}

/** An act that is to be committed under an id. */
export interface Attempt {
  readonly act: CommitRequest;
  readonly commitId: string;
  /** What it erased when it was tried before; empty at first. */
  readonly erasings: readonly Erasing[];
  /** The hashes of files that other records name in versions up to where the lock begins to tell. */
  readonly named: ReadonlySet<string>;
}

/** The records an act erases, which are not those asked for when the head was locked: it is to be tried again with them. */
export class MissingBlobs {
  readonly records: readonly Erasing[];

  constructor(records: readonly Erasing[]) {
    this.records = records;
  }
}

/** The step that an act comes to at a locked head. */
export function stepOfRequest(
  means: StepTools,
  held: CachedHead,
  { head, records, tail }: Locked,
  { act, commitId, erasings: asked, named }: Attempt,
): CommitStep | MissingBlobs | Problem {
  const recordedAt = means.clock();
  const ahead = clockAhead(recordedAt, head, means.today);
  if (ahead) return ahead;
  const at = act.at ?? later(recordedAt, head.at);
  if (act.at !== undefined) {
    if (head.own > 0) return refused(messages.historyCanBeImportedOnlyBefore);
    if (at < head.at) return invalid([{ path: 'at', message: messages.mustNotBeBefore({ head: head.at }) }]);
    if (at > recordedAt) return invalid([{ path: 'at', message: messages.mustNotBeInTheFuture }]);
  }
  const before = onDay(held.snapshot, dayOf(at, means.zoneOf(held.snapshot)));
  const changes = act.decide(before);
  if (changes instanceof Problem) return changes;
  const { actor } = act;
  const proposal = propose(means.catalogue, before, changes, {
    actor,
    at,
    origin: originOf(act),
    newId: randomUUIDv7,
  });
  if (proposal instanceof Problem) return proposal;
  const { versions, erased: erasings, after } = proposal;
  const undo = (): void => withdraw(before, proposal);
  const wrong = wrongFiles(before, versions, {
    sizeOf: (hash) => means.sizeOf(before.organisation, hash),
    imported: act.at !== undefined,
  });
  if (wrong.length > 0) {
    undo();
    return invalid(wrong);
  }
  const locked = new Map(records.map((each) => [keyOf(each.current.register, each.current.record), each]));
  const erasures = erasings.flatMap((erasing) => {
    const record = locked.get(keyOf(erasing.register, erasing.id));
    return record ? [{ erasing, record }] : [];
  });
  // Fewer than were asked for count, too: what is not erased after all still names its files.
  if (erasures.length < erasings.length || erasings.length < asked.length) {
    undo();
    return new MissingBlobs(erasings);
  }
  const { position, hash } = head;
  if (versions.length === 0 && erasures.length === 0) {
    const committed = {
      position,
      hash,
      at: head.at,
      recordedAt,
      commitId,
      versions,
      erased: [],
      repeated: false,
    };
    return { committed, after, withdraw: undo };
  }
  const next = position + 1;
  const written = versions.map((version, place) => {
    const register = before.registers.get(version.register);
    if (!register) throw new Error(`${version.register} is not among the registers of the snapshot`);
    return writeVersion(register, version, { position: next, place, did: did(before, version) });
  });
  const stillNamed = new Set(named);
  if (erasings.some(({ files }) => files))
    addFilesNamed(stillNamed, [...tail.versions, ...written.flatMap(rowsOf)], erasings);
  const entry: JournalEntry = {
    format: 1,
    organisation: before.organisation,
    position: next,
    previous: hash,
    at,
    recordedAt,
    actor: act.actor,
    commit: commitId,
    ...(act.why !== undefined && { why: act.why }),
    ...(act.action !== undefined && { action: act.action }),
    ...(act.key !== undefined && { key: act.key }),
    ...(act.at !== undefined && { imported: true as const }),
    versions: written.map(({ named }) => named),
    ...(erasures.length > 0 && {
      erased: erasures.map(({ erasing, record }) => erasedAs(erasing, record, stillNamed)),
    }),
  };
  const renewed = new Set(versions.map(({ register, id }) => keyOf(register, id)));
  const emptied = erasures.filter(({ erasing: { register, id } }) => !renewed.has(keyOf(register, id)));
  const writing = {
    ...chained(entry),
    own: head.own || (act.at === undefined ? next : 0),
    contents: written.flatMap(({ contents }) => contents),
    current: [
      ...written.map(({ current }) => current),
      ...emptied.map(({ record }) => emptiedCurrent(record, next)),
    ],
    erasures: erasings.map(({ register, id }) => ({ register, record: id })),
  };
  return { writing, committed: committedAs(entry, writing.entry.hash, versions), after, withdraw: undo };
}

const keyOf = (register: string, id: string): string => `${register} ${id}`;

const rowsOf = ({ contents, current: { register, record } }: WrittenVersion) =>
  contents.map(({ text }) => ({ register, record, rest: text, personal: null }));

const erasedAs = (
  { register, id, approval, files }: Erasing,
  record: LockedRecord,
  stillNamed: ReadonlySet<string>,
): ErasedRecord => {
  // Files in personal fields are named nowhere once those are gone: their hashes are not to stay in the chain either.
  const texts = files ? record.versions.map(({ rest }) => rest) : [];
  const hashes = new Set(texts.flatMap((text) => [...filesNamedIn(text)].map(({ hash }) => hash)));
  return {
    register,
    id,
    code: record.current.code,
    approval,
    // Also where there are none: its earlier versions no longer keep a file that somebody else's erasure takes.
    ...(files && { files: [...hashes.difference(stillNamed)].toSorted() }),
  };
};

/** The current row of a record without what is personal in it. */
function emptiedCurrent({ current, versions }: LockedRecord, position: number): CurrentRow {
  const last = versions.at(-1);
  if (!last) throw new Error(`${current.code} has no version: run a verification`);
  const version = JSON.parse(last.rest) as Version;
  const { there, gone } = assemble(version.fields, undefined, version.personal);
  return { ...current, born: position, place: 0, ...currentTexts(there, gone) };
}

const originOf = ({ action, at }: CommitRequest): CommitContext['origin'] =>
  action !== undefined ? 'action' : at !== undefined ? 'import' : undefined;

/** What the first call with a commit id came to. Somebody else's id is not told what it stands for. */
export function repeated(
  registers: Registers,
  { entry: row, versions }: NonNullable<Locked['repeated']>,
  { actor, action }: { readonly actor: string; readonly action?: string },
): Committed | Problem {
  const entry = readEntry(row.text);
  if (entry.actor !== actor || entry.action !== action)
    return new Problem('conflict', messages.theCommitIdWasUsedForSomethingElseAlready);
  const inOrder = entry.versions.flatMap(({ register, id }) => {
    const found = versions.find((each) => each.register === register && each.record === id);
    const stored = found && readVersion(registers, found.rest, found.personal);
    return stored === undefined || stored instanceof Newer ? [] : [stored];
  });
  return { ...committedAs(entry, row.hash, inOrder), repeated: true };
}

export const unavailable = (why: string): Problem =>
  new Problem('unavailable', messages.thisProcessIsOlderThanTheData({ why }));

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

function chained(entry: JournalEntry): Pick<Writing, 'entry'> {
  const text = canonical(entry);
  const { position, at, commit } = entry;
  return { entry: { position, at, commitId: commit, text, hash: sha256(text) } };
}

const committedAs = (entry: JournalEntry, hash: string, versions: readonly Stored[]): Committed => {
  const { position, at, recordedAt, commit, erased = [] } = entry;
  return { position, hash, at, recordedAt, commitId: commit, versions, erased, repeated: false };
};

function did(before: Snapshot, version: Stored): Did {
  const earlier = lookUp(before, version.register, version.id);
  if (!earlier) return 'create';
  if (earlier.retired === version.retired) return 'amend';
  return version.retired ? 'retire' : 'restore';
}
