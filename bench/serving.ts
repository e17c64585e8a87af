import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isProblem } from '#isms/kernel/problem.ts';
import { shelf } from '#isms/kernel/snapshot.ts';
import { openJournal } from '#journal/journal.ts';
import { openSqlite } from '#journal/sqlite.ts';
import type { Declared } from '../src/declared.ts';
import { createApp } from '../src/server/app.ts';
import { setUpFirst } from '../src/server/first-administrator.ts';
import { House, zoneOf } from '../src/server/house.ts';
import { SignIn } from '../src/server/sign-in.ts';
import { against, measure, round, type Figure } from './measure.ts';
import { changesOf } from './organisation.ts';

const first = {
  organisation: 'Bench',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};
const clock = (): string => new Date().toISOString();

/** Lists of a server with 10,000 risks among 34,000 records; start and memory with 10,000 records. */
export async function serving(all: Declared): Promise<readonly Figure[]> {
  const large = await filled(all, 34_000, lists);
  return [...large, ...(await filled(all, 10_000, async () => []))];
}

type Work = (house: House, signIn: SignIn) => Promise<readonly Figure[]>;

async function filled({ isms, inquirer }: Declared, records: number, work: Work): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    const journal = openJournal({
      isms,
      store: openSqlite(join(data, 'journal.db')),
      blobs: join(data, 'blobs'),
      clock,
      zoneOf,
    });
    await journal.establish('bench');
    const house = new House('bench', journal, inquirer(), clock);
    const accounts = new DatabaseSync(join(data, 'accounts.db'));
    const signIn = new SignIn({ database: accounts, secret: 'x'.repeat(40), url: 'http://127.0.0.1' });
    const problem = await setUpFirst(house, signIn, first);
    if (problem) throw new Error(problem.detail);
    const filling = await journal.commit('bench', {
      actor: 'system',
      decide: () => changesOf(isms, records),
    });
    if (isProblem(filling)) throw new Error(filling.detail);
    const figures = await work(house, signIn);
    await journal.close();
    accounts.close();
    return [...figures, ...(await coldStart(data, records))];
  } finally {
    rmSync(data, { recursive: true });
  }
}

async function lists(house: House, signIn: SignIn): Promise<readonly Figure[]> {
  const app = await createApp({ house, signIn, logger: false });
  const cookies = await signIn.signIn(first.email, first.password, new Headers());
  const cookie = isProblem(cookies) ? '' : (cookies[0]?.split(';')[0] ?? '');
  const list = '/api/registers/risk?where=status:is:open&where=level:above:1&sort=-level,title&limit=50';
  let page: object = {};
  app.get('/api/bench', () => page);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (path: string): Promise<string> =>
    (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  page = JSON.parse(await ask(list)) as object;
  const risks = shelf((await house.now()).snapshot, 'risk').rows.length;

  for (let warm = 0; warm < 200; warm += 1) await Promise.all([ask('/api/bench'), ask(list)]);
  const floor = await measure('a static JSON route of the same size', 400, () => ask('/api/bench'));
  const warm = await measure(`list 50 of ${risks} risks with filter and sort`, 400, () => ask(list));
  let turn = 0;
  const fresh = await measure(`the same, a filter nobody asked for before`, 60, () => {
    turn += 1;
    return ask(`${list}&where=title:not:${turn}`);
  });
  const deep = await measure('a page in the middle', 100, () => ask(`${list}&after=2000.nobody`));
  const board = await measure('the board (conformity of every requirement)', 100, () =>
    ask('/api/views/conformity'),
  );
  const one = await measure('the page of one risk', 200, (run) => ask(`/api/registers/risk/RISK-${run + 1}`));
  await app.close();
  return [floor, ...[warm, fresh, deep, board, one].map((figure) => against(figure, floor))];
}

/** From the start of the process to its first answer, and the memory it then takes. */
async function coldStart(data: string, records: number): Promise<readonly Figure[]> {
  const times: number[] = [];
  let memory = 0;
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    const environment = {
      ...process.env,
      PLUMBLINE_DATA: data,
      PLUMBLINE_PORT: '0',
      PLUMBLINE_LOG: 'silent',
    };
    const child = spawn(process.execPath, ['src/main.ts', 'start'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => {
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /http:\/\/[\d.]+:\d+/.exec(printed);
        if (found) resolve(found[0]);
      });
    });
    await (await fetch(`${url}/readyz`)).json();
    times.push(performance.now() - begun);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    memory = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1024 / 1024;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  times.sort((a, b) => a - b);
  return [
    {
      name: `start to first answer with ${records} records`,
      median: round(times[1] ?? 0),
      least: round(times[0] ?? 0),
      unit: 'ms',
      runs: 3,
    },
    {
      name: `memory after the first answer with ${records} records`,
      median: round(memory),
      least: round(memory),
      unit: 'MiB',
      runs: 1,
    },
  ];
}
