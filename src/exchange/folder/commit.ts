import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';
import type { RecordFile } from './record-file.ts';

/** What one entry of a file comes to, with everything it names resolved. */
export interface ResolvedEntry {
  readonly file: RecordFile;
  /** Where the entry stands in its file. */
  readonly path: string;
  /** The record, as `register id`. */
  readonly record: string;
  readonly creates: boolean;
  /** What it names, as `register id`. */
  readonly needs: ReadonlySet<string>;
  readonly at: Instant | undefined;
  readonly by: Who;
  readonly why: string | undefined;
  readonly does: { readonly changes: readonly Change[] } | Taking;
}

/** An action to be taken about the record of the file. */
export interface Taking {
  readonly action: Action;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Who did something: a person, or the system by name. */
export interface Who {
  readonly id: ActorId;
  readonly person: Id<'person'> | undefined;
}

/** What was done together: changes of several records, or one action. */
export interface Commit {
  readonly at: Instant;
  readonly by: Who;
  readonly why: string | undefined;
  readonly steps: readonly ResolvedEntry[];
}
