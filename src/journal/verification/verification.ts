import type { Anchor } from '../chain/anchor.ts';
import type { RecordKey } from './current-check.ts';

/** A difference between the database and what was once written to it. */
export interface VerificationFault {
  readonly position: number;
  /** What differs, in words. A record is named by its register and id. */
  readonly what: string;
  readonly record?: RecordKey;
}

/** An anchor that was kept elsewhere, and what the journal has at its position: the same hash, another one, or no entry. */
export interface AnchorComparison extends Anchor {
  readonly is: 'same' | 'other' | 'missing';
}

/** A file that a version names. */
export interface NamedFile {
  readonly position: number;
  readonly record: RecordKey;
  readonly hash: string;
  readonly name: string;
}

/** The result of a verification of a whole journal. The journal is sound if there are no faults. */
export interface Verification extends Anchor {
  readonly commits: number;
  readonly versions: number;
  /** The number of personal parts that an erasure removed. */
  readonly erased: number;
  /** The erasures, oldest first. */
  readonly erasures: readonly VerifiedErasure[];
  /** The number of different files that versions name and that no erasure removed. */
  readonly files: number;
  readonly met: readonly AnchorComparison[];
  readonly faults: readonly VerificationFault[];
}

/** A commit that erased personal data: on whose approval, and from how many records, parts and files. */
export interface VerifiedErasure {
  readonly position: number;
  readonly approval: string;
  readonly records: number;
  readonly parts: number;
  readonly files: number;
}

/** The result of a verification of the database, and the files that have to exist beside it. */
export interface VerifiedChain {
  readonly found: Verification;
  readonly files: readonly NamedFile[];
  /** Files that must not exist any more. */
  readonly erasedFiles: readonly NamedFile[];
}

/** Returns faults in the order of the journal. */
export const inOrder = (faults: readonly VerificationFault[]): readonly VerificationFault[] =>
  faults.toSorted((one, other) => one.position - other.position);
