import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let today: string;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  today = (await server.running.service.now()).snapshot.asOf;
});
afterAll(() => server.stop());

const get = (query: string, ask = server.ask) => ask('GET', `/api/views/what-changed?${query}`);
const codes = (body: Record<string, unknown>) =>
  (body['rows'] as { key: string }[]).map(({ key }) => key).toSorted();

describe('a view that compares', () => {
  test('says with which day, and with which others one might', async () => {
    const { status, body } = await get('asOf=2026-09-30');
    expect([status, body['asOf']]).toEqual([200, '2026-09-30']);
    expect(body['compared']).toMatchObject({
      with: '2026-07-22',
      days: [{ key: 'review', title: 'Last management review', on: '2026-07-22' }, {}, {}, {}, {}, {}],
    });
    expect((await get('asOf=2026-09-30&since=2026-07-22')).body['rows']).toEqual(body['rows']);
    expect((body['rows'] as unknown[]).length).toBeGreaterThan(100);
  });

  test('answers for the pair of days it is asked of, in whatever order they are asked', async () => {
    const pairs = [
      ['2026-09-30', '2026-08-31'],
      ['2026-09-30', '2026-07-22'],
      ['2026-08-31', '2026-07-22'],
    ] as const;
    const first = [];
    for (const [asOf, since] of pairs) first.push((await get(`asOf=${asOf}&since=${since}`)).body);
    expect(new Set(first.map((body) => JSON.stringify(codes(body)))).size).toBe(pairs.length);
    for (const [n, [asOf, since]] of [...pairs.entries()].toReversed())
      expect((await get(`asOf=${asOf}&since=${since}`)).body).toEqual(first[n]);
    // What changed within two months changed in the first or in the second.
    const [late = {}, both = {}, early = {}] = first;
    const either = new Set([...codes(late), ...codes(early)]);
    expect(codes(both).filter((key) => !either.has(key))).toEqual([]);
  });

  test('has nothing to tell of a day beside itself', async () => {
    for (const day of ['2026-07-22', today])
      expect((await get(`asOf=${day}&since=${day}`)).body).toMatchObject({ rows: [], total: 0 });
  });

  test.each([
    ['since=2026-02-30', 'since'],
    ['since=x', 'since'],
    ['since=', 'since'],
    ['asOf=2026-06-30&since=2026-07-01', 'since'],
    ['clause=11', 'clause'],
    ['significant=maybe', 'significant'],
  ])('refuses %s', async (query, path) => {
    const { status, body } = await get(query);
    expect([status, (body['faults'] as { path: string }[])[0]?.path]).toEqual([400, path]);
    expect((await get(`since=${addDays(today, 1)}`)).status).toBe(400);
  });

  test('names both days in the file it is downloaded as', async () => {
    const { headers, body } = await get('asOf=2026-09-30&since=2026-08-31&format=csv');
    expect(headers['content-disposition']).toContain('what-changed-2026-08-31-2026-09-30.csv');
    expect(String(body['text'])).toMatch(/^Clause,Clause title,Register,Change,Record,/);
  });

  test('tells those who may not read everything neither rows nor days', async () => {
    const { ask } = await server.join('employee', [{ role: 'employee' }]);
    const { body } = await get('asOf=2026-09-30', ask);
    expect(body).toMatchObject({ rows: [], names: {}, withheld: true });
    expect(body['compared']).toBeUndefined();
  });
});

test('what was erased is in no comparison, of whichever days', async () => {
  const id = await server.add('person', { name: 'Secret Former', email: 'former@example.org' });
  const amended = await server.ask(
    'PATCH',
    `/api/registers/person/${id}`,
    { fields: { name: 'Secret Latter' } },
    { 'if-match': '1' },
  );
  expect(amended.status).toBe(200);
  const url = `since=${addDays(today, -1)}&significant=false`;
  const told = async () => JSON.stringify((await get(url)).body);
  expect(await told()).toContain('Secret Latter');
  const { service } = server.running;
  await service.journal.commit(service.organisation, {
    actor: server.me,
    action: 'erase',
    decide: () => [{ do: 'erase', register: 'person', id, approval: 'ERA-1' }],
  });
  const after = await told();
  expect(after).toContain(id);
  expect(after).not.toMatch(/Secret (Former|Latter)|former@example/);
});
