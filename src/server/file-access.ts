import { isErased } from '#isms/kernel/erased.ts';
import { fileKindOf } from '#isms/kernel/file-kinds.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { isWithheld } from '#isms/kernel/withheld.ts';
import type { Fields, FileValue } from '#isms/kernel/field.ts';
import type { Answers } from './answers.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Whether a file may be read: by whoever may read every register that has files, and else when a record that may be read
 * names it. Knowing the hash of a file is not enough to get it.
 */
export const mayReadFile = (answers: Answers, hash: string): boolean =>
  answers.mayReadAll(holding(answers)) || isNamedFile(answers, hash);

/** Whether a record that may be read names the file. */
export const isNamedFile = (answers: Answers, hash: string): boolean =>
  isNamed(answers, (file) => file.hash === hash);

/**
 * The name a file is handed over under. A link can ask for any name, so one that makes a program or a page of it counts
 * only where a record calls the file so, from before such names were refused.
 */
export const nameToSaveAs = (answers: Answers, hash: string, asked: string): string =>
  fileKindOf(asked) || isNamed(answers, (file) => file.hash === hash && file.name === asked)
    ? asked
    : `${asked}.bin`;

const holding = ({ inquiry }: Answers): readonly AnyRegister[] =>
  [...inquiry.isms.registers.values()].filter(({ fields }) => holdsFiles(fields));

type Meant = (file: FileValue) => boolean;

/** Whether a record that may be read names a file that is meant. */
const isNamed = (answers: Answers, isMeant: Meant): boolean =>
  holding(answers)
    .filter(({ key }) => answers.reach(key) !== 'none')
    .some((register) =>
      answers.inquiry.reader
        .everything(register)
        .some(
          (record) =>
            answers.mayRead(register, record) &&
            names(register.fields, answers.fields(register, record, record.fields), isMeant),
        ),
    );

const holdsFiles = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.kind === 'file' || holdsFiles(field.fields ?? {}));

const names = (fields: Fields, values: Values, isMeant: Meant): boolean =>
  Object.entries(fields).some(([name, field]) => {
    const value = values[name];
    if (value === undefined || isErased(value) || isWithheld(value)) return false;
    if (field.kind === 'file') return isMeant(value as FileValue);
    const inner = field.fields;
    return inner !== undefined && (value as readonly Values[]).some((entry) => names(inner, entry, isMeant));
  });
