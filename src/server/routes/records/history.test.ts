import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

/** Lists that grow without bound are returned in pages, each with the total. */
let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const get = async (url: string) => (await server.ask('GET', url)).body;

describe('the history of a record that changed often', () => {
  let id: string;
  beforeAll(async () => {
    id = await server.add('person', { name: 'Version 1' });
    for (let n = 2; n <= 250; n += 1)
      await server.running.service.commit({ id: 'system', person: undefined }, {}, () => [
        { do: 'amend', register: 'person', id, fields: { name: `Version ${n}` } },
      ]);
  });

  const page = async (query: string) => {
    const body = await get(`/api/registers/person/${id}/history${query}`);
    const versions = body['versions'] as { version: number; changed: string[] }[];
    return { ...body, versions, numbers: versions.map(({ version }) => version) };
  };

  test('comes a hundred at a time, newest first, and is complete', async () => {
    const numbers: number[] = [];
    for (let query = ''; ;) {
      const answer = await page(query);
      expect(answer).toMatchObject({ total: 250 });
      expect(answer.numbers.length).toBeLessThanOrEqual(100);
      numbers.push(...answer.numbers);
      const next = (answer as { next?: number }).next;
      if (next === undefined) break;
      query = `?before=${next}`;
    }
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, n) => 250 - n));
  });

  test('says what changed also at the edge of a page', async () => {
    const { versions } = await page('?limit=10&before=200');
    expect(versions.map(({ changed }) => changed)).toEqual(Array.from({ length: 10 }, () => ['name']));
    expect((await page('?limit=3')).numbers).toEqual([250, 249, 248]);
    expect((await page('?limit=3&before=3')).numbers).toEqual([2, 1]);
    expect((await page('?before=1')).numbers).toEqual([]);
  });

  test('reads no more versions than it tells, but for the one they are held against', async () => {
    const { journal } = server.running.service;
    const read = vi.spyOn(journal, 'history');
    expect((await page('?limit=20&before=150')).numbers).toHaveLength(20);
    const versions = await read.mock.results[0]?.value;
    read.mockRestore();
    expect(versions).toHaveLength(21);
  });

  test.each([
    'limit=0',
    'limit=501',
    'limit=x',
    'before=0',
    'before=1.5',
    'before=1e400',
    'before=1&before=2',
  ])('refuses %s', async (query) => {
    expect((await server.ask('GET', `/api/registers/person/${id}/history?${query}`)).status).toBe(400);
  });
});

describe('a view of thousands of rows', () => {
  beforeAll(async () => {
    await server.running.service.commit({ id: 'system', person: undefined }, {}, () =>
      Array.from({ length: 6000 }, (_, n) => ({
        do: 'create' as const,
        register: 'document',
        fields: { title: `Procedure ${n}`, kind: 'procedure' },
      })),
    );
  });
  const rows = async (query: string) => {
    const { body, status } = await server.ask('GET', `/api/views/due?days=3660${query}`);
    return { ...(body as { total: number; next?: string }), status, keys: keysIn(body) };
  };
  const keysIn = (body: Record<string, unknown>) =>
    ((body['rows'] ?? []) as { key: string }[]).map(({ key }) => key);

  test('comes page by page, and is complete', async () => {
    const whole = await rows('');
    expect([whole.keys.length, whole.total]).toEqual([5000, 6000]);
    const keys = [...whole.keys, ...(await rows(`&after=${whole.next}`)).keys];
    expect(new Set(keys).size).toBe(6000);
    const first = await rows('&limit=70');
    const second = await rows(`&limit=70&after=${encodeURIComponent(first.next ?? '')}`);
    expect([...first.keys, ...second.keys]).toEqual(keys.slice(0, 140));
    expect((await rows('&limit=5000&after=5999.x')).next).toBeUndefined();
  });

  test.each(['limit=0', 'limit=5001', 'limit=x', 'after=nowhere', 'after=', 'after=-1.x'])(
    'refuses %s',
    async (query) => {
      expect((await rows(`&${query}`)).status).toBe(400);
    },
  );
});

describe('a commit of thousands of records', () => {
  beforeAll(async () => {
    const made = await server.running.service.commit(
      { id: 'system', person: undefined },
      { why: 'Import' },
      () =>
        Array.from({ length: 3000 }, (_, n) => ({
          do: 'create' as const,
          register: 'person',
          fields: { name: `Somebody ${n}` },
        })),
    );
    if (isProblem(made)) throw new Error(inEnglish(made.detail));
  });

  test('is listed with its first records and how many there are', async () => {
    const { commits } = await get('/api/commits?limit=1');
    const [commit] = commits as { records: unknown[]; total: number; why: string }[];
    expect([commit?.records.length, commit?.total, commit?.why]).toEqual([50, 3000, 'Import']);
  });

  test('is followed by those before it, down to the first', async () => {
    const positions: number[] = [];
    for (let query = '?limit=100'; ;) {
      const { commits, next } = await get(`/api/commits${query}`);
      positions.push(...(commits as { position: number }[]).map(({ position }) => position));
      if (next === undefined) break;
      query = `?limit=100&before=${next as number}`;
    }
    const { snapshot } = await server.running.service.now();
    expect(positions).toEqual(Array.from({ length: snapshot.position }, (_, n) => snapshot.position - n));
  });
});
