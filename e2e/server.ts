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

export const addressSaid = /(?<=listens on )\S+/;
export const setupSaid = /\S+\/setup\?token=\S+/;
export const passwordSaid = /(?<=with the password )\S+/;

const patience = 60_000;

/** Starts the program as a person would, in a folder of its own, on a free port. */
export async function startServer(...options: readonly '--example'[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const awaited = options.length > 0 ? passwordSaid : setupSaid;
  return removedAfter(folder, runServer(join(folder, 'data'), awaited, {}, ...options));
}

/** Removes a folder when the server that runs in it is stopped or does not start. */
export async function removedAfter(folder: string, started: Promise<Running>): Promise<Running> {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const running = await started;
    return { ...running, stop: () => running.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Starts the program on a data folder, and waits until it has said what is awaited. */
export async function runServer(
  data: string,
  awaited: RegExp,
  environment: Readonly<Record<string, string>>,
  ...options: readonly '--example'[]
): Promise<Running> {
  const child = spawn(process.execPath, ['bin/plumbline.js', 'start', ...options], {
    env: {
      ...process.env,
      PLUMBLINE_PORT: '0',
      PLUMBLINE_DATA: data,
      PLUMBLINE_LOG: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
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
        const [url] = addressSaid.exec(text) ?? [];
        const [setup = ''] = setupSaid.exec(text) ?? [];
        const [password = ''] = passwordSaid.exec(text) ?? [];
        if (url === undefined || !awaited.test(text)) return;
        clearTimeout(timer);
        resolve({ url, setup, password, stop });
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
