import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

describe('a request that changes something', () => {
  const own = 'localhost:8600';
  test.each<[string, Record<string, string>, number]>([
    ['from this site', { 'sec-fetch-site': 'same-origin' }, 201],
    ['typed in', { 'sec-fetch-site': 'none' }, 201],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from no browser', {}, 201],
    ['of an older browser, from here', { origin: `http://${own}` }, 201],
    ['of an older browser, from elsewhere', { origin: 'https://evil.example' }, 403],
    ['from a page of nobody', { origin: 'null' }, 403],
    ['with a Referer from here', { referer: `http://${own}/register/person` }, 201],
    ['with a Referer from elsewhere', { referer: 'https://evil.example/localhost:8600' }, 403],
    ['with a Referer that begins like here', { referer: `http://${own}.evil.example/` }, 403],
    ['whose newer header knows better', { 'sec-fetch-site': 'cross-site', origin: `http://${own}` }, 403],
  ])('%s', async (_, headers, status) => {
    const answer = await server.ask(
      'POST',
      '/api/registers/person',
      { fields: { name: 'Somebody' } },
      { host: own, ...headers },
    );
    expect([answer.status, status === 403 ? answer.body['detail'] : '']).toEqual([
      status,
      status === 403 ? 'This request comes from another site.' : '',
    ]);
  });
});
