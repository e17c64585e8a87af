import { fileKindOf } from '#isms/kernel/declarations/file-kinds.ts';
import type { Answers } from './answers.ts';
import { registersWithFiles, referencedFiles } from './file-references.ts';

/**
 * Whether a file may be read: by whoever may read every register that has files, and else when a record that may be read
 * names it. Knowing the hash of a file is not enough to get it.
 */
export const mayReadFile = (answers: Answers, hash: string): boolean =>
  answers.mayReadAll(registersWithFiles(answers)) || isReferencedFile(answers, hash);

/** Whether a record that may be read names the file. */
export const isReferencedFile = (answers: Answers, hash: string): boolean =>
  referencedFiles(answers).some((file) => file.hash === hash);

/**
 * The name a file is handed over under. A link can ask for any name, so one that makes a program or a page of it counts
 * only where a record calls the file so, from before such names were refused.
 */
export const nameToSaveAs = (answers: Answers, hash: string, asked: string): string =>
  fileKindOf(asked) || referencedFiles(answers).some((file) => file.hash === hash && file.name === asked)
    ? asked
    : `${asked}.bin`;
