import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshServer } from '../testing/server-tester.ts';

let web: string;
let server: Awaited<ReturnType<typeof freshServer>>;
beforeAll(async () => {
  web = join(mkdtempSync(join(tmpdir(), 'plumbline-web-')), 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<title>Plumbline</title>');
  writeFileSync(join(web, 'assets', 'main-1234.js'), 'void 0');
  writeFileSync(join(web, 'assets', 'main-1234.js.br'), brotliCompressSync('void 0'));
  writeFileSync(join(web, '..', 'secret'), 'secret');
  server = await freshServer({}, { web });
});
afterAll(async () => {
  await server.stop();
  rmSync(join(web, '..'), { recursive: true });
});

const get = (url: string) => server.ask('GET', url);

test('pages and assets are there for whoever is not signed in yet', async () => {
  for (const url of [
    '/',
    '/sign-in',
    '/setup?token=x',
    '/register/risk',
    '/record/risk/RISK-1',
    '/view/due',
    '/compare?of=controls',
    '/control/2022-A-8-13',
  ]) {
    const { status, headers, body } = await get(url);
    expect([url, status, body['text']]).toEqual([url, 200, '<title>Plumbline</title>']);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  }
  const { status, headers } = await get('/assets/main-1234.js');
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('assets go out as the build compressed them, to browsers that accept that', async () => {
  const { headers } = await server.ask('GET', '/assets/main-1234.js', undefined, {
    'accept-encoding': 'gzip, br',
  });
  expect([headers['content-encoding'], headers['vary']]).toEqual(['br', 'accept-encoding']);
  expect(headers['content-type']).toContain('javascript');
  const plain = await get('/assets/main-1234.js');
  expect([plain.headers['content-encoding'], plain.body['text']]).toEqual([undefined, 'void 0']);
});

test.each([
  '/assets/../index.html',
  '/assets/..%2f..%2fsecret',
  '/assets/%2e%2e/%2e%2e/secret',
  '/secret',
  '/assets/',
  '/.git/config',
  '/package.json',
  '/nothing',
])('nothing else is served: %s', async (url) => {
  const { status, body } = await get(url);
  expect([400, 403, 404]).toContain(status);
  expect(body['text'] ?? '').not.toContain('secret');
  expect(body['kind']).toBeDefined();
});

test('a browser that navigates to an address of no page is told so by the application, programs by a problem', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  for (const url of ['/organisation', '/controls/A.9.99?q=1', '/records/RISK-9999']) {
    const { status, headers, body } = await server.ask('GET', url, undefined, browser);
    expect([url, status, body['text']]).toEqual([url, 404, '<title>Plumbline</title>']);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect([headers['cache-control'], headers['vary']]).toEqual(['no-cache', 'accept']);
    for (const accept of ['application/json', '*/*']) {
      const answer = await server.ask('GET', url, undefined, { accept });
      expect([answer.status, answer.body['kind']]).toEqual([404, 'not-found']);
    }
  }
  for (const [method, url] of [
    ['GET', '/api/nothing'],
    ['GET', '/assets/nothing.js'],
    ['GET', '/scim/nothing'],
    ['POST', '/organisation'],
  ] as const) {
    const { status, body } = await server.ask(method, url, undefined, browser);
    expect([url, status, body['kind']]).toEqual([url, 404, 'not-found']);
  }
});

test('beside the pages, everything is closed', async () => {
  expect((await get('/api/declarations')).status).toBe(401);
});
