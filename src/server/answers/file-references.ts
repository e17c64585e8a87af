import { isErased } from '#isms/kernel/values/erased.ts';
import type { Fields, FileValue } from '#isms/kernel/field-kinds/field.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { isWithheld } from '#isms/kernel/values/withheld.ts';

/** What is needed to find the files in the records that a person may read. */
interface Reading {
  readonly inquiry: Inquiry;
  reach(register: string): string;
  mayRead(register: AnyRegister, record: Stored): boolean;
  fields(register: AnyRegister, record: Stored, fields: Stored['fields']): Stored['fields'];
}

/** Returns the registers with fields for files. */
export const registersWithFiles = ({ inquiry }: Pick<Reading, 'inquiry'>): readonly AnyRegister[] =>
  [...inquiry.catalogue.registers.values()].filter(({ fields }) => holdsFiles(fields));

/** Yields the files in those records and fields that may be read. */
export function* referencedFiles(reading: Reading): Generator<FileValue> {
  for (const register of registersWithFiles(reading))
    if (reading.reach(register.key) !== 'none')
      for (const record of reading.inquiry.reader.everything(register))
        if (reading.mayRead(register, record))
          yield* filesIn(register.fields, reading.fields(register, record, record.fields));
}

const holdsFiles = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.kind === 'file' || holdsFiles(field.fields ?? {}));

function* filesIn(fields: Fields, values: Readonly<Record<string, unknown>>): Generator<FileValue> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (value === undefined || isErased(value) || isWithheld(value)) continue;
    if (field.kind === 'file') yield value as FileValue;
    else if (field.kind === 'list' && field.fields)
      for (const entry of value as readonly Record<string, unknown>[]) yield* filesIn(field.fields, entry);
  }
}
