import { fieldChanges, type FieldChange } from './field-change.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/** What happened to a record between two days; `passing` records were created and retired in between. */
export type RecordFate = 'new' | 'amended' | 'retired' | 'restored' | 'passing';

export interface RecordChange {
  readonly register: AnyRegister;
  /** The record on the later day. */
  readonly record: Stored;
  readonly fate: RecordFate;
  /** The changes of its fields; none for a record that did not exist before. */
  readonly fields: readonly FieldChange[];
}

/** Yields every record of a register that has changed since the earlier day, in the order of creation. */
export function* recordChanges(register: AnyRegister, before: Reader, now: Reader): Iterable<RecordChange> {
  const rows = now.everything(register);
  if (rows === before.everything(register)) return;
  for (const record of rows) {
    const former = before.get(register, record.id);
    if (former === record) continue;
    if (!former) {
      yield { register, record, fate: record.retired ? 'passing' : 'new', fields: [] };
      continue;
    }
    const fields = fieldChanges(register, { record: former, s: before }, { record, s: now });
    if (former.retired !== record.retired)
      yield { register, record, fate: record.retired ? 'retired' : 'restored', fields };
    else if (fields.length > 0) yield { register, record, fate: 'amended', fields };
  }
}
