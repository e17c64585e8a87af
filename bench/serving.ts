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
import { AccessLog } from '../src/server/access-log/access-log.ts';
import { createApp } from '../src/server/app.ts';
import { setUpFirst } from '../src/server/first-administrator.ts';
import { zoneOf, type House } from '../src/server/house.ts';
import { Houses } from '../src/server/houses.ts';
import { SignIn } from '../src/server/sign-in.ts';
import { fill } from './filling.ts';
import { besideFloor, figureOf, measure, type Figure, type Work } from './measure.ts';
import type { Sample, Samples } from './samples.ts';
import { tableOf, whole, type Aim, type Table } from './table.ts';

const administrator = {
  organisation: 'Bench',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};
const clock = (): string => new Date().toISOString();

const lists = {
  known: '50 of the list, filter and sort, asked before',
  unknown: '… with a filter nobody asked for before',
} as const;

const aims: Readonly<Record<string, Aim>> = { [lists.known]: { times: 3 }, [lists.unknown]: { times: 3 } };

/** A server with many records, beside a static route; and how it starts with few and many, beside one that has none. */
export async function serving(all: Declared, samples: Samples): Promise<readonly Table[]> {
  const { few, many } = samples;
  const empty = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const none = await coldStart(empty, 0);
  rmSync(empty, { recursive: true });
  const large = await filled(all, samples, many, answers);
  const small = await filled(all, samples, few, async () => []);
  const starts = [small.start, large.start].flatMap((figures) =>
    figures.map((figure, n) => ({ ...figure, floor: none[n]?.median ?? 0 })),
  );
  const [start, memory] = small.start;
  return [
    tableOf(`Answers over HTTP, ${whole(many.records)} records, in ms`, large.answers, aims),
    tableOf('Start, in ms, beside that with nothing on record', [...none, ...starts], {
      [start?.name ?? '']: { below: 1000 },
      [memory?.name ?? '']: { below: 250 },
    }),
  ];
}

type Questions = (houses: Houses, signIn: SignIn) => Promise<readonly Figure[]>;

/** What is asked of a server with that sample, and how it starts. */
async function filled(
  { isms, inquirer }: Declared,
  samples: Samples,
  sample: Sample,
  questions: Questions,
): Promise<{ readonly answers: readonly Figure[]; readonly start: readonly Figure[] }> {
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
    const houses = new Houses('bench', { journal, isms, inquirer, clock });
    const house = houses.first;
    const accounts = new DatabaseSync(join(data, 'accounts.db'));
    const signIn = new SignIn({
      database: accounts,
      home: 'bench',
      secret: 'x'.repeat(40),
      url: 'http://127.0.0.1',
    });
    const problem = await setUpFirst(house, signIn, administrator);
    if (problem) throw new Error(problem.detail);
    await fill(journal, 'bench', sample.snapshot, samples);
    const figures = await questions(houses, signIn);
    await journal.close();
    accounts.close();
    return { answers: figures, start: await coldStart(data, sample.records) };
  } finally {
    rmSync(data, { recursive: true });
  }
}

const register = 'access-review-line';
const list = `/api/registers/${register}?where=verdict:is:keep&where=account:not:nobody&sort=-decidedOn,account&limit=50`;

async function answers(houses: Houses, signIn: SignIn): Promise<readonly Figure[]> {
  const { first: house, isms } = houses;
  const post = new Post({ mail: undefined, url: () => '', complain: () => undefined });
  const accessLog = new AccessLog({ houses, signIn, complain: () => undefined });
  const app = await createApp({ houses, isms, signIn, post, accessLog, logger: false });
  const cookies = await signIn.signIn(administrator.email, administrator.password, new Headers());
  const cookie = isProblem(cookies) ? '' : (cookies.cookies[0]?.split(';')[0] ?? '');
  let page: object = {};
  app.get('/api/bench', () => page);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.text();
  };
  page = JSON.parse(await ask(list)) as object;
  const rows = shelf((await house.now()).snapshot, register).rows.filter(({ retired }) => !retired);

  for (let warm = 0; warm < 200; warm += 1) await Promise.all([ask('/api/bench'), ask(list)]);
  const floor: Work = { name: 'a static JSON route of the same size', work: () => ask('/api/bench') };
  const figures = [
    ...(await besideFloor(200, floor, [
      { name: lists.known, work: () => ask(list) },
      { name: lists.unknown, work: (run) => ask(`${list}&where=rights:not:${run}`) },
      { name: '… a page in the middle', work: () => ask(`${list}&after=2000.nobody`) },
      { name: 'the page of one record', work: (run) => ask(`/api/registers/${register}/${rows[run]?.code}`) },
      { name: 'the board: the conformity of every requirement', work: () => ask('/api/views/conformity') },
    ])),
    ...(await besideFloor(20, { ...floor, name: `${floor.name}, again` }, [
      {
        name: `the list after one of its ${whole(rows.length)} records changed`,
        prepare: (run) => change(house, rows[run * 37]?.id ?? '', `Renamed ${run}`),
        work: () => ask(list),
      },
      {
        name: 'the board after that',
        prepare: (run) => change(house, rows[run * 37]?.id ?? '', `Renamed again ${run}`),
        work: () => ask('/api/views/conformity'),
      },
    ])),
  ];
  const columns = ['review', 'person', 'rights', 'privileged', 'decidedBy', 'createdAt', 'code'];
  const first = await measure(columns.length, {
    name: 'the list sorted by a column for the first time',
    work: (run) => ask(`/api/registers/${register}?sort=${columns[run]}&limit=50`),
  });
  await app.close();
  return [...figures, first];
}

async function change(house: House, id: string, account: string): Promise<void> {
  const amended = { do: 'amend', register, id, fields: { account } } as const;
  const done = await house.commit({ id: 'system', person: undefined }, {}, () => [amended]);
  if (isProblem(done)) throw new Error(done.detail);
}

/** From the start of the process to its first answer, and the memory it then takes, and once somebody has tried to sign in. */
async function coldStart(data: string, records: number): Promise<readonly Figure[]> {
  const times: number[] = [];
  const memory = { first: [] as number[], later: [] as number[] };
  for (let run = 0; run < 5; run += 1) {
    const begun = performance.now();
    const environment = {
      ...process.env,
      PLUMBLINE_DATA: data,
      PLUMBLINE_PORT: '0',
      PLUMBLINE_LOG: 'silent',
    };
    const child = spawn(process.execPath, ['bin/plumbline.js', 'start'], {
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
    memory.first.push(await residentAt(url));
    const { email, password } = administrator;
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/api/session`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
    memory.later.push(await residentAt(url));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  return [
    figureOf(`start to first answer, ${whole(records)} records`, times),
    { ...figureOf(`memory after the first answer, ${whole(records)} records`, memory.first), unit: 'MiB' },
    { ...figureOf(`… once somebody tried to sign in, ${whole(records)} records`, memory.later), unit: 'MiB' },
  ];
}

/** The memory a server takes, in MiB, as it tells itself. */
async function residentAt(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1024 / 1024;
}
