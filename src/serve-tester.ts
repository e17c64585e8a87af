import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The program as its own process, with what it has said so far. */
export interface Program {
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the first match in what it prints; rejects when it ends before. */
  says(pattern: RegExp): Promise<string>;
}

/** Runs a command of the program with these settings and no other. */
function program(arguments_: readonly string[], settings: Readonly<Record<string, string>>): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PLUMBLINE|DATABASE)_/.test(name));
  const child = spawn(process.execPath, ['bin/plumbline.js', ...arguments_], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    out: () => said.out,
    err: () => said.err,
    ended,
    kill: (signal) => void child.kill(signal),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(said.out)?.[0];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code}: ${said.out}${said.err}`)));
      }),
  };
}

/** Programs of one test, on a data folder of its own that is not there yet; all are gone after it. */
export interface Operating {
  data: string;
  begin(settings?: Readonly<Record<string, string>>, ...command: readonly string[]): Program;
}

export function operating(): Operating {
  const begun: Program[] = [];
  const here: Operating = {
    data: '',
    begin: (settings = {}, ...command) => {
      const own = { PLUMBLINE_DATA: here.data, PLUMBLINE_PORT: '0', PLUMBLINE_LOG: 'info', ...settings };
      const started = program(command.length > 0 ? command : ['start'], own);
      begun.push(started);
      return started;
    },
  };
  beforeEach(() => {
    here.data = join(mkdtempSync(join(tmpdir(), 'plumbline-serve-')), 'data');
  });
  afterEach(async () => {
    for (const each of begun.splice(0)) {
      each.kill('SIGKILL');
      await each.ended;
    }
    rmSync(join(here.data, '..'), { recursive: true, force: true });
  });
  return here;
}

export const addressOf = (begun: Program): Promise<string> => begun.says(/(?<=listens on )\S+/);
export const tokenOf = (begun: Program): Promise<string> => begun.says(/(?<=setup\?token=)\S+/);

export const ana = { name: 'Ana', email: 'ana@example.org', password: 'correct horse battery' };

/** Sets up the first administrator as the link says; answers how to ask as her. */
export async function setUp(begun: Program): Promise<{ readonly url: string; readonly cookie: string }> {
  const url = await addressOf(begun);
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await tokenOf(begun), organisation: 'Acme', ...ana }),
  });
  return { url, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** What is wrong with how a program that could not start has ended: one sentence, exit code 2, and no stack is right. */
export async function refusal(begun: Program): Promise<string> {
  const code = await begun.ended;
  const said = begun.err().trim();
  if (code !== 2) return `ended with ${code}: ${said}`;
  return /\n|\bat .*:\d+|Error:|node:internal/.test(said) ? `fell over: ${said}` : said;
}
