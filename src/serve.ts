import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Io } from '#cli/command.ts';
import type { Example } from '#cli/start.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { readConfiguration, type Configuration } from '#server/installation/configuration.ts';
import { exampleAccounts, fillFromFolder } from '#server/installation/example-organisation.ts';
import { openInstalledErasures, type InstalledErasures } from '#server/installation/offline-erasure.ts';
import { openInstalledJournal, type Installed } from '#server/installation/installed-journal.ts';
import { start, type Running } from '#server/start.ts';
import type { Declared } from './declared.ts';

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Serves until a signal ends the process. Prints the URL, and how to sign in if there are no accounts yet. Returns the
 * exit code or a problem.
 */
export async function serve(
  example: Example | undefined,
  declare: () => Promise<Declared>,
  io: Io,
): Promise<number | Problem> {
  const configuration = configured();
  if (isProblem(configuration)) return configuration;
  const { catalogue, inquirer } = await declare();
  const running = await start({
    configuration,
    catalogue,
    inquirer,
    web: folderOf('../dist/web'),
    fill: example && ((service) => fillFromFolder(folderOf('../company'), service, example.overlays)),
  });
  if (isProblem(running)) return running;
  // From here on a signal stops the server after what is under way. A second signal ends the process at once.
  const heard = new AbortController();
  const { signal } = heard;
  const ended = Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal }))).catch(
    () => undefined,
  );
  try {
    io.out(`Plumbline listens on ${running.url}\n`);
    const problem = (await running.accountsProblem()) ?? (await waysIn(running, example !== undefined, io));
    if (problem) return problem;
    await ended;
    return 0;
  } finally {
    heard.abort();
    await running.stop();
  }
}

/** Opens the journal of the installation that the environment configures. */
export async function openInstalled(declare: () => Promise<Declared>): Promise<Installed | Problem> {
  const configuration = configured();
  if (isProblem(configuration)) return configuration;
  const { catalogue } = await declare();
  return openInstalledJournal(configuration, catalogue);
}

/** Opens the erasures of an organisation of the installation that the environment configures. */
export async function openErasures(
  asked: { readonly organisation: string | undefined; readonly writing: boolean },
  declare: () => Promise<Declared>,
): Promise<InstalledErasures | Problem> {
  const configuration = configured();
  if (isProblem(configuration)) return configuration;
  return openInstalledErasures({ configuration, ...(await declare()), ...asked });
}

async function waysIn(
  { accountService, url, service }: Running,
  example: boolean,
  io: Io,
): Promise<Problem | undefined> {
  if (await accountService.hasAccounts()) return undefined;
  if (!example) {
    io.out(`Set it up with this link, which works once: ${url}/setup?token=${accountService.setupToken}\n`);
    return undefined;
  }
  const made = await exampleAccounts(service, accountService);
  if (isProblem(made)) return made;
  const longest = Math.max(...made.accounts.map(({ email }) => email.length));
  io.out(`Sign in as one of these, with the password ${made.password}\n`);
  for (const { email, role } of made.accounts) io.out(`  ${email.padEnd(longest)}  ${role}\n`);
  return undefined;
}

function configured(): Configuration | Problem {
  // Files written from here on are readable for this user alone, even in a folder that others can enter.
  process.umask(0o077);
  const found = readConfiguration(process.env);
  return 'PLUMBLINE_PORT' in found ? found : new Problem('invalid', found.join('\n'));
}
