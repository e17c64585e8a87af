import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#journal/sqlite/sqlite.ts';
import { addressOf, ana, operating, setUp, tokenOf } from './serve-tester.ts';

const operated = operating();
const pdf = '%PDF-1.7\n';

describe('a server that runs', { timeout: 60_000 }, () => {
  test.each([
    ['a folder that is not there yet', undefined, '700'],
    ['one that others can enter, which is not ours to close', 0o755, '755'],
  ])('writes nothing that others on the machine can read, into %s', async (_, mode, kept) => {
    // What a shell or a service manager may leave behind: everything is for everybody unless the program says otherwise.
    const usual = process.umask(0);
    try {
      if (mode !== undefined) mkdirSync(operated.data, { mode });
      const { url, cookie } = await setUp(operated.begin());
      const headers = { cookie, 'content-type': 'text/plain' };
      await fetch(`${url}/api/files?name=a.txt`, { method: 'POST', headers, body: 'a file' });
    } finally {
      process.umask(usual);
    }
    const all = readdirSync(operated.data, { recursive: true, encoding: 'utf8' });
    const modes = Object.fromEntries(
      all.map((name) => [name, (statSync(join(operated.data, name)).mode & 0o777).toString(8)]),
    );
    expect(modes).toMatchObject({
      secret: '600',
      lock: '600',
      'journal.db': '600',
      'journal.db-wal': '600',
      'journal.db-shm': '600',
      'accounts.db': '600',
      blobs: '700',
    });
    expect(Object.entries(modes).filter(([, each]) => each !== '600' && each !== '700')).toEqual([]);
    expect((statSync(operated.data).mode & 0o777).toString(8)).toBe(kept);
  });

  test('makes nothing where it only looks, and leaves nothing that others can read', async () => {
    const usual = process.umask(0);
    mkdirSync(operated.data, { mode: 0o755 });
    const looked = operated.begin({}, 'verify');
    expect(await looked.ended).toBe(2);
    expect(readdirSync(operated.data)).toEqual([]);
    const journal = openSqlite(join(operated.data, 'journal.db'));
    await journal.establish('ours', '2026-01-05T09:00:00.000Z');
    await journal.close();
    chmodSync(join(operated.data, 'journal.db'), 0o600);
    const again = operated.begin({}, 'verify');
    process.umask(usual);
    expect(await again.ended).toBe(0);
    const left = readdirSync(operated.data);
    expect(left).toContain('journal.db');
    expect(left.filter((name) => (statSync(join(operated.data, name)).mode & 0o077) !== 0)).toEqual([]);
  });

  test('signs sessions with the secret of the environment, where it names one', async () => {
    const own = { PLUMBLINE_SECRET: 'a secret that several processes are told' };
    const first = operated.begin(own);
    const { cookie } = await setUp(first);
    first.kill('SIGTERM');
    await first.ended;
    expect(readdirSync(operated.data)).not.toContain('secret');
    const asked = async (settings: Record<string, string>): Promise<number> => {
      const begun = operated.begin(settings);
      const { status } = await fetch(`${await addressOf(begun)}/api/session`, { headers: { cookie } });
      begun.kill('SIGTERM');
      await begun.ended;
      return status;
    };
    expect(await asked(own)).toBe(200);
    expect(await asked({ PLUMBLINE_SECRET: 'another, of somebody who guesses it' })).toBe(401);
    expect(await asked({})).toBe(401);
  });

  test('logs requests by number and person, and nothing of what they hold', async () => {
    const begun = operated.begin({ PLUMBLINE_LOG: 'debug' });
    const { url, cookie } = await setUp(begun);
    const token = await tokenOf(begun);
    await fetch(`${url}/setup?token=${token}`);
    const json = { 'content-type': 'application/json', cookie };
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const invited = await post('/api/invitations', { person: 'PER-1' });
    expect(invited.status).toBe(404);
    await post('/api/session', { email: 'eve@example.org', password: 'guessing the password' });
    await post('/api/session/code', { code: '271828' });
    await post('/api/password-reset/accept', {
      token: 'the token of a reset',
      password: 'guessing the password',
    });
    await fetch(`${url}/api/auth/sso/callback/oidc?code=the-code-of-a-provider&state=its-state`);
    const half = '{"email": "eve@example.org", "password": "half a password';
    await fetch(`${url}/api/session`, { method: 'POST', headers: json, body: half });
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
      'half a password',
      '271828',
      'the token of a reset',
      'the-code-of-a-provider',
      'its-state',
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
    const sent = request(`${url}/api/files?name=a.pdf`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '200000' },
    });
    const answered = new Promise<number>((resolve, reject) => {
      sent.on('response', (answer) => resolve(answer.statusCode ?? 0));
      sent.on('error', reject);
    });
    sent.write(pdf);
    sent.write(Buffer.alloc(100_000));
    await begun.says(/"path":"\/api\/files"/);
    begun.kill('SIGTERM');
    // From now on nobody new is let in.
    for (let tries = 0; tries < 100 && (await isOpen(url)); tries += 1)
      await new Promise((go) => setTimeout(go, 20));
    expect(await isOpen(url)).toBe(false);
    sent.end(Buffer.alloc(100_000 - pdf.length));
    expect(await answered).toBe(201);
    expect(await begun.ended).toBe(0);
    expect(begun.err()).toBe('');
  });

  test('ends although somebody never ends a request', async () => {
    const begun = operated.begin();
    const { url, cookie } = await setUp(begun);
    const sent = request(`${url}/api/files?name=a.pdf`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '200000' },
    });
    sent.on('error', () => undefined);
    sent.write(pdf);
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
