import { afterAll, beforeAll, expect, test } from 'vitest';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { testServer, type Ask, type Somebody, type Tested } from '../testing/server-tester.ts';

let server: Tested;
let bea: Somebody;
let treatment: string;
const treating = { option: 'modify', plan: 'Use a hardware module', due: '2027-03-01' };

beforeAll(async () => {
  server = await testServer();
  bea = await server.join('Bea', [{ role: 'owner' }]);
  const method = await server.add('risk-method', riskMethod.example);
  const scored = { method, likelihood: 3, impact: 3, properties: ['integrity'] };
  const risk = await server.add('risk', { title: 'Stolen key', owner: bea.id, ...scored });
  await server.add('risk', { title: 'Lost laptop', owner: bea.id, ...scored });
  await server.add('risk', { title: 'Flood', owner: server.me, ...scored });
  treatment = await server.add('treatment', { title: 'Hardware module', risk, method, ...treating });
});
afterAll(() => server.stop());

interface Shown {
  readonly key: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

const board = (ask: Ask, query = '') => ask('GET', `/api/views/treatment-board${query}`);

/** Returns the offer of the next step of each row, with the step and the risk. */
async function steps(ask: Ask): Promise<readonly unknown[]> {
  const { rows, offers } = (await board(ask)).body as {
    readonly rows: readonly Shown[];
    readonly offers: Readonly<Record<string, unknown>>;
  };
  return rows.map(({ key, cells }) => [
    cells['next'],
    cells['riskOwner'] === bea.id ? 'Bea' : 'Ana',
    offers[key],
  ]);
}

test('the owner of a risk may plan its treatment and approve the plan, and not that of another', async () => {
  expect(await steps(bea.ask)).toEqual([
    ['plan', 'Bea', {}],
    ['plan', 'Ana', undefined],
    ['approve', 'Bea', {}],
  ]);
});

test('who approves is told to whoever cannot, and an ISMS manager may plan anything', async () => {
  expect(await steps(server.ask)).toEqual([
    ['plan', 'Bea', {}],
    ['plan', 'Ana', {}],
    ['approve', 'Bea', { obstacle: expect.stringContaining('for the owner of the risk (Bea)') }],
  ]);
});

test('to fill in that it is done takes whoever may change the treatment', async () => {
  const { status } = await bea.ask('POST', `/api/actions/approve-treatment-plan/${treatment}`, { input: {} });
  expect(status).toBe(200);
  const reader = await server.join('Cem', [{ role: 'reader' }]);
  const last = async (ask: Ask) => (await steps(ask)).at(-1);
  expect(await last(server.ask)).toEqual(['done', 'Bea', {}]);
  expect(await last(bea.ask)).toEqual(['done', 'Bea', {}]);
  expect(await last(reader.ask)).toEqual(['done', 'Bea', undefined]);
});

test('in the past there is no next step to take', async () => {
  const { body } = await board(bea.ask, '?asOf=2026-01-01');
  expect(body).toMatchObject({ asOf: '2026-01-01', total: 0 });
  expect(body).not.toHaveProperty('offers');
});

test('nothing is offered where rows have no next step', async () => {
  expect((await bea.ask('GET', '/api/views/treatment-plan')).body).not.toHaveProperty('offers');
});

test('what may be begun from a row is told by the risk it is about', async () => {
  const open = async (ask: Ask) => {
    const { rows, begins } = (await board(ask)).body as {
      rows: { key: string; cells: Record<string, unknown> }[];
      begins: Record<string, string[]>;
    };
    return rows
      .filter(({ key }) => begins[key])
      .map(({ key, cells }) => [cells['riskOwner'] === bea.id ? 'Bea' : 'Ana', begins[key]]);
  };
  expect(new Set((await open(bea.ask)).flat(2))).toEqual(new Set(['Bea', 'treatment']));
  expect(new Set((await open(server.ask)).flat(2))).toEqual(new Set(['Ana', 'Bea', 'treatment']));
  expect((await board(bea.ask, '?asOf=2026-01-01')).body).not.toHaveProperty('begins');
});
