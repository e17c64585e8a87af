import { dateText } from '#isms/kernel/values/regional-text.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { routesOf } from '../../testing/routes-tester.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

/** Every read accepts a day and means its end. These are about now and do not concern records. */
const ofNow = [
  '/api/session',
  '/api/account',
  '/api/setup',
  '/api/declarations',
  '/api/declarations/:hash',
  '/api/declarations/:hash/registers/:key',
  '/api/declarations/:hash/views/:key',
  '/api/declarations/:hash/rules',
  '/api/openapi.json',
  '/api/organisations',
  '/api/portfolio',
  '/api/account/keys',
  '/api/account/mail',
  // The content of a file follows from its hash, on any day.
  '/api/files/:hash',
];

/** The example has none of these: they arise by themselves, or nobody has requested one. */
const ofNone = ['access-digest', 'account-intervention', 'erasure', 'top-management-recovery'];

let server: Tested;
let today: string;
let urls: readonly string[];
beforeAll(async () => {
  server = await testServer({}, { example: true });
  const { reader, catalogue, snapshot } = await server.running.service.now();
  today = snapshot.asOf;
  urls = routesOf(server.running.app)
    .filter(
      ({ method, path }) =>
        method === 'GET' &&
        path.startsWith('/api/') &&
        !path.startsWith('/api/auth/') &&
        !path.startsWith('/api/administration/') &&
        !ofNow.includes(path) &&
        !(path.includes(':id') && ofNone.includes(path.split('/')[3] ?? '')),
    )
    .map(({ path }) => {
      const [, , whole = '', key = ''] = path.split('/');
      const register = catalogue.registers.get(whole === 'simulation' ? 'risk' : key);
      const url = path.replace(':id', register ? (reader.everything(register)[0]?.code ?? 'x') : 'x');
      return url === '/api/search' ? `${url}?q=a` : url;
    });
});
afterAll(() => server.stop());

const get = (url: string) => server.ask('GET', url);
const on = (url: string, day: string) => `${url}${url.includes('?') ? '&' : '?'}asOf=${day}`;

test('today is now', { timeout: 60_000 }, async () => {
  expect(urls.length).toBeGreaterThan(40);
  for (const url of urls) {
    const now = await get(url);
    expect(now.status, url).toBe(200);
    expect(await get(on(url, today)), url).toMatchObject({ status: 200, body: now.body });
  }
});

test('a day that has not come is refused by name', { timeout: 60_000 }, async () => {
  for (const url of urls)
    for (const day of [addDays(today, 1), '9999-12-31']) {
      const { status, body } = await get(on(url, day));
      expect([status, body['faults']], `${url} ${day}`).toEqual([
        400,
        [{ path: 'asOf', message: `must not be after today, which is ${dateText(today, 'en')}` }],
      ]);
    }
});

test('before the first commit there is nothing but what ships', { timeout: 60_000 }, async () => {
  for (const day of ['2024-10-06', '1970-01-01', '0100-01-01'])
    for (const url of urls) {
      const { status, body } = await get(on(url, day));
      expect([200, 404], `${url} ${day}`).toContain(status);
      const records = (body['records'] ?? [body['record'] ?? []].flat()) as { version: number }[];
      expect(
        records.every(({ version }) => version === 0),
        `${url} ${day}`,
      ).toBe(true);
      for (const empty of ['commits', 'days', 'versions'])
        expect(body[empty] ?? [], `${url} ${day}`).toEqual([]);
    }
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '20260101',
  '99999-01-01',
  'x',
  '',
  '2026-01-01T00:00:00Z',
  '%00',
])('a day that is none is refused: %j', async (day) => {
  for (const url of urls) {
    const { status, body } = await get(on(url, day));
    expect([status, (body['faults'] as { path: string }[])[0]?.path], url).toEqual([400, 'asOf']);
  }
});

describe('on a day in the past', () => {
  const day = '2025-06-30';

  test('commits, timeline and history end with that day', async () => {
    const { body } = await get(`/api/commits?asOf=${day}&limit=500`);
    const commits = body['commits'] as { at: string; position: number }[];
    expect(commits.length).toBeGreaterThan(10);
    expect(commits.every(({ at }) => at < '2025-07-01')).toBe(true);
    const { days, today: lookedAt } = (await get(`/api/timeline?asOf=${day}`)).body;
    expect([(days as { on: string }[]).at(-1)?.on, lookedAt]).toEqual([
      expect.stringMatching(/^2025-0[1-6]/),
      day,
    ]);
    const position = commits[0]?.position;
    const later = (await get('/api/registers/risk/RISK-1/history')).body['versions'] as unknown[];
    const versions = (await get(`/api/registers/risk/RISK-1/history?asOf=${day}`)).body['versions'] as {
      position: number;
    }[];
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.length).toBeLessThan(later.length);
    expect(versions.every((version) => version.position <= Number(position))).toBe(true);
  });

  test('a record has the version it had, and its history begins with it', async () => {
    const page = (await get(`/api/registers/risk/RISK-1?asOf=${day}`)).body;
    const history = (await get(`/api/registers/risk/RISK-1/history?asOf=${day}`)).body;
    const { version, fields } = page['record'] as { version: number; fields: object };
    expect((history['versions'] as unknown[])[0]).toMatchObject({ version, fields });
  });

  test('a file of that day and rows of a view say which day they are of', async () => {
    const csv = await get(`/api/registers/risk?format=csv&asOf=${day}`);
    expect(csv.headers['content-disposition']).toContain(`risk-${day}.csv`);
    expect((await get(`/api/views/conformity?asOf=${day}`)).body['asOf']).toBe(day);
  });
});
