import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('installation-secret', {
  everybodyOnThisMachineCanReadOrChange:
    'Everybody on this machine can read or change {file}, which signs sessions. Take that away (chmod 600), and if others could enter the folder, delete the file as well: everybody signs in again, and authenticator apps are set up anew.',
  theFile:
    'The file {file}, which signs sessions, must hold at least {shortestSecret} characters. Restore it from a backup. If there is none, delete it: a new one is made, everybody signs in again, and authenticator apps are set up anew.',
});

/** The least number of characters of a secret, whatever its source. */
export const shortestSecret = 32;

/**
 * Returns the secret that signs session cookies and encrypts second factors. Creates it once in the data folder,
 * readable for this user only. Returns a problem if all users can read the file or it is too short.
 */
export function installationSecretIn(folder: string): string | Problem {
  const file = join(folder, 'secret');
  // Written completely before it gets its name, so that no other process, nor one after a power cut, reads half of it.
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

// Correcting the mode silently would hide that others may have read it. Group access is accepted, since container
// volumes have it.
const openToAll = (file: string): Problem => refused(texts.everybodyOnThisMachineCanReadOrChange({ file }));

// Replacing it silently would invalidate every session and authenticator app, while a backup may still have the right
// one.
const tooShort = (file: string): Problem => refused(texts.theFile({ file, shortestSecret }));

// Windows reports this mode for every file.
const isOpenToAll = (file: string): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0;
