import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Running {
  readonly url: string;
  /** The one-time link of the first set-up; absent where there are accounts already. */
  readonly setup: string | undefined;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts the program as a person would, in a folder of its own, on a free port. */
export async function startServer(...arguments_: readonly string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  const child = spawn(process.execPath, ['src/main.ts', 'start', ...arguments_], {
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
  let url: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    url ??= /listens on (\S+)/.exec(line)?.[1];
    const setup = /(\S+\/setup\?token=\S+)/.exec(line)?.[1];
    if (url !== undefined && (setup !== undefined || arguments_.length > 0)) {
      clearTimeout(timer);
      child.stdout.resume();
      return { url, setup, stop };
    }
  }
  await stop();
  throw new Error('The server ended before it listened.');
}
