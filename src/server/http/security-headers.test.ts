import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Answer, type Tested } from '../testing/server-tester.ts';

let web: string;
let server: Tested;
let secured: Tested;
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<title>Plumbline</title>');
  writeFileSync(join(web, 'assets', 'main-1234.js'), 'void 0');
  server = await testServer({}, { web });
  secured = await testServer({ PLUMBLINE_URL: 'https://isms.example.org' }, { web });
});
afterAll(async () => {
  await server.stop();
  await secured.stop();
  rmSync(web, { recursive: true });
});

const policyOf = ({ headers }: Answer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive) => {
        const [name = '', ...sources] = directive.trim().split(' ');
        return [name, sources.join(' ')];
      }),
  );

// One of each sort: a page, an asset, data, data of a file, and refusals of every kind.
const asked = [
  ['GET', '/'],
  ['GET', '/register/risk'],
  ['GET', '/assets/main-1234.js'],
  ['GET', '/assets/nothing.js'],
  ['GET', '/api/session'],
  ['GET', '/api/registers/risk?format=csv'],
  ['GET', `/api/files/${'f'.repeat(64)}`],
  ['GET', '/api/nothing'],
  ['GET', '/healthz'],
  ['GET', '/%ff'],
  ['POST', '/api/session'],
] as const;

describe.each(asked)('the answer to %s %s', (method, url) => {
  test('is taken for what it says it is, shown in no frame, and tells nobody where somebody came from', async () => {
    const answer = await server.ask(method, url);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(policyOf(answer)).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
    expect(answer.headers['permissions-policy']).toMatch(/camera=\(\), .*microphone=\(\)/);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(answer.headers[name], name).toBeUndefined();
  });

  test('says which characters its text is written in', async () => {
    const { headers } = await server.ask(method, url);
    expect(headers['content-type']).toMatch(/; ?charset=utf-8$/i);
  });

  test('insists on TLS for a year where people come by it, and only there', async () => {
    const insists = (await secured.ask(method, url)).headers['strict-transport-security'];
    expect(insists).toBe('max-age=31536000');
    expect((await server.ask(method, url)).headers['strict-transport-security']).toBeUndefined();
  });
});

test('a page runs and shows what comes from here, and nothing written into it', async () => {
  expect(policyOf(await server.ask('GET', '/register/risk'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'script-src-attr': "'none'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'object-src': "'none'",
    'frame-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
});

test('data that is shown by itself runs nothing, loads nothing and sends nothing', async () => {
  expect(policyOf(await server.ask('GET', '/api/session'))).toEqual({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test.each(['TRACE', 'PUT', 'OPTIONS', 'PROPFIND'])('%s is a method of nothing here', async (method) => {
  for (const url of ['/', '/api/session', '/api/registers/risk']) {
    const answer = await server.running.app.inject({ method: method as 'OPTIONS', url });
    expect([url, answer.statusCode]).toEqual([url, 404]);
  }
});

test('other sites may neither read an answer nor ask beforehand whether they may', async () => {
  const origin = 'https://evil.example';
  const read = await server.ask('GET', '/api/session', undefined, { origin });
  expect(read.headers['access-control-allow-origin']).toBeUndefined();
  const asked = await server.running.app.inject({
    method: 'OPTIONS',
    url: '/api/registers/risk',
    headers: { origin, 'access-control-request-method': 'POST' },
  });
  expect(asked.statusCode).toBe(404);
  expect(asked.headers['access-control-allow-origin']).toBeUndefined();
});
