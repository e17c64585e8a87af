import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Answer, type Ask, type Tested } from '../testing/server-tester.ts';

/** People may do exactly what responses say they may: in every register, with every role. */
const roles = ['isms-manager', 'top-management', 'owner', 'internal-auditor', 'external-auditor', 'reader'];

interface Told {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly may: readonly string[];
}

let server: Tested;
const people = new Map<string, Ask>();
beforeAll(async () => {
  server = await testServer({}, { example: true });
  for (const role of [...roles, 'employee']) people.set(role, (await server.join(role, [{ role }])).ask);
});
afterAll(() => server.stop());

const registers = () => [...server.running.service.catalogue.registers.values()];
const isRefused = ({ status, body }: Answer) =>
  [403, 404, 422].includes(status) || (status === 400 && /does not exist/.test(JSON.stringify(body)));

async function pageOf(ask: Ask, register: string, query = '') {
  const { status, body } = await ask('GET', `/api/registers/${register}?limit=2${query}`);
  const { records = [], may = [] } = body as { records?: Told[]; may?: string[] };
  return { status, records, may };
}

test(
  'who is told that they may add is not refused, and who is not told is',
  { timeout: 60_000 },
  async () => {
    const wrong: string[] = [];
    for (const [role, ask] of people) {
      const { creates } = (await ask('GET', '/api/session')).body as { creates: string[] };
      for (const { key, example } of registers()) {
        const { status, may } = await pageOf(ask, key);
        const told = creates.includes(key);
        if (status === 200 && may.includes('create') !== told) wrong.push(`${role}: ${key} is told twice`);
        const made = await ask('POST', `/api/registers/${key}`, { fields: example });
        if (isRefused(made) === told) wrong.push(`${role}: ${key} says ${told} and answers ${made.status}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('who is told that they may read is let in, and who is not told is shown nothing', async () => {
  const wrong: string[] = [];
  for (const [role, ask] of people) {
    const session = (await ask('GET', '/api/session')).body as { reads: string[]; views: string[] };
    for (const { key } of registers()) {
      const { status, body } = await ask('GET', `/api/registers/${key}?limit=1`);
      const isTold = session.reads.includes(key);
      const isShownSome = status === 200 && Number(body['total']) > 0;
      if (isTold ? status !== 200 : isShownSome) wrong.push(`${role}: ${key}`);
    }
    const seen = (await ask('GET', '/api/views/due')).body as { total: number; withheld: number };
    if (seen.total > 0 !== session.views.includes('due')) wrong.push(`${role}: due`);
  }
  expect(wrong).toEqual([]);
});

test('who is told that they may amend, retire or restore is not refused, and who is not told is', async () => {
  const wrong: string[] = [];
  let told = 0;
  for (const [role, ask] of people)
    for (const { key } of registers())
      for (const { id, code, version, may } of (await pageOf(ask, key)).records) {
        const at = `/api/registers/${key}/${id}`;
        const { body } = await ask('GET', at);
        expect((body['record'] as Told).may, code).toEqual(may);
        const amended = await ask('PATCH', at, { fields: {} }, { 'if-match': `${version}` });
        if (isRefused(amended) === may.includes('amend')) wrong.push(`${role}: amend ${code}`);
        told += may.length;
        if (may.includes('retire')) continue;
        const retired = await ask('POST', `${at}/retire`);
        if (!isRefused(retired)) wrong.push(`${role}: retire ${code} is not told and done`);
      }
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(20);
});

describe('what somebody owns', () => {
  test('they may amend and retire; restored it is by the same people', async () => {
    const method = (await pageOf(server.ask, 'risk-method')).records[0]?.id;
    const { id: owner, ask } = await server.join('some-owner', [{ role: 'owner' }]);
    const risk = await server.add('risk', { title: 'Stolen key', method, owner });
    const may = async (who: Ask) =>
      ((await who('GET', `/api/registers/risk/${risk}`)).body['record'] as Told).may;
    expect([await may(ask), await may(people.get('owner') as Ask)]).toEqual([['amend', 'retire'], []]);
    expect((await ask('POST', `/api/registers/risk/${risk}/retire`)).status).toBe(200);
    expect(await may(ask)).toEqual(['restore']);
    expect((await ask('POST', `/api/registers/risk/${risk}/restore`)).status).toBe(200);
    expect(await may(ask)).toEqual(['amend', 'retire']);
  });
});
