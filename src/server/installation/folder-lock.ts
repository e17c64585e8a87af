import { sentences } from '#isms/kernel/values/sentence.ts';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem, refused } from '#isms/kernel/values/problem.ts';

const texts = sentences('folder-lock', {
  anotherProcessServesTheDataFolderAlready:
    'Another process serves the data folder {folder} already. Stop it, or set PLUMBLINE_DATA to another folder.',
});

const busy = 5;

/**
 * Locks a data folder for this process, or returns a problem if another process holds it. Two processes would have
 * separate caches of sessions, set-up links and limits. The lock is SQLite's on an empty file, so it ends with the
 * process in any case.
 */
export function lockFolder(folder: string): DatabaseSync | Problem {
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy)
      return refused(texts.anotherProcessServesTheDataFolderAlready({ folder }));
    throw error;
  }
}
