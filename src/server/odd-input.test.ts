import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer, type Tested } from './server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

interface Parameter {
  readonly name: string;
  readonly in: string;
}

const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

test('names that every object has are nobody here', async () => {
  for (const name of prototypes) {
    for (const path of ['registers', 'views', 'actions', 'files'])
      expect((await server.ask('GET', `/api/${path}/${name}`)).status, path).toBeGreaterThanOrEqual(400);
    for (const register of server.running.house.isms.registers.keys()) {
      const url = `/api/registers/${register}`;
      expect((await server.ask('GET', `${url}/${name}`)).status, url).toBe(404);
      expect((await server.ask('GET', `${url}/${name}/history`)).status, url).toBe(404);
      const queries = [
        `sort=${name}`,
        `where=${name}:is:x`,
        `where=code:${name}:x`,
        `${name}=x`,
        `after=1.${name}x`,
      ];
      for (const query of queries.slice(0, 4))
        expect((await server.ask('GET', `${url}?${query}`)).status, `${url}?${query}`).toBe(400);
      expect((await server.ask('GET', `${url}?${queries[4]}`)).status, url).toBe(200);
      expect((await server.ask('GET', `${url}?q=${name}`)).status, url).toBe(200);
    }
    const body = `{"fields":{"name":"Ana","${name}":{"retired":true}}}`;
    const { status } = await server.ask('POST', '/api/registers/person', body);
    expect(status, name).toBe(400);
  }
});

test('a query parameter that is given twice is refused, unless there may be several', async () => {
  const { paths = {} } = server.running.app.swagger() as {
    paths?: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
  };
  let asked = 0;
  for (const [path, { get }] of Object.entries(paths))
    for (const { name, in: place } of get?.parameters ?? []) {
      if (place !== 'query') continue;
      const url = path.replaceAll(/\{hash\}/g, 'a'.repeat(64)).replaceAll(/\{\w+\}/g, server.me);
      const twice = await server.ask('GET', `${url}?${name}=2026-01-01&${name}=2026-01-01`);
      // `where` may be given several times; here each of them is wrong in itself.
      expect([`${url} ${name}`, twice.status]).toEqual([`${url} ${name}`, 400]);
      asked += 1;
    }
  expect(asked).toBeGreaterThan(100);
});

test.each(['1e400', '-1', '0', '1.5', '9'.repeat(400), 'NaN', 'Infinity', '٣', '１'])(
  'a number that is none of use is refused: %s',
  async (number) => {
    for (const url of [
      `/api/registers/risk?limit=${number}`,
      `/api/commits?limit=${number}`,
      `/api/commits?before=${number}`,
      `/api/registers/person/${server.me}/history?before=${number}`,
    ])
      expect((await server.ask('GET', encodeURI(url))).status, url).toBe(400);
    const match = await server.ask(
      'PATCH',
      `/api/registers/person/${server.me}`,
      { fields: {} },
      { 'if-match': encodeURI(number) },
    );
    expect(match.status).toBeGreaterThanOrEqual(400);
  },
);
