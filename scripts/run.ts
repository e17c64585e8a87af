import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns the path of a tool's script in node_modules, so that it runs on this Node and not on the one in its shebang
 * line.
 */
export const tool = (path: string): string => `${root}node_modules/${path}`;

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Returns the exit code a shell would report: 128 + n for a process that a signal ended. */
export const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + constants.signals[signal ?? 'SIGTERM'];

export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
  });

/** Runs a command to its end and passes signals on to it. Resolves with its exit code. */
export async function run(
  command: string,
  arguments_: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, arguments_, { cwd: root, stdio: 'inherit', ...options });
  const passOn = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of passedOn) process.on(signal, passOn);
  try {
    return await ended(child);
  } finally {
    for (const signal of passedOn) process.off(signal, passOn);
  }
}

export const runNode = (arguments_: readonly string[], options?: SpawnOptions): Promise<number> =>
  run(process.execPath, arguments_, options);
