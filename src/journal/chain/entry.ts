import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';

/** What a commit did to a record. */
export type Did = Exclude<Change['do'], 'erase'>;

/** A version as its entry names it: what it is, and the hashes its content has to have. */
export interface EntryVersion {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly did: Did;
  readonly rest: string;
  /** Absent where nothing personal was written. */
  readonly personal?: string;
}

/** One commit as it stands in the chain. Its canonical JSON is stored as it was hashed. */
export interface JournalEntry {
  readonly format: 1;
  readonly organisation: string;
  readonly position: number;
  /** The hash of the entry before it. */
  readonly previous: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: ActorId;
  readonly commit: string;
  readonly why?: string;
  readonly action?: string;
  /** The key it was made with; absent where somebody did it by hand, and before there were keys. */
  readonly key?: string;
  /** `at` is a claim: the entry was written later, from elsewhere. */
  readonly imported?: true;
  readonly versions: readonly EntryVersion[];
  /** The records whose personal content was deleted with this entry, in every version up to here. */
  readonly erased?: readonly ErasedRecord[];
}

/** A record whose personal content was deleted, and on whose approval. */
export interface ErasedRecord {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly approval: string;
  /** The hashes of files that went with it. */
  readonly files?: readonly string[];
}

/** What stands before the first entry. */
export const origin = '0'.repeat(64);

export const sha256 = (text: string): string => hash('sha256', text);

/** RFC 8785: the one way to write a JSON value, so that whoever holds the value can compute the hash. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('this value has no JSON text');
  return text;
}

export const readEntry = (text: string): JournalEntry => JSON.parse(text) as JournalEntry;
