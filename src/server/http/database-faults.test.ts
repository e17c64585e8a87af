import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testServer, type Tested } from '../testing/server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

/** Returns the connection on which the server writes its journal. */
async function writing(): Promise<DatabaseSync> {
  const found: DatabaseSync[] = [];
  const { exec: original } = DatabaseSync.prototype as { exec: (this: DatabaseSync, sql: string) => void };
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (this.location()?.endsWith('journal.db') && sql === 'BEGIN IMMEDIATE') found.push(this);
    original.call(this, sql);
  });
  await server.add('issue', { title: 'A first one', place: 'external', category: 'legal' });
  vi.restoreAllMocks();
  return found[0] as DatabaseSync;
}

const issue = (title: string) =>
  server.ask('POST', '/api/registers/issue', { fields: { title, place: 'external', category: 'legal' } });
const readiness = async () => (await server.ask('GET', '/readyz')).status;

test('a full disk is told in words, loses nothing that was acknowledged, and passes', async () => {
  const db = await writing();
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
  db.exec(`PRAGMA max_page_count = ${pages}`);
  const kept: string[] = [];
  let refused;
  for (let n = 0; n < 200 && !refused; n += 1) {
    const title = `Issue ${n} ${'x'.repeat(150)}`;
    const answer = await issue(title);
    if (answer.status === 201) kept.push(title);
    else refused = answer;
  }
  expect([refused?.status, refused?.body['kind']]).toEqual([503, 'unavailable']);
  expect(refused?.body['detail']).toMatch(/^There is no room left where records are kept/);
  expect(await readiness()).toBe(503);
  // Stored records can still be read.
  const { status, body } = await server.ask('GET', '/api/registers/issue?limit=500');
  const titles = (body['records'] as { fields: { title: string } }[]).map(({ fields }) => fields.title);
  expect([status, kept.filter((title) => !titles.includes(title))]).toEqual([200, []]);
  db.exec('PRAGMA max_page_count = 1000000');
  expect((await issue('Again')).status).toBe(201);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  expect(await readiness()).toBe(200);
});

test.each([
  [{ code: 'ENOSPC' }, /no room left/],
  [{ code: '53100' }, /no room left/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 10 | (3 << 8) }, /cannot be read or written/],
  [{ code: 'XX001' }, /is damaged/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, /is damaged/],
])('an error of disk or database with %j is a 503', async (facts, words) => {
  vi.spyOn(server.running.service.journal, 'commit').mockRejectedValue(
    Object.assign(new Error('failed'), facts),
  );
  const answer = await issue('Another');
  expect([answer.status, answer.body['detail']]).toEqual([503, expect.stringMatching(words)]);
  expect(await readiness()).toBe(503);
});
