import type { Anchor } from '../chain/anchor.ts';
import { origin, sha256, type EntryVersion, type ErasedRecord, type JournalEntry } from '../chain/entry.ts';
import { contentHash } from '../chain/version-content.ts';
import { filesNamedIn } from '../blobs/blob-references.ts';
import type { ContentRow, EntryRow, ErasureRow, HeadRow } from '../store/store.ts';
import { CurrentCheck, keyOf, type RecordKey } from './current-check.ts';
import {
  inOrder,
  type AnchorComparison,
  type NamedFile,
  type Verification,
  type VerificationFault,
  type VerifiedChain,
  type VerifiedErasure,
} from './verification.ts';

/** An entry as stored, and its content; undefined if that cannot be read. */
export interface ReadRow extends EntryRow {
  readonly entry: JournalEntry | undefined;
}

/**
 * The check of one chain, which takes entries with their contents in the order of the journal and collects what differs
 * from what was written.
 */
export class ChainCheck {
  readonly #organisation: string;
  readonly #anchors: Map<number, string>;
  readonly #comparisons: AnchorComparison[] = [];
  readonly #faults: VerificationFault[] = [];
  readonly #erasures = new Set<string>();
  /** By record, the positions at which its personal part is missing, and those at which it is present. */
  readonly #missing = new Map<string, Positions>();
  readonly #present = new Map<string, Positions>();
  /** The files by hash, with the versions that name each first and last. */
  readonly #files = new Map<string, NamedFile & { last: number }>();
  /** The position of the last erasure of each file, by hash. */
  readonly #erasedFiles = new Map<string, number>();
  readonly #erasureList: VerifiedErasure[] = [];
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
    this.#compareAnchor(0, origin);
  }

  #fault(position: number, what: string, record?: RecordKey): void {
    this.#faults.push({ position, what, ...(record && { record }) });
  }

  #compareAnchor(position: number, hash: string): void {
    const kept = this.#anchors.get(position);
    if (kept === undefined) return;
    this.#comparisons.push({ position, hash: kept, is: kept === hash ? 'same' : 'other' });
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
      this.#compareAnchor(row.position, hash);
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
      // This program did not write it: what it writes can be read.
      this.#fault(row.position, `the entry cannot be followed: ${String(error)}`);
    }
  }

  #read(entry: JournalEntry, row: EntryRow, contents: readonly ContentRow[]): void {
    for (const what of this.#entryFaults(entry, row)) this.#fault(row.position, what);
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
    this.#eraseAll(row.position, entry.erased ?? []);
  }

  *#entryFaults(entry: JournalEntry, row: EntryRow): Iterable<string> {
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
      this.#addFiles(position, of, rest.text);
      for (const wrong of this.current.follow(position, place, named, rest.text))
        this.#fault(position, wrong, of);
    }
    if (named.personal === undefined) return;
    left.delete(`${key} personal`);
    if (!personal) addPosition(this.#missing, of, position);
    else {
      addPosition(this.#present, of, position);
      if (contentHash(personal) !== named.personal)
        this.#fault(position, `the personal part of ${what} does not have its hash`, of);
      else this.#addFiles(position, of, personal.text);
    }
  }

  #addFiles(position: number, record: RecordKey, text: string): void {
    for (const { hash, name } of filesNamedIn(text))
      this.#files.set(hash, {
        ...(this.#files.get(hash) ?? { position, record, hash, name }),
        last: position,
      });
  }

  /** The files that have to exist, and those that were erased and that no later version names. */
  get files(): Pick<VerifiedChain, 'files' | 'erasedFiles'> {
    const all = [...this.#files.values()];
    const isErased = ({ hash, last }: { readonly hash: string; readonly last: number }): boolean =>
      last <= (this.#erasedFiles.get(hash) ?? -1);
    return { files: all.filter((file) => !isErased(file)), erasedFiles: all.filter(isErased) };
  }

  #eraseAll(position: number, erased: readonly ErasedRecord[]): void {
    if (erased.length === 0) return;
    const before = this.#erased;
    for (const { register, id, files = [] } of erased) {
      this.#erase(position, { register, record: id });
      for (const hash of files) this.#erasedFiles.set(hash, position);
    }
    this.#erasureList.push({
      position,
      approval: [...new Set(erased.map(({ approval }) => approval))].join('; '),
      records: erased.length,
      parts: this.#erased - before,
      files: new Set(erased.flatMap(({ files = [] }) => files)).size,
    });
  }

  /** Takes an erasure into account: the personal parts of the record have to be missing up to here. */
  #erase(position: number, of: RecordKey): void {
    const key = keyOf(of);
    this.#erasures.add(`${position} ${key}`);
    this.#erased += this.#missing.get(key)?.positions.length ?? 0;
    this.#missing.delete(key);
    for (const present of this.#present.get(key)?.positions ?? [])
      this.#fault(
        present,
        `the personal part of ${key} is still there, although entry ${position} erased it`,
        of,
      );
    this.#present.delete(key);
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
      this.#comparisons.push({ position, hash, is: 'missing' });
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
      erasures: this.#erasureList,
      files: this.files.files.length,
      met: this.#comparisons,
      faults: inOrder(this.#faults),
    };
  }
}

/** The positions at which one record has parts. */
interface Positions {
  readonly of: RecordKey;
  readonly positions: number[];
}

function addPosition(map: Map<string, Positions>, of: RecordKey, position: number): void {
  const key = keyOf(of);
  const known = map.get(key);
  if (known) known.positions.push(position);
  else map.set(key, { of, positions: [position] });
}
