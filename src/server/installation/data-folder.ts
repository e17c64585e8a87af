import { sentences } from '#isms/kernel/values/sentence.ts';
import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, resolve, sep } from 'node:path';
import { notFound, refused, type Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('data-folder', {
  filesWithoutAJournal:
    'The data folder {data} has files but no journal (journal.db): it was lost, or belongs to another installation. Put it back from a backup.',
  accountsWithoutAJournal:
    'The data folder {data} has accounts but no journal (journal.db): it was lost, or belongs to another installation. Put it back from a backup.',
  theDataFolder: 'The data folder {data}',
  theDataFolderIsAFolder:
    'The data folder {data} is a folder of the system or the home folder itself. Set PLUMBLINE_DATA to a folder of its own.',
  theDataFolderHoldsSomethingElse:
    'The data folder {data} holds something else ({foreign}) and no journal. Set PLUMBLINE_DATA to an empty folder, or to the one of an installation.',
  aJournalInTheDataFolder: 'A journal in the data folder {data}',
});

/** Returns the paths of the files in a data folder. */
export const filesIn = (data: string) => ({
  journal: join(data, 'journal.db'),
  accounts: join(data, 'accounts.db'),
  blobs: join(data, 'blobs'),
});

/** Whether the installation has to exist already, or is created if there is none. */
interface DataFolderRequest {
  readonly existing: boolean;
  /** Whether journal and accounts are in PostgreSQL, so that the folder holds only files and the secret. */
  readonly elsewhere: boolean;
}

// Folders of the operating system, with everything below them.
const system = ['/bin', '/boot', '/dev', '/etc', '/lib', '/lib32', '/lib64', '/proc', '/sbin', '/sys'];
const systemOutside = ['/usr', '/System', '/Library', '/private/etc', 'C:\\Windows', 'C:\\Program Files'];
// Folders that hold such folders and those of others. A folder of its own below them is accepted.
const shared = [
  '/home',
  '/media',
  '/mnt',
  '/opt',
  '/root',
  '/run',
  '/srv',
  '/tmp',
  '/usr/local',
  '/var',
  '/var/lib',
];

// What the program stores there, and what file systems and tools leave on an empty disk.
const ours = /^(lock|secret(-.*)?|(journal|accounts)\.db(-.*)?|blobs|lost\+found|\..*)$/;

/**
 * Returns the reason why a folder cannot be the data folder, or undefined: it belongs to the system, holds something
 * else, or has accounts or files but no journal. Creates the folder, empty, unless `existing`.
 */
export function folderProblem(data: string, { existing, elsewhere }: DataFolderRequest): Problem | undefined {
  const there = statSync(data, { throwIfNoEntry: false });
  if (!there && existing) return notFound(texts.theDataFolder({ data }));
  const place = there ? realpathSync(data) : resolve(data);
  if (isSystems(place)) return refused(texts.theDataFolderIsAFolder({ data }));
  const found = there?.isDirectory() ? readdirSync(data) : [];
  const isInstallation = holds(filesIn(data).journal) || (elsewhere && found.includes('secret'));
  const foreign = isInstallation ? undefined : found.find((name) => !ours.test(name));
  if (foreign !== undefined) return refused(texts.theDataFolderHoldsSomethingElse({ data, foreign }));
  if (!elsewhere && !isInstallation) {
    const orphan = [filesIn(data).accounts, filesIn(data).blobs].find(holds);
    if (orphan !== undefined)
      return refused(
        (orphan === filesIn(data).blobs ? texts.filesWithoutAJournal : texts.accountsWithoutAJournal)({
          data,
        }),
      );
    if (existing) return notFound(texts.aJournalInTheDataFolder({ data }));
  }
  if (!existing) mkdirSync(data, { recursive: true, mode: 0o700 });
  return undefined;
}

function isSystems(place: string): boolean {
  if (parse(place).root === place || place === realHome() || shared.includes(place)) return true;
  const below = (folder: string): boolean => place === folder || place.startsWith(folder + sep);
  if (place.startsWith(`/dev/shm${sep}`) || place.startsWith(`/usr/local${sep}`)) return false;
  return system.some(below) || systemOutside.some(below);
}

function realHome(): string {
  const home = homedir();
  return statSync(home, { throwIfNoEntry: false }) ? realpathSync(home) : home;
}

/** Checks whether a file has content, or a folder has entries. An interrupted start leaves an empty file. */
function holds(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return false;
  return found.isDirectory() ? readdirSync(path).length > 0 : found.size > 0;
}
