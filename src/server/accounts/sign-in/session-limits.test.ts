import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cookieIn } from '../../testing/cookies-tester.ts';
import { asking, password, testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let elsewhere: string;
const minute = 60_000;

beforeAll(async () => {
  server = await testServer();
  for (const name of ['short', 'told', 'plain']) await server.join(name, [{ role: 'reader' }]);
  elsewhere = String((await server.ask('POST', '/api/organisations', { name: 'Elsewhere' })).body['id']);
});
afterAll(() => server.stop());
// Each test runs some time after the one before, so that rate limits do not apply.
let now = Date.now();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => {
  now = Date.now() + 10 * minute;
  vi.useRealTimers();
});

const pass = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * minute);
const enter = async (email = 'ana@example.org'): Promise<Ask> => {
  const answer = await asking(server.running, '')('POST', '/api/session', { email, password });
  return asking(server.running, cookieIn(answer));
};
const inside =
  (ask: Ask): Ask =>
  (method, url, body, headers = {}) =>
    ask(method, url, body, { 'plumbline-organisation': elsewhere, ...headers });
const status = async (ask: Ask): Promise<number> => (await ask('GET', '/api/session')).status;

async function set(fields: object, as: (ask: Ask) => Ask = (ask) => ask): Promise<void> {
  const ask = as(await enter());
  const { records } = (await ask('GET', '/api/registers/organisation')).body as {
    records: { id: string; version: number }[];
  };
  const [own] = records;
  const match = { 'if-match': String(own?.version) };
  const answer = await ask('PATCH', `/api/registers/organisation/${own?.id}`, { fields }, match);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

test('a session ends after the pause, and after the time, that the organisation allows', async () => {
  await set({ longestIdle: 30, longestSession: 2 });
  const email = 'short@example.org';
  const idle = await enter(email);
  pass(29);
  expect(await status(idle)).toBe(200);
  pass(31);
  const over = await idle('GET', '/api/session');
  expect([over.status, over.body['detail']]).toEqual([401, 'Your session has ended. Sign in again.']);
  expect(await status(idle)).toBe(401);

  const used = await enter(email);
  for (let n = 0; n < 4; n += 1) {
    expect(await status(used)).toBe(200);
    pass(29);
  }
  expect(await status(used)).toBe(200);
  pass(5);
  expect(await status(used)).toBe(401);
  await server.running.accessLog.settled();
  const ask = await enter();
  const { body } = await ask('GET', '/api/administration/access-log?what=session-ended');
  expect((body['events'] as { detail: string }[]).map(({ detail }) => detail)).toEqual([
    'too-long',
    'left-alone',
  ]);
});

test('may last longer than it used to, where the organisation lets it', async () => {
  await set({ longestIdle: 1440, longestSession: 168 });
  const ask = await enter();
  for (let n = 0; n < 6; n += 1) {
    pass(1439);
    expect(await status(ask)).toBe(200);
  }
  pass(1441);
  expect(await status(ask)).toBe(401);
});

test('whoever is in two organisations is bound by each where they go', async () => {
  await set({ longestIdle: 30, longestSession: 12 });
  await set({ longestIdle: 240, longestSession: 168 }, inside);
  const here = await enter();
  const there = inside(here);
  expect([await status(here), await status(there)]).toEqual([200, 200]);
  pass(60);
  // Using one organisation does not make up for a long pause in the other.
  expect([await status(there), await status(here), await status(there)]).toEqual([200, 401, 200]);
  const portfolio = await there('GET', '/api/organisations');
  expect((portfolio.body['organisations'] as { id: string }[]).map(({ id }) => id)).toEqual([elsewhere]);
  expect((await there('POST', '/api/organisations', { name: 'Third' })).status).toBe(403);
});

test('the account tells the limits of the organisation, and only sessions that go on', async () => {
  await set({ longestIdle: 30, longestSession: 2 });
  const email = 'told@example.org';
  const old = await enter(email);
  expect(await status(old)).toBe(200);
  pass(40);
  const fresh = await enter(email);
  const { body } = await fresh('GET', '/api/account');
  expect(body['limits']).toEqual({ longestIdle: 30, longestSession: 2 });
  const sessions = body['sessions'] as { begunAt: string; endsAt: string }[];
  expect(sessions).toHaveLength(1);
  const [only] = sessions;
  expect(Date.parse(only?.endsAt ?? '') - Date.parse(only?.begunAt ?? '')).toBe(120 * minute);
});

test.each([
  { longestIdle: 4 },
  { longestIdle: 1441 },
  { longestSession: 0 },
  { longestSession: 169 },
  { accessLogKept: 29 },
  { accessLogKept: 732 },
])('no organisation sets %o', async (fields) => {
  const ask = await enter();
  const { records } = (await ask('GET', '/api/registers/organisation')).body as { records: { id: string }[] };
  const url = `/api/registers/organisation/${records[0]?.id}`;
  expect((await ask('PATCH', url, { fields }, { 'if-match': '9' })).status).toBe(400);
});

test('a second factor can be asked of everyone', async () => {
  const ask = await enter('plain@example.org');
  expect((await ask('GET', '/api/session')).body).toMatchObject({ needsSecondFactor: false });
  await set({ secondFactorFor: ['everyone'] });
  expect((await ask('GET', '/api/session')).body).toMatchObject({ needsSecondFactor: true });
  expect((await ask('GET', '/api/mine')).status).toBe(403);
});
