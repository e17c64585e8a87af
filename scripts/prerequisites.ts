import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** What the tests need beside npm's packages: a browser, and the folder with a PostgreSQL server's programs. */
export interface Prerequisites {
  chromium?: string | undefined;
  postgres?: string | undefined;
}

const debianFolder = '/usr/lib/postgresql';

/** Finds Chromium and PostgreSQL, and installs what is missing if no permission is needed (root on Debian). */
export function findOrInstall(): Prerequisites {
  const found = find();
  const missing = [
    ...(found.chromium ? [] : ['chromium', 'fonts-liberation', 'fonts-dejavu-core']),
    ...(found.postgres ? [] : ['postgresql']),
  ];
  if (missing.length === 0 || !mayInstall()) return found;
  console.log(`Installing with apt-get: ${missing.join(', ')}`);
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing);
  } catch (error) {
    console.error(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return find();
}

/** Returns a sentence for each missing prerequisite: what it is, and which tests are left out. */
export const leftOut = ({ chromium, postgres }: Prerequisites): string[] => [
  ...(chromium ? [] : ['Chromium is missing (or name it in CHROMIUM): the tests in e2e/ are left out.']),
  ...(postgres
    ? []
    : ['PostgreSQL is missing (initdb, postgres): its tests are left out, SQLite is tested.']),
];

function find(): Prerequisites {
  const initdb = [...inPath('initdb'), ...debianServers()].find(existsSync);
  return {
    chromium: findChromium(),
    // The real path, because the folder of a link to initdb lacks the programs that it calls.
    postgres: initdb && dirname(realpathSync(initdb)),
  };
}

/** Returns the path of Chromium; undefined if there is none. */
export const findChromium = (): string | undefined =>
  process.env['CHROMIUM'] ?? ['/usr/bin/chromium', ...inPath('chromium')].find(existsSync);

const inPath = (name: string): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

const debianServers = (): string[] =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .toSorted((one, other) => Number(other) - Number(one))
        .map((version) => `${debianFolder}/${version}/bin/initdb`)
    : [];

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

// Shows only errors: hundreds of lines about unpacking would hide what people want to read.
const apt = (...command: string[]): void => {
  execFileSync('apt-get', ['-q', ...command], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
