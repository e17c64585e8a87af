import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Attachments } from './attachments.ts';
import type { Written } from './decode.ts';
import type { Source } from './yaml.ts';

/** One record of a folder, as its file tells it; where an overlay goes on with it, as far as that file tells it. */
export interface RecordFile {
  readonly source: Source;
  /** The file of a lower layer that tells the record up to here. */
  readonly continues: RecordFile | undefined;
  /** Where the files that it names are looked for. */
  readonly attachments: Attachments;
  readonly register: AnyRegister;
  readonly code: string;
  /** The code, unless the file gives another. */
  readonly id: string;
  /** Ships with the product: its file can only hold acts about it. */
  readonly shipped: boolean;
  readonly entries: readonly RecordFileEntry[];
}

/** One step in the life of a record. */
export interface RecordFileEntry {
  /** Where it stands in its file: `[2]`, or empty for a file that holds the fields alone. */
  readonly path: string;
  /** Undefined in a file without dates. */
  readonly at: Instant | undefined;
  /** Gives a moment that cannot be read, so that it has none although its file has dates. */
  readonly isMisdated?: true;
  /** Code of a person, or who acts and is nobody: `system`, `directory`. */
  readonly by: string;
  readonly why: string | undefined;
  readonly does: Doing;
}

/** What an entry does. Fields, set and retire can stand together; an act stands alone. */
export interface Doing {
  readonly fields?: Written;
  readonly set?: Written;
  readonly retired?: boolean;
  readonly act?: { readonly action: Action; readonly input: Written };
}
