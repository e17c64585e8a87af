import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that signs session cookies: made once into the data folder, readable by this user only. */
export function secretIn(folder: string): string {
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
  return readFileSync(file, 'utf8').trim();
}
