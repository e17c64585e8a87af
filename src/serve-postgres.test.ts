import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { engines } from '#journal/testing/engines-tester.ts';
import { addressOf, ana, operating, refusal, setUp } from './serve-tester.ts';

const operated = operating();
const [, postgres] = engines;
const superuser = process.env['PLUMBLINE_TEST_POSTGRES'] ?? '';

describe.skipIf(postgres?.skip ?? true)(`on ${postgres?.name}`, { timeout: 60_000 }, () => {
  test('a role that nothing binds is refused, and so is a database that is not there', async () => {
    const place = await postgres?.place();
    const url = new URL(place?.where ?? '');
    expect(await refusal(operated.begin({ DATABASE_URL: superuser }))).toMatch(
      /DATABASE_URL: the role \w+ is a superuser/,
    );
    url.pathname = '/nowhere';
    expect(await refusal(operated.begin({ DATABASE_URL: url.href }))).toMatch(
      /DATABASE_URL: database "nowhere" does not exist/,
    );
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
      const begun = operated.begin(settings);
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
    const [one, two] = [operated.begin(settings), operated.begin(settings)];
    const { url, cookie } = await setUp(one);
    const other = await addressOf(two);
    const session = () => fetch(`${other}/api/session`, { headers: { cookie } });
    expect([(await session()).status, (await fetch(`${url}/readyz`)).status]).toEqual([200, 200]);
    await place?.drop();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const closed = await session();
    expect([closed.status, ((await closed.json()) as { kind: string }).kind]).toEqual([503, 'unavailable']);
    for (const each of [one, two]) {
      each.kill('SIGTERM');
      expect(await each.ended).toBe(0);
    }
  });
});
