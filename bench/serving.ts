import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import type { OrganisationService } from '../src/server/organisations/organisation-service.ts';
import { besideFloor, figureOf, measure, type Figure } from './measure.ts';
import type { Samples } from './samples.ts';
import { administrator, served, type Served } from './served.ts';
import { tableOf, whole, type Aim, type Table } from './table.ts';

const lists = {
  known: '50 of the list, filter and sort, asked before',
  unknown: '… with a filter nobody asked for before',
} as const;

const aims: Readonly<Record<string, Aim>> = { [lists.known]: { times: 3 }, [lists.unknown]: { times: 3 } };

/**
 * Measures a server with many records beside a static route, and its start with few and many records beside one with
 * none.
 */
export async function serving(all: Declared, samples: Samples): Promise<readonly Table[]> {
  const { few, many } = samples;
  const empty = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const none = await coldStart(empty, 0);
  rmSync(empty, { recursive: true });
  const large = await served(all, samples, many.snapshot, answers, (data) => coldStart(data, many.records));
  const small = await served(
    all,
    samples,
    few.snapshot,
    async () => [],
    (data) => coldStart(data, few.records),
  );
  const starts = [small.later, large.later].flatMap((figures) =>
    figures.map((figure, n) => ({ ...figure, floor: none[n]?.median ?? 0 })),
  );
  const [start, memory] = small.later;
  return [
    tableOf(`Answers over HTTP, ${whole(many.records)} records, in ms`, large.now, aims),
    tableOf('Start, in ms, beside that with nothing on record', [...none, ...starts], {
      [start?.name ?? '']: { below: 1000 },
      [memory?.name ?? '']: { below: 250 },
    }),
  ];
}

const register = 'access-review-line';
const list = `/api/registers/${register}?where=verdict:is:keep&where=account:not:nobody&sort=-decidedOn,account&limit=50`;

async function answers({ services, ask, floor }: Served): Promise<readonly Figure[]> {
  const { first: service } = services;
  const least = await floor(list);
  const rows = shelf((await service.now()).snapshot, register).rows.filter(({ retired }) => !retired);

  for (let warm = 0; warm < 200; warm += 1) await Promise.all([least.work(warm), ask(list)]);
  const figures = [
    ...(await besideFloor(200, least, [
      { name: lists.known, work: () => ask(list) },
      { name: lists.unknown, work: (run) => ask(`${list}&where=rights:not:${run}`) },
      { name: '… a page in the middle', work: () => ask(`${list}&after=2000.nobody`) },
      { name: 'the page of one record', work: (run) => ask(`/api/registers/${register}/${rows[run]?.code}`) },
      { name: 'the board: the conformity of every requirement', work: () => ask('/api/views/conformity') },
    ])),
    ...(await besideFloor(20, { ...least, name: `${least.name}, again` }, [
      {
        name: `the list after one of its ${whole(rows.length)} records changed`,
        prepare: (run) => change(service, rows[run * 37]?.id ?? '', `Renamed ${run}`),
        work: () => ask(list),
      },
      {
        name: 'the board after that',
        prepare: (run) => change(service, rows[run * 37]?.id ?? '', `Renamed again ${run}`),
        work: () => ask('/api/views/conformity'),
      },
    ])),
  ];
  const columns = ['review', 'person', 'rights', 'privileged', 'decidedBy', 'createdAt', 'code'];
  const first = await measure(columns.length, {
    name: 'the list sorted by a column for the first time',
    work: (run) => ask(`/api/registers/${register}?sort=${columns[run]}&limit=50`),
  });
  return [...figures, first];
}

async function change(service: OrganisationService, id: string, account: string): Promise<void> {
  const amended = { do: 'amend', register, id, fields: { account } } as const;
  const done = await service.commit({ id: 'system', person: undefined }, {}, () => [amended]);
  if (isProblem(done)) throw new Error(inEnglish(done.detail));
}

/**
 * Measures the time from the start of the process to its first answer, and the memory it uses then and after a sign-in
 * attempt.
 */
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

/** Returns the memory that a server uses in MiB, from its own metrics. */
async function residentAt(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1024 / 1024;
}
