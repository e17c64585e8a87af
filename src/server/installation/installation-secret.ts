import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';

/** Characters a secret has at least, wherever it comes from. */
export const shortestSecret = 32;

/**
 * The secret that signs session cookies and locks what is kept of second factors: made once into the data folder,
 * readable by this user only. A file that others can read, or that holds too little, is refused.
 */
export function installationSecretIn(folder: string): string | Problem {
  const file = join(folder, 'secret');
  // Whole before it has its name: another process, or the next one after a power cut, never reads half of it.
  const made = `${file}-${randomUUID()}`;
  writeFileSync(made, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  if (isOpenToAll(file)) return openToAll(file);
  const secret = readFileSync(file, 'utf8').trim();
  return secret.length < shortestSecret ? tooShort(file) : secret;
}

// Mending it quietly would hide that somebody may have read it. A group is let be: volumes of containers give one.
const openToAll = (file: string): Problem =>
  refused(
    `Everybody on this machine can read or change ${file}, which signs sessions. Take that away (chmod 600), and if others could enter the folder, delete the file as well: everybody signs in again, and authenticator apps are set up anew.`,
  );

// Replacing it quietly would end every session and authenticator app, where a backup may still have the right one.
const tooShort = (file: string): Problem =>
  refused(
    `The file ${file}, which signs sessions, must hold at least ${shortestSecret} characters. Restore it from a backup. If there is none, delete it: a new one is made, everybody signs in again, and authenticator apps are set up anew.`,
  );

// Windows says so of every file.
const isOpenToAll = (file: string): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0;
