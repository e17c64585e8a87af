import { isErased } from '#isms/kernel/erased.ts';
import { isWithheld } from '#isms/kernel/withheld.ts';
import type { Fields, FileValue } from '#isms/kernel/field.ts';
import type { Answers } from './answers.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Whether a file may be read: by whoever may read every register that has files, and else when a record that may be read
 * names it. Knowing the hash of a file is not enough to get it.
 */
export function mayReadFile(answers: Answers, hash: string): boolean {
  const { isms, reader } = answers.inquiry;
  const holding = [...isms.registers.values()].filter(({ fields }) => holdsFiles(fields));
  if (answers.mayReadAll(holding)) return true;
  return holding
    .filter(({ key }) => answers.reach(key) !== 'none')
    .some((register) =>
      reader
        .everything(register)
        .some(
          (record) =>
            answers.mayRead(register, record) &&
            names(register.fields, answers.fields(register, record, record.fields), hash),
        ),
    );
}

const holdsFiles = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.kind === 'file' || holdsFiles(field.fields ?? {}));

const names = (fields: Fields, values: Values, hash: string): boolean =>
  Object.entries(fields).some(([name, field]) => {
    const value = values[name];
    if (value === undefined || isErased(value) || isWithheld(value)) return false;
    if (field.kind === 'file') return (value as FileValue).hash === hash;
    const inner = field.fields;
    return inner !== undefined && (value as readonly Values[]).some((entry) => names(inner, entry, hash));
  });
