import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationsOf } from '../testing/request-tester.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';

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
    for (const register of server.running.service.catalogue.registers.keys()) {
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
      // `where` may be given several times; here each value is invalid by itself.
      expect([`${url} ${name}`, twice.status]).toEqual([`${url} ${name}`, 400]);
      asked += 1;
    }
  expect(asked).toBeGreaterThan(100);
});

test('NUL is found nowhere, and stops no operation, whichever of its parameters it stands in', async () => {
  let asked = 0;
  for (const { method, path, parameters } of operationsOf(server.running.app))
    for (const { name, in: place } of parameters.filter((each) => each.in !== 'header')) {
      const url = path.replaceAll(/\{(\w+)\}/g, (_, named) => (named === name ? 'a%00b' : server.me));
      const query = place === 'query' ? `${url}?${name}=a%00b` : url;
      const body = method === 'GET' || method === 'DELETE' ? undefined : { fields: {} };
      const { status } = await server.ask(method as 'GET', query, body, { 'if-match': '"1"' });
      expect([`${method} ${query}`, status >= 200 && status < 500]).toEqual([`${method} ${query}`, true]);
      asked += 1;
    }
  expect(asked).toBeGreaterThan(1000);
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

/** Returns all that a server sends to bytes on a connection of their own, which then ends. */
function answerTo(bytes: string): Promise<string> {
  const { port } = server.running.app.server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes);
  return text(socket);
}

const from = 'Host: localhost\r\nContent-Type: application/json\r\n';

test.each([
  ['is no HTTP', 'hello\r\n\r\n', 400, 'invalid'],
  ['is of another HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'invalid'],
  ['has a longer address than any', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${from}\r\n`, 413, 'too-large'],
  [
    'tells two lengths',
    `POST /api/session HTTP/1.1\r\n${from}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`,
    400,
    'invalid',
  ],
  ['ends early', `POST /api/session HTTP/1.1\r\n${from}Content-Length: 99\r\n\r\n{"a"`, 400, 'invalid'],
])('what %s is told so as every other problem is', async (_, bytes, status, kind) => {
  const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, kind, faults: [] });
});

test('what a client expects of a server beyond an answer is no reason to have none', async () => {
  const bytes = `GET /api/setup HTTP/1.1\r\n${from}Expect: the-impossible\r\nConnection: close\r\n\r\n`;
  expect(await answerTo(bytes)).toMatch(/^HTTP\/1.1 200 /);
});
