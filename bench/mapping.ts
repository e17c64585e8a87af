import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Declared } from '../src/declared.ts';
import { manyRisks, withManyRisks } from './many-risks.ts';
import { besideFloor, type Figure } from './measure.ts';
import type { Samples } from './samples.ts';
import { served, type Served } from './served.ts';
import { tableOf, whole, type Table } from './table.ts';

const runs = 100;
const aim = { times: 3 };

/**
 * Measures the heat map and the register of 10,000 risks over HTTP, each beside a static route with the same answer.
 */
export async function mapping(all: Declared, samples: Samples): Promise<readonly Table[]> {
  const { snapshot } = withManyRisks(samples.company.snapshot);
  const { now } = await served(all, samples, snapshot, answers);
  return [
    tableOf(
      `Heat map and register of ${whole(manyRisks)} risks over HTTP, in ms`,
      now,
      Object.fromEntries(now.filter(({ floor }) => floor !== undefined).map(({ name }) => [name, aim])),
    ),
  ];
}

const matrix = '/api/views/risk-matrix';
const register = '/api/registers/risk?limit=50';

async function answers({ services, ask, floor }: Served): Promise<readonly Figure[]> {
  const { snapshot } = await services.first.now();
  const { rows } = shelf(snapshot, 'risk');
  const moved = rows.filter(({ fields }, n) => n % 10 === 0 && typeof fields['likelihood'] === 'number');
  await amend(
    services,
    moved.map(({ id, fields }) => ({ id, fields: { likelihood: (Number(fields['likelihood']) % 5) + 1 } })),
  );
  const owner = String(rows[0]?.fields['owner']);
  const yesterday = addDays(snapshot.asOf, -1);
  const narrowed = `${register}&where=level:is:2&where=owner:is:${owner}`;
  const asked: readonly (readonly [string, string, ((run: number) => string)?])[] = [
    ['heat map, today', matrix],
    ['… before controls, of one owner', `${matrix}?stage=before&owner=${owner}`],
    ['… after treatment, with movement from today', `${matrix}?stage=after&movement=stage`],
    ['… with movement since an earlier day', `${matrix}?movement=day&since=${yesterday}`],
    ['what moved since then, in words', `/api/views/risk-movement?since=${yesterday}&limit=20`],
    ['register of risks, first page', register],
    ['… a page in the middle', `${register}&after=5000.nobody`],
    ['… of one level and owner', narrowed],
    ['… with a filter nobody asked for before', narrowed, (run) => `${narrowed}&where=priority:not:${run}`],
  ];
  const figures: Figure[] = [];
  for (const [name, path, varied = () => path] of asked) {
    const least = await floor(path);
    for (let warm = 0; warm < runs; warm += 1) await Promise.all([least.work(warm), ask(path)]);
    const [, figure] = await besideFloor(runs, least, [{ name, work: (run) => ask(varied(run)) }]);
    if (figure) figures.push(figure);
  }
  const changed = await besideFloor(10, await floor(matrix), [
    {
      name: 'heat map after a risk changed',
      prepare: (run) =>
        amend(services, [{ id: rows[run * 37]?.id ?? '', fields: { title: `Renamed ${run}` } }]),
      work: () => ask(matrix),
    },
  ]);
  // A computation has no target relative to a route that computes nothing.
  return [...figures, ...changed.slice(1).map(({ floor: _floor, ...figure }) => figure)];
}

async function amend(
  { first }: Served['services'],
  amended: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  const changes = amended.map(({ id, fields }) => ({ do: 'amend', register: 'risk', id, fields }) as const);
  // The same action that scores them in the application.
  const said = { action: 'assess-risk' };
  const done = await first.commit({ id: 'system', person: undefined }, said, () => changes);
  if (isProblem(done)) throw new Error(inEnglish(done.detail));
}
