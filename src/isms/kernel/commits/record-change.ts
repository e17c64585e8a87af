import { fieldChanges, type FieldChange } from './field-change.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/** What became of a record between two days; `passing` came and was taken out of use again in between. */
export type RecordFate = 'new' | 'amended' | 'retired' | 'restored' | 'passing';

export interface RecordChange {
  readonly register: AnyRegister;
  /** As it is on the later day. */
  readonly record: Stored;
  readonly fate: RecordFate;
  /** What became of its fields; none for a record that was not there before. */
  readonly fields: readonly FieldChange[];
}

/** Every record of a register that is not what it was on the earlier day, in the order they were created. */
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
