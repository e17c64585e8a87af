import { fileKindOf } from '#isms/kernel/declarations/file-kinds.ts';
import type { Answers } from './answers.ts';
import { registersWithFiles, referencedFiles } from './file-references.ts';

/**
 * Checks whether the asker may read a file: they may read every register with files, or a record that names it. Knowing
 * the hash is not enough.
 */
export const mayReadFile = (answers: Answers, hash: string): boolean =>
  answers.mayReadAll(registersWithFiles(answers)) || isReferencedFile(answers, hash);

/** Checks whether a record that the asker may read names the file. */
export const isReferencedFile = (answers: Answers, hash: string): boolean =>
  referencedFiles(answers).some((file) => file.hash === hash);

/**
 * Returns the name under which a file is downloaded. A link can ask for any name, so the name of a program or a page is
 * accepted only if a record already names the file so, from before such names were refused. Otherwise `.bin` is
 * appended.
 */
export const nameToSaveAs = (answers: Answers, hash: string, asked: string): string =>
  fileKindOf(asked) || referencedFiles(answers).some((file) => file.hash === hash && file.name === asked)
    ? asked
    : `${asked}.bin`;
