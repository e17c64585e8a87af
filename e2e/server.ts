import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The messages that the program prints about itself, and a function that stops it. */
export interface Running {
  readonly url: string;
  /** The one-time link of the first set-up. */
  readonly setup: string;
  /** The password of every person in the example company. */
  readonly password: string;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts the program as a person would, in a folder of its own, on a free port. */
export const startServer = (...options: readonly '--example'[]): Promise<Running> =>
  startServerWith({}, ...options);

/** Starts the program with additional environment variables. */
export async function startServerWith(
  environment: Readonly<Record<string, string>>,
  ...options: readonly '--example'[]
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const child = spawn(process.execPath, ['bin/plumbline.js', 'start', ...options], {
    env: {
      ...process.env,
      PLUMBLINE_PORT: '0',
      PLUMBLINE_DATA: join(folder, 'data'),
      PLUMBLINE_LOG: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const heard: string[] = [];
  try {
    return await new Promise<Running>((resolve, reject) => {
      const fail = (): void => reject(new Error(`Nobody could sign in:\n${heard.join('\n')}`));
      const timer = setTimeout(fail, patience);
      void gone.then(fail);
      // Read until the end: a program whose output is no longer read would fail at its next line.
      createInterface({ input: child.stdout }).on('line', (line) => {
        heard.push(line);
        const text = heard.join('\n');
        const [url] = /(?<=listens on )\S+/.exec(text) ?? [];
        const [setup = ''] = /\S+\/setup\?token=\S+/.exec(text) ?? [];
        const [password = ''] = /(?<=with the password )\S+/.exec(text) ?? [];
        if (url === undefined || setup + password === '') return;
        clearTimeout(timer);
        resolve({ url, setup, password, stop });
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
