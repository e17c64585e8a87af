import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the program says on the terminal about itself, and how to end it. */
export interface Running {
  readonly url: string;
  /** The one-time link of the first set-up. */
  readonly setup: string;
  /** The password of everybody in the example company. */
  readonly password: string;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts the program as a person would, in a folder of its own, on a free port. */
export async function startServer(...options: readonly '--example'[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const child = spawn(process.execPath, ['src/main.ts', 'start', ...options], {
    env: { ...process.env, PLUMBLINE_PORT: '0', PLUMBLINE_DATA: join(folder, 'data'), PLUMBLINE_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const [said, heard] = [createInterface({ input: child.stdout }), [] as string[]];
  for await (const line of said) {
    heard.push(line);
    const text = heard.join('\n');
    const url = /listens on (\S+)/.exec(text)?.[1];
    const [setup = '', password = ''] = [/\S+\/setup\?token=\S+/.exec(text)?.[0], /with the password (\S+)/.exec(text)?.[1]];
    if (url === undefined || (setup === '' && password === '')) continue;
    clearTimeout(timer);
    child.stdout.resume();
    return { url, setup, password, stop };
  }
  await stop();
  throw new Error(`The server ended before anybody could sign in:\n${heard.join('\n')}`);
}
