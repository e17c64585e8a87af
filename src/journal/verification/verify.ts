import { setImmediate as breathe } from 'node:timers/promises';
import type { Anchor } from '../chain/anchor.ts';
import { filesNamedIn } from '../blobs/blob-references.ts';
import { contentHash } from '../chain/version-content.ts';
import {
  origin,
  readEntry,
  sha256,
  type JournalEntry,
  type EntryVersion,
  type ErasedRecord,
} from '../chain/entry.ts';
import {
  Unknown,
  type ContentRow,
  type EntryRow,
  type ErasureRow,
  type HeadRow,
  type Reading,
} from '../store/store.ts';
import { CurrentCheck, keyOf, type RecordKey } from './verify-current.ts';

/** Something that is not as it was written. */
export interface VerificationFault {
  readonly position: number;
  /** In words; a record stands in it by its register and id. */
  readonly what: string;
  readonly record?: RecordKey;
}

/** A head that was kept elsewhere, and what this journal has at its position: the same, another hash, or nothing. */
export interface Met extends Anchor {
  readonly is: 'same' | 'other' | 'missing';
}

/** A file that a version names. */
export interface NamedFile {
  readonly position: number;
  readonly record: RecordKey;
  readonly hash: string;
  readonly name: string;
}

/** What a verification of the whole journal came to. It holds together when there are no faults. */
export interface Verification extends Anchor {
  readonly commits: number;
  readonly versions: number;
  /** Personal parts of versions that are gone because an erasure took them. */
  readonly erased: number;
  /** What each erasure took, the oldest first. */
  readonly erasures: readonly VerifiedErasure[];
  /** Different files that versions name and no erasure took. */
  readonly files: number;
  readonly met: readonly Met[];
  readonly faults: readonly VerificationFault[];
}

/** A commit that erased something: of how many records, how many personal parts and files, and on whose approval. */
export interface VerifiedErasure {
  readonly position: number;
  readonly approval: string;
  readonly records: number;
  readonly parts: number;
  readonly files: number;
}

const slice = 200;
// Looked at in one piece: a few milliseconds, in which nothing else is answered.
const mostVersions = 100;

/** What a verification found in the database, and the files that are to be there beside it. */
interface VerifiedChain {
  readonly found: Verification;
  readonly files: readonly NamedFile[];
  /** Files that are to be gone. */
  readonly erasedFiles: readonly NamedFile[];
}

/** Checks every entry, every content and every current record against the chain, in slices. */
export async function verifyChain(
  reading: Reading,
  organisation: string,
  anchors: readonly Anchor[] = [],
): Promise<VerifiedChain> {
  const check = new ChainCheck(organisation, anchors);
  const [head] = await reading.ask('head');
  const [established] = await reading.ask('organisation');
  for (;;) {
    const from = check.position;
    const rows = await reading.ask('entries', from, most, slice);
    for (const some of portions(rows.map((row) => ({ ...row, entry: parse(row.text) })))) {
      const upTo = some.at(-1)?.position ?? most;
      check.take(some, await reading.ask('contents', check.position, upTo));
      await breathe();
    }
    if (rows.length < slice) {
      check.take([], await reading.ask('contents', check.position, most));
      break;
    }
  }
  // Nothing of it anywhere: then there is nothing to verify, and that is not to read as if all agreed.
  if (!head && !established && check.position === 0) throw new Unknown(organisation);
  check.end(head, established?.establishedAt, await reading.ask('erasures'));
  await check.current.run(reading);
  return { found: check.result(), ...check.files };
}

/** Adds what is wrong with the files that versions name; `fault` says so of one, by its hash. */
export async function verifyFiles(
  { found, files, erasedFiles }: VerifiedChain,
  fault: (hash: string) => Promise<string | undefined>,
): Promise<Verification> {
  const faults = [...found.faults];
  for (const { position, record, hash, name } of files) {
    const wrong = await fault(hash);
    if (wrong !== undefined)
      faults.push({
        position,
        record,
        what: `the file ${JSON.stringify(name)} of ${keyOf(record)} ${wrong}`,
      });
  }
  for (const { position, record, hash } of erasedFiles)
    // Its name was given by somebody and may say too much.
    if ((await fault(hash)) === undefined)
      faults.push({
        position,
        record,
        what: `the file ${hash} of ${keyOf(record)} is still there, although it was erased`,
      });
  return { ...found, faults: inOrder(faults) };
}

const inOrder = (faults: readonly VerificationFault[]): readonly VerificationFault[] =>
  faults.toSorted((one, other) => one.position - other.position);

// The largest position a column of either engine can hold.
const most = 2_147_483_647;

/** An entry as it stands in the database, and what it says if it can be read. */
interface ReadRow extends EntryRow {
  readonly entry: JournalEntry | undefined;
}

/** Entries in portions of so many versions, or of one entry that has more. */
function* portions(rows: readonly ReadRow[]): Iterable<readonly ReadRow[]> {
  let portion: ReadRow[] = [];
  let versions = 0;
  for (const row of rows) {
    const own = row.entry?.versions.length ?? 0;
    if (portion.length > 0 && versions + own > mostVersions) {
      yield portion;
      [portion, versions] = [[], 0];
    }
    portion.push(row);
    versions += own;
  }
  if (portion.length > 0) yield portion;
}

class ChainCheck {
  readonly #organisation: string;
  readonly #anchors: Map<number, string>;
  readonly #met: Met[] = [];
  readonly #faults: VerificationFault[] = [];
  readonly #erasures = new Set<string>();
  /** Personal parts by record: where they are missing, and where they are there. */
  readonly #missing = new Map<string, Places>();
  readonly #there = new Map<string, Places>();
  /** By hash, where each is named first, and where last. */
  readonly #files = new Map<string, NamedFile & { last: number }>();
  /** By hash of a file, where it was erased last. */
  readonly #erasedFiles = new Map<string, number>();
  readonly #verifiedErasures: VerifiedErasure[] = [];
  readonly current = new CurrentCheck((...fault) => this.#fault(...fault));
  #previous = origin;
  #at = '';
  /** Position of the first entry that was not imported; 0 while there is none. */
  #own = 0;
  #firstRecordedAt: string | undefined;
  #commits = 0;
  #versions = 0;
  #erased = 0;
  position = 0;

  constructor(organisation: string, anchors: readonly Anchor[]) {
    this.#organisation = organisation;
    this.#anchors = new Map(anchors.map(({ position, hash }) => [position, hash]));
    this.#meetAnchor(0, origin);
  }

  #fault(position: number, what: string, record?: RecordKey): void {
    this.#faults.push({ position, what, ...(record && { record }) });
  }

  #meetAnchor(position: number, hash: string): void {
    const kept = this.#anchors.get(position);
    if (kept === undefined) return;
    this.#met.push({ position, hash: kept, is: kept === hash ? 'same' : 'other' });
    if (kept !== hash) this.#fault(position, `the hash is ${hash}, but ${kept} was kept elsewhere`);
    this.#anchors.delete(position);
  }

  take(entries: readonly ReadRow[], contents: readonly ContentRow[]): void {
    const byPosition = Map.groupBy(contents, ({ position }) => position);
    for (const row of entries) {
      if (row.position !== this.position + 1)
        this.#fault(
          this.position + 1,
          `entries from ${this.position + 1} to ${row.position - 1} are missing`,
        );
      this.position = row.position;
      this.#commits += 1;
      const hash = sha256(row.text);
      if (hash !== row.hash) this.#fault(row.position, 'the text of the entry does not have its hash');
      this.#meetAnchor(row.position, hash);
      this.#entry(row, byPosition.get(row.position) ?? []);
      byPosition.delete(row.position);
      this.#previous = hash;
    }
    for (const position of byPosition.keys()) this.#fault(position, 'there is content that no entry names');
  }

  #entry({ entry, ...row }: ReadRow, contents: readonly ContentRow[]): void {
    if (!entry) {
      this.#fault(row.position, 'the text of the entry cannot be read');
      return;
    }
    try {
      this.#read(entry, row, contents);
    } catch (error) {
      // Its text was written by somebody else: what this program writes can be read.
      this.#fault(row.position, `the entry cannot be followed: ${String(error)}`);
    }
  }

  #read(entry: JournalEntry, row: EntryRow, contents: readonly ContentRow[]): void {
    for (const what of this.#wrongOf(entry, row)) this.#fault(row.position, what);
    this.#at = entry.at;
    if (entry.imported !== true) this.#own ||= row.position;
    this.#firstRecordedAt ??= entry.recordedAt;
    const left = new Map(contents.map((content) => [`${keyOf(content)} ${content.part}`, content]));
    for (const [place, version] of entry.versions.entries()) {
      this.#versions += 1;
      this.#version(row.position, place, version, left);
    }
    for (const { register, record, part } of left.values())
      this.#fault(row.position, `the ${part} of ${register} ${record} is not named by the entry`, {
        register,
        record,
      });
    this.#buryAll(row.position, entry.erased ?? []);
  }

  *#wrongOf(entry: JournalEntry, row: EntryRow): Iterable<string> {
    if (entry.previous !== this.#previous) yield 'the entry does not follow the one before it';
    if (entry.position !== row.position) yield `the entry was written at position ${entry.position}`;
    if (entry.organisation !== this.#organisation) yield `the entry was written for ${entry.organisation}`;
    if (entry.at !== row.at || entry.commit !== row.commitId)
      yield 'a column beside the text differs from it';
    if (entry.at < this.#at) yield 'the entry is dated before the one before it';
    if (entry.imported && this.#own > 0)
      yield 'history was imported after a commit of the organisation itself';
  }

  #version(position: number, place: number, named: EntryVersion, left: Map<string, ContentRow>): void {
    const { register, id } = named;
    const of = { register, record: id };
    const key = keyOf(of);
    const [rest, personal] = [left.get(`${key} rest`), left.get(`${key} personal`)];
    left.delete(`${key} rest`);
    const what = `${register} ${id} version ${named.version}`;
    if (!rest) this.#fault(position, `the content of ${what} is missing`, of);
    else if (contentHash(rest) !== named.rest)
      this.#fault(position, `the content of ${what} does not have its hash`, of);
    else {
      this.#name(position, of, rest.text);
      for (const wrong of this.current.follow(position, place, named, rest.text))
        this.#fault(position, wrong, of);
    }
    if (named.personal === undefined) return;
    left.delete(`${key} personal`);
    if (!personal) push(this.#missing, of, position);
    else {
      push(this.#there, of, position);
      if (contentHash(personal) !== named.personal)
        this.#fault(position, `the personal part of ${what} does not have its hash`, of);
      else this.#name(position, of, personal.text);
    }
  }

  #name(position: number, record: RecordKey, text: string): void {
    for (const { hash, name } of filesNamedIn(text))
      this.#files.set(hash, {
        ...(this.#files.get(hash) ?? { position, record, hash, name }),
        last: position,
      });
  }

  /** The files that are to be there, and those that an erasure took and nothing has named since. */
  get files(): Pick<VerifiedChain, 'files' | 'erasedFiles'> {
    const all = [...this.#files.values()];
    const isErased = ({ hash, last }: { readonly hash: string; readonly last: number }): boolean =>
      last <= (this.#erasedFiles.get(hash) ?? -1);
    return { files: all.filter((file) => !isErased(file)), erasedFiles: all.filter(isErased) };
  }

  #buryAll(position: number, erased: readonly ErasedRecord[]): void {
    if (erased.length === 0) return;
    const before = this.#erased;
    for (const { register, id, files = [] } of erased) {
      this.#bury(position, { register, record: id });
      for (const hash of files) this.#erasedFiles.set(hash, position);
    }
    this.#verifiedErasures.push({
      position,
      approval: [...new Set(erased.map(({ approval }) => approval))].join('; '),
      records: erased.length,
      parts: this.#erased - before,
      files: new Set(erased.flatMap(({ files = [] }) => files)).size,
    });
  }

  /** What an erasure took is rightly missing; what it should have taken must not be there. */
  #bury(position: number, of: RecordKey): void {
    const key = keyOf(of);
    this.#erasures.add(`${position} ${key}`);
    this.#erased += this.#missing.get(key)?.positions.length ?? 0;
    this.#missing.delete(key);
    for (const there of this.#there.get(key)?.positions ?? [])
      this.#fault(
        there,
        `the personal part of ${key} is still there, although entry ${position} erased it`,
        of,
      );
    this.#there.delete(key);
  }

  end(head: HeadRow | undefined, establishedAt: string | undefined, erasures: readonly ErasureRow[]): void {
    if (head) this.#head(head);
    else this.#fault(this.position, 'the head is missing');
    if (establishedAt === undefined) this.#fault(0, 'the organisation is missing among the organisations');
    else if (Number.isNaN(Date.parse(establishedAt)))
      this.#fault(0, 'the moment at which the organisation was established is none');
    else if (this.#firstRecordedAt !== undefined && establishedAt > this.#firstRecordedAt)
      this.#fault(0, `the organisation was established at ${establishedAt}, after its first entry`);
    for (const [position, hash] of this.#anchors) {
      this.#met.push({ position, hash, is: 'missing' });
      this.#fault(position, `entry ${position} is missing, but its hash ${hash} was kept elsewhere`);
    }
    for (const [key, { of, positions }] of this.#missing)
      for (const position of positions)
        this.#fault(position, `the personal part of ${key} is missing, and no entry erased it`, of);
    for (const { position, ...of } of erasures)
      if (!this.#erasures.delete(`${position} ${keyOf(of)}`))
        this.#fault(position, `an erasure of ${keyOf(of)} is recorded that no entry names`, of);
    for (const each of this.#erasures)
      this.#fault(Number.parseInt(each, 10), 'the erasure that the entry names is not recorded');
  }

  #head({ position, hash, at, own }: HeadRow): void {
    if (position !== this.position || hash !== this.#previous)
      this.#fault(position, `the head names entry ${position}, the last entry is ${this.position}`);
    if (at !== this.#at)
      this.#fault(position, `the head is dated ${at || 'nothing'}, the last entry ${this.#at || 'nothing'}`);
    if (own !== this.#own)
      this.#fault(
        position,
        `the head names ${own} as the first entry of the organisation itself, which is ${this.#own || 'none'}`,
      );
  }

  result(): Verification {
    return {
      position: this.position,
      hash: this.#previous,
      commits: this.#commits,
      versions: this.#versions,
      erased: this.#erased,
      erasures: this.#verifiedErasures,
      files: this.files.files.length,
      met: this.#met,
      faults: inOrder(this.#faults),
    };
  }
}

function parse(text: string): JournalEntry | undefined {
  try {
    const entry = readEntry(text) as Partial<JournalEntry> | null;
    return Array.isArray(entry?.versions) ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** Where parts of one record stand. */
interface Places {
  readonly of: RecordKey;
  readonly positions: number[];
}

function push(map: Map<string, Places>, of: RecordKey, position: number): void {
  const key = keyOf(of);
  const known = map.get(key);
  if (known) known.positions.push(position);
  else map.set(key, { of, positions: [position] });
}
