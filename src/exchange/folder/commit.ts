import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';
import type { RecordFile } from './record-file.ts';

/** An entry of a file as a step, with everything it names resolved. */
export interface ResolvedEntry {
  readonly file: RecordFile;
  /** The path of the entry in its file. */
  readonly path: string;
  /** The record, as `register id`. */
  readonly record: string;
  readonly creates: boolean;
  /** The records it names, as `register id`. */
  readonly needs: ReadonlySet<string>;
  readonly at: Instant | undefined;
  readonly by: Who;
  readonly why: string | undefined;
  readonly does: { readonly changes: readonly Change[] } | Taking;
}

/** An action to be taken on the record of the file. */
export interface Taking {
  readonly action: Action;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The actor of a commit: a person, or the system by name. */
export interface Who {
  readonly id: ActorId;
  readonly person: Id<'person'> | undefined;
}

/** Changes of several records that were made together, or one action. */
export interface Commit {
  readonly at: Instant;
  readonly by: Who;
  readonly why: string | undefined;
  readonly steps: readonly ResolvedEntry[];
}
