import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '#journal/engines-tester.ts';
import { program, type Program } from './serve-tester.ts';

/** The program as an operator meets it: started, refused, asked, stopped. */
let data: string;
const running: Program[] = [];
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'plumbline-serve-')), 'data');
});
afterEach(async () => {
  for (const each of running.splice(0)) {
    each.kill('SIGKILL');
    await each.ended;
  }
  rmSync(join(data, '..'), { recursive: true, force: true });
});

const begin = (settings: Record<string, string> = {}, command = 'start'): Program => {
  const begun = program([command], {
    PLUMBLINE_DATA: data,
    PLUMBLINE_PORT: '0',
    PLUMBLINE_LOG: 'info',
    ...settings,
  });
  running.push(begun);
  return begun;
};
const addressOf = (begun: Program): Promise<string> => begun.says(/(?<=listens on )\S+/);
const tokenOf = (begun: Program): Promise<string> => begun.says(/(?<=setup\?token=)\S+/);

const ana = { name: 'Ana', email: 'ana@example.org', password: 'correct horse battery' };

async function setUp(begun: Program): Promise<{ url: string; cookie: string }> {
  const url = await addressOf(begun);
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await tokenOf(begun), organisation: 'Acme', ...ana }),
  });
  return { url, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** One sentence on the terminal, exit code 2, and nothing that looks like a program that fell over. */
async function refuses(begun: Program, sentence: RegExp): Promise<void> {
  expect(await begun.ended).toBe(2);
  expect(begun.err()).toMatch(sentence);
  expect(begun.err().trim().split('\n')).toHaveLength(1);
  expect(begun.err()).not.toMatch(/\bat .*:\d+|Error:|node:internal/);
}

describe('a start that cannot be', () => {
  test('because the data folder is served already, which the first one survives', async () => {
    const first = begin();
    const url = await addressOf(first);
    await refuses(begin(), /^Another process serves the data folder .* already\. Stop it/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    first.kill('SIGKILL');
    await first.ended;
    // However the first one ended, its lock ended with it.
    await addressOf(begin());
  });

  test('because the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await refuses(begin({ PLUMBLINE_PORT: String(port) }), new RegExp(`port ${port} .*PLUMBLINE_PORT`));
    other.close();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['the machine has no such address', { PLUMBLINE_HOST: '203.0.113.1' }, /PLUMBLINE_HOST/],
    ['the port is none', { PLUMBLINE_PORT: '99999' }, /PLUMBLINE_PORT must be a port/],
    [
      'the address people open has a path',
      { PLUMBLINE_URL: 'https://example.org/isms' },
      /PLUMBLINE_URL must have no path/,
    ],
    ['the address people open is none', { PLUMBLINE_URL: 'isms' }, /PLUMBLINE_URL must be/],
    [
      'nobody answers at DATABASE_URL',
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' },
      /DATABASE_URL: .*ECONNREFUSED/,
    ],
  ])('because %s', async (_, settings, sentence) => {
    const begun = begin(settings);
    await refuses(begun, sentence);
    expect(begun.err()).not.toContain('secret');
  });

  test('because the data folder is a file, is inside one, or holds something else', async () => {
    mkdirSync(join(data, '..'), { recursive: true });
    writeFileSync(data, 'not a folder');
    await refuses(begin(), /Cannot use the data folder .*PLUMBLINE_DATA/);
    await refuses(begin({ PLUMBLINE_DATA: join(data, 'inside') }), /Cannot use the data folder/);
    await refuses(begin({}, 'verify'), /Cannot use the data folder/);
    const strange = join(data, '..', 'strange');
    mkdirSync(strange);
    writeFileSync(join(strange, 'journal.db'), 'x'.repeat(10_000));
    await refuses(begin({ PLUMBLINE_DATA: strange }), /Cannot use the data folder .*not a database/);
  });
});

describe('a server that runs', () => {
  test('writes nothing that others on the machine can read', async () => {
    mkdirSync(data, { mode: 0o755 });
    await setUp(begin());
    const readable = readdirSync(data).filter((name) => (statSync(join(data, name)).mode & 0o077) !== 0);
    expect(readable).toEqual([]);
  });

  test('logs requests by number and person, and nothing of what they hold', async () => {
    const begun = begin();
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
    const { url } = await setUp(begin());
    for (let n = 0; n < 20; n += 1) await fetch(`${url}/api/nothing-${n}/${n}`);
    for (let n = 0; n < 20; n += 1) await fetch(`${url}/api/registers/risk/RISK-${n}`);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const routes = new Set(
      [...metrics.matchAll(/request_seconds_count\{route="([^"]+)"/g)].map(([, route]) => route),
    );
    expect(routes).toEqual(new Set(['none', '/api/setup', '/api/registers/risk/:id']));
  });

  test('finishes what is under way when it is told to end', async () => {
    const begun = begin();
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
    const begun = begin();
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

const [, postgres] = engines;
const superuser = process.env['PLUMBLINE_TEST_POSTGRES'] ?? '';

describe.skipIf(postgres?.skip ?? true)(`on ${postgres?.name}`, () => {
  test('a role that nothing binds is refused, and so is a database that is not there', async () => {
    const place = await postgres?.place();
    const url = new URL(place?.where ?? '');
    await refuses(begin({ DATABASE_URL: superuser }), /DATABASE_URL: the role \w+ is a superuser/);
    url.pathname = '/nowhere';
    await refuses(begin({ DATABASE_URL: url.href }), /DATABASE_URL: database "nowhere" does not exist/);
    await place?.drop();
  });

  test('tables are made by one role and used by another, which may make none', async () => {
    const place = await postgres?.place();
    const admin = new Client({ connectionString: superuser });
    await admin.connect();
    const url = new URL(place?.where ?? '');
    const role = `${url.username}_app`;
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
    [url.username, url.password] = [role, role];
    const settings = { DATABASE_URL: url.href, DATABASE_MIGRATION_URL: place?.where ?? '' };
    for (const start of ['first', 'second']) {
      const begun = begin(settings);
      const at = start === 'first' ? (await setUp(begun)).url : await addressOf(begun);
      const entered = await fetch(`${at}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: ana.email, password: ana.password }),
      });
      expect([start, entered.status]).toEqual([start, 204]);
      begun.kill('SIGTERM');
      expect(await begun.ended).toBe(0);
    }
    await place?.drop();
    await admin.query(`DROP ROLE ${role}`);
    await admin.end();
  });

  test('several processes that start together serve one database, and say when it is gone', async () => {
    const place = await postgres?.place();
    const settings = { DATABASE_URL: place?.where ?? '' };
    const [one, two] = [begin(settings), begin(settings)];
    const { url, cookie } = await setUp(one);
    const other = await addressOf(two);
    const session = () => fetch(`${other}/api/session`, { headers: { cookie } });
    expect([(await session()).status, (await fetch(`${url}/readyz`)).status]).toEqual([200, 200]);
    await place?.drop();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const closed = await session();
    if (closed.status === 500) console.log(two.out().slice(-3000));
    expect([closed.status, ((await closed.json()) as { kind: string }).kind]).toEqual([503, 'unavailable']);
    for (const each of [one, two]) {
      each.kill('SIGTERM');
      expect(await each.ended).toBe(0);
    }
  });
});
