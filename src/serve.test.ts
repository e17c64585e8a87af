import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ana, operating, setUp, tokenOf } from './serve-tester.ts';

const operated = operating();

describe('a server that runs', { timeout: 60_000 }, () => {
  test('writes nothing that others on the machine can read', async () => {
    mkdirSync(operated.data, { mode: 0o755 });
    await setUp(operated.begin());
    const readable = readdirSync(operated.data).filter(
      (name) => (statSync(join(operated.data, name)).mode & 0o077) !== 0,
    );
    expect(readable).toEqual([]);
  });

  test('logs requests by number and person, and nothing of what they hold', async () => {
    const begun = operated.begin();
    const { url, cookie } = await setUp(begun);
    const token = await tokenOf(begun);
    await fetch(`${url}/setup?token=${token}`);
    const json = { 'content-type': 'application/json', cookie };
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const invited = await post('/api/invitations', { person: 'PER-1' });
    expect(invited.status).toBe(404);
    await post('/api/session', { email: 'eve@example.org', password: 'guessing the password' });
    await post('/api/registers/person', { fields: { name: 'Confidential Name' } });
    await fetch(`${url}/api/registers/person?q=Confidential`, { headers: json });
    const { person } = (await (await fetch(`${url}/api/session`, { headers: json })).json()) as {
      person: string;
    };
    begun.kill('SIGTERM');
    expect(await begun.ended).toBe(0);

    const lines = begun
      .out()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const done = log.filter(({ res }) => res !== undefined);
    expect(done.length).toBeGreaterThanOrEqual(6);
    expect(done.every(({ reqId }) => /^[0-9a-f-]{36}$/.test(String(reqId)))).toBe(true);
    expect(done.filter((line) => line['person'] === person)).toHaveLength(4);
    const secrets = [
      token,
      ana.password,
      'guessing the password',
      'Confidential',
      cookie.split('=')[1] ?? '',
      'eve@',
    ];
    for (const secret of secrets)
      expect(
        lines.filter((line) => line.includes(secret)),
        secret,
      ).toEqual([]);
    // What is printed for people is no line of the log, and there is nothing else.
    const printed = begun
      .out()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    expect(printed.map((line) => line.split(' ')[0])).toEqual(['Plumbline', 'Set']);
    expect(begun.err()).toBe('');
  });

  test('counts requests by route, not by address', async () => {
    const { url } = await setUp(operated.begin());
    for (let n = 0; n < 20; n += 1) await fetch(`${url}/api/nothing-${n}/${n}`);
    for (let n = 0; n < 20; n += 1) await fetch(`${url}/api/registers/risk/RISK-${n}`);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const routes = new Set(
      [...metrics.matchAll(/request_seconds_count\{route="([^"]+)"/g)].map(([, route]) => route),
    );
    expect(routes).toEqual(new Set(['none', '/api/setup', '/api/registers/risk/:id']));
  });

  test('finishes what is under way when it is told to end', async () => {
    const begun = operated.begin();
    const { url, cookie } = await setUp(begun);
    const sent = request(`${url}/api/files?name=a.bin`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '200000' },
    });
    const answered = new Promise<number>((resolve, reject) => {
      sent.on('response', (answer) => resolve(answer.statusCode ?? 0));
      sent.on('error', reject);
    });
    sent.write(Buffer.alloc(100_000));
    await begun.says(/"path":"\/api\/files"/);
    begun.kill('SIGTERM');
    // From now on nobody new is let in.
    for (let tries = 0; tries < 100 && (await isOpen(url)); tries += 1)
      await new Promise((go) => setTimeout(go, 20));
    expect(await isOpen(url)).toBe(false);
    sent.end(Buffer.alloc(100_000));
    expect(await answered).toBe(201);
    expect(await begun.ended).toBe(0);
    expect(begun.err()).toBe('');
  });

  test('ends although somebody never ends a request', async () => {
    const begun = operated.begin();
    const { url, cookie } = await setUp(begun);
    const sent = request(`${url}/api/files?name=a.bin`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '200000' },
    });
    sent.on('error', () => undefined);
    sent.write(Buffer.alloc(100_000));
    await begun.says(/"path":"\/api\/files"/);
    const told = performance.now();
    begun.kill('SIGTERM');
    expect(await begun.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
  });
});

const isOpen = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ status }) => status === 200,
    () => false,
  );
