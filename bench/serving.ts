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
import { Post } from '#server/post.ts';
import { createApp } from '../src/server/app.ts';
import { setUpFirst } from '../src/server/first-administrator.ts';
import { House, zoneOf } from '../src/server/house.ts';
import { SignIn } from '../src/server/sign-in.ts';
import { besideFloor, figureOf, measure, round, type Figure, type Work } from './measure.ts';
import { filling } from './organisation.ts';

const administrator = {
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

type Questions = (house: House, signIn: SignIn) => Promise<readonly Figure[]>;

async function filled(
  { isms, inquirer }: Declared,
  records: number,
  questions: Questions,
): Promise<readonly Figure[]> {
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
    const problem = await setUpFirst(house, signIn, administrator);
    if (problem) throw new Error(problem.detail);
    const full = await journal.commit('bench', filling(isms, records));
    if (isProblem(full)) throw new Error(full.detail);
    const figures = await questions(house, signIn);
    await journal.close();
    accounts.close();
    return [...figures, ...(await coldStart(data, records))];
  } finally {
    rmSync(data, { recursive: true });
  }
}

async function lists(house: House, signIn: SignIn): Promise<readonly Figure[]> {
  const post = new Post({ house, mail: undefined, url: () => '', complain: () => undefined });
  const app = await createApp({ house, signIn, post, logger: false });
  const cookies = await signIn.signIn(administrator.email, administrator.password, new Headers());
  const cookie = isProblem(cookies) ? '' : (cookies.cookies[0]?.split(';')[0] ?? '');
  const list = '/api/registers/risk?where=status:is:open&where=level:above:1&sort=-level,title&limit=50';
  let page: object = {};
  app.get('/api/bench', () => page);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (path: string): Promise<string> =>
    (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  page = JSON.parse(await ask(list)) as object;
  const { rows } = shelf((await house.now()).snapshot, 'risk');

  for (let warm = 0; warm < 200; warm += 1) await Promise.all([ask('/api/bench'), ask(list)]);
  const floor: Work = { name: 'a static JSON route of the same size', work: () => ask('/api/bench') };
  const figures = [
    ...(await besideFloor(200, floor, [
      { name: `list 50 of ${rows.length} risks with filter and sort`, work: () => ask(list) },
      {
        name: 'the same, with a filter nobody asked for before',
        work: (run) => ask(`${list}&where=title:not:${run}`),
      },
      { name: 'a page in the middle', work: () => ask(`${list}&after=2000.nobody`) },
      { name: 'the page of one risk', work: (run) => ask(`/api/registers/risk/RISK-${run + 1}`) },
      { name: 'the board (conformity of every requirement)', work: () => ask('/api/views/conformity') },
    ])),
    ...(await besideFloor(60, { ...floor, name: `${floor.name}, again` }, [
      {
        name: 'the list after one of its risks was renamed',
        prepare: (run) => rename(house, rows[run * 37]?.id ?? '', `Renamed ${run}`),
        work: () => ask(list),
      },
    ])),
  ];
  const columns = ['owner', 'assets', 'likelihood', 'impact', 'status', 'createdAt', 'code'];
  const first = await measure('the list sorted by a column for the first time', columns.length, (run) =>
    ask(`/api/registers/risk?sort=${columns[run]}&limit=50`),
  );
  await app.close();
  return [...figures, first];
}

async function rename(house: House, id: string, title: string): Promise<void> {
  const change = { do: 'amend', register: 'risk', id, fields: { title } } as const;
  const done = await house.commit({ id: 'system', person: undefined }, {}, () => [change]);
  if (isProblem(done)) throw new Error(done.detail);
}

/** From the start of the process to its first answer, and the memory it then takes. */
async function coldStart(data: string, records: number): Promise<readonly Figure[]> {
  const times: number[] = [];
  let memory = 0;
  for (let run = 0; run < 5; run += 1) {
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
  return [
    figureOf(`start to first answer with ${records} records`, times),
    {
      name: `memory after the first answer with ${records} records`,
      median: round(memory),
      least: round(memory),
      unit: 'MiB',
      runs: 1,
    },
  ];
}
