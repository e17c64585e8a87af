import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Attachments } from './attachments.ts';
import type { Written } from './decode.ts';
import type { Source } from './yaml.ts';

/** A record of a folder as its file describes it. If an overlay continues the record, each file describes its part. */
export interface RecordFile {
  readonly source: Source;
  /** The file of a lower layer that describes the record up to here. */
  readonly continues: RecordFile | undefined;
  /** Where the files that it names are searched. */
  readonly attachments: Attachments;
  readonly register: AnyRegister;
  readonly code: string;
  /** The code, unless the file states another id. */
  readonly id: string;
  /** Whether it ships with the product: its file can then hold only actions on it. */
  readonly shipped: boolean;
  readonly entries: readonly RecordFileEntry[];
}

/** A step in the history of a record. */
export interface RecordFileEntry {
  /** Path in the file, such as `[2]`; empty for a file that holds only the fields. */
  readonly path: string;
  /** Undefined in a file without dates. */
  readonly at: Instant | undefined;
  /** Whether its moment is invalid, so that it has none although its file has dates. */
  readonly isMisdated?: true;
  /** Code of a person, or a named actor: `system`, `directory`. */
  readonly by: string;
  readonly why: string | undefined;
  readonly does: Doing;
}

/** The content of an entry. Fields, set and retire can be combined; an action stands alone. */
export interface Doing {
  readonly fields?: Written;
  readonly set?: Written;
  readonly retired?: boolean;
  readonly act?: { readonly action: Action; readonly input: Written };
}
