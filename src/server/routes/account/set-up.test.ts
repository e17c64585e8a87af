import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { cookieIn } from '../../testing/cookies-tester.ts';
import {
  asking,
  freshServer,
  password,
  testServer,
  type Ask,
  type Tested,
} from '../../testing/server-tester.ts';

describe('the first set-up', () => {
  let fresh: Awaited<ReturnType<typeof freshServer>>;
  beforeEach(async () => {
    fresh = await freshServer();
  });
  afterEach(() => fresh.stop());

  const setUp = (token: string, more: object = {}) =>
    fresh.ask('POST', '/api/setup', {
      token,
      organisation: 'Acme',
      name: 'Ana',
      email: 'ana@example.org',
      password,
      ...more,
    });

  test('is done with the link of this process, once', async () => {
    const { setupToken } = fresh.running.accountService;
    expect((await fresh.ask('GET', '/api/setup')).body).toMatchObject({ needed: true });
    expect((await setUp('guessed')).status).toBe(403);
    expect((await setUp(`${setupToken.slice(0, -1)}é`)).status).toBe(403);
    const done = await setUp(setupToken);
    expect(done.status).toBe(204);
    const { body } = await asking(fresh.running, cookieIn(done))('GET', '/api/session');
    expect(body).toMatchObject({ name: 'Ana', roles: ['isms-manager'], organisation: { name: 'Acme' } });
    expect(body).toMatchObject({ organisation: { timeZone: 'UTC' }, manager: 'the ISMS manager (Ana)' });
    expect((await fresh.ask('GET', '/api/setup')).body).toMatchObject({ needed: false });
    expect((await setUp(setupToken, { email: 'eve@example.org' })).status).toBe(403);
  });

  test('takes the time zone that the browser proposed, and none that does not exist', async () => {
    const { setupToken } = fresh.running.accountService;
    const refused = await setUp(setupToken, { timeZone: 'Europe/Nowhere' });
    expect([refused.status, refused.body['faults']]).toEqual([
      400,
      [{ path: 'timeZone', message: 'must be a time zone such as Europe/Berlin' }],
    ]);
    const done = await setUp(setupToken, { timeZone: 'America/Bogota' });
    const { body } = await asking(fresh.running, cookieIn(done))('GET', '/api/session');
    expect(body).toMatchObject({ organisation: { timeZone: 'America/Bogota' } });
  });

  test('makes one administrator, also when two use the link at the same moment', async () => {
    const { setupToken } = fresh.running.accountService;
    const both = await Promise.all([setUp(setupToken), setUp(setupToken, { email: 'eve@example.org' })]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 403]));
    const { reader, catalogue } = await fresh.running.service.now();
    const grants = catalogue.registers.get('grant');
    expect(grants && reader.all(grants)).toHaveLength(1);
  });

  test.each([
    ['x'.repeat(11), 'must have at least 12 characters'],
    ['x'.repeat(257), 'must have at most 256 characters'],
  ])('refuses a password that is too short or too long', async (bad, message) => {
    const { status, body } = await setUp(fresh.running.accountService.setupToken, { password: bad });
    expect([status, body['faults']]).toEqual([400, [{ path: 'password', message }]]);
  });

  test('leaves nothing behind when a password is refused that is tried first', async () => {
    const { accountService, service } = fresh.running;
    const refused = await setUp(accountService.setupToken, { password: 'password1234' });
    expect([refused.status, refused.body]).toMatchObject([400, { faults: [{ path: 'password' }] }]);
    expect((await service.now()).snapshot.position).toBe(0);
    expect((await setUp(accountService.setupToken)).status).toBe(204);
  });
});

let server: Tested;
let stranger: Ask;
beforeAll(async () => {
  server = await testServer();
  stranger = asking(server.running, '');
});
afterAll(() => server.stop());

const signIn = (email: string) => stranger('POST', '/api/session', { email, password });

describe('an invitation', () => {
  const invited = async (fields: object = {}) => {
    const name = `guest-${Math.random().toString(36).slice(2)}`;
    const id = await server.add('person', { name, email: `${name}@example.org`, ...fields });
    return {
      id,
      email: `${name}@example.org`,
      answer: await server.ask('POST', '/api/invitations', { person: id }),
    };
  };
  const accept = (token: unknown, secret = password) =>
    stranger('POST', '/api/invitations/accept', { token, password: secret });
  const today = async () => (await server.running.service.now()).snapshot.asOf;

  test('lets its person in, as that person, and is then used up', async () => {
    const { id, email, answer } = await invited();
    const { token, path } = answer.body;
    expect(path).toBe(`/setup?invitation=${String(token)}`);
    const done = await accept(token);
    expect(done.status).toBe(204);
    const session = await asking(server.running, cookieIn(done))('GET', '/api/session');
    expect(session.body).toMatchObject({ person: id, email, roles: [] });
    const again = await accept(token, 'another password of eve');
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect((await signIn(email)).status).toBe(204);
  });

  test('is not used up by a password that is refused', async () => {
    const { token } = (await invited()).answer.body;
    const refused = await accept(token, 'password1234');
    expect(refused.body).toMatchObject({ kind: 'invalid', faults: [{ path: 'password' }] });
    expect((await accept(token)).status).toBe(204);
  });

  test('makes one account, also when two use it at the same moment', async () => {
    const { token } = (await invited()).answer.body;
    const both = await Promise.all([accept(token), accept(token, 'another password of eve')]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 403]));
  });

  test('ends after a week, and cannot be read from the database', async () => {
    const { token } = (await invited()).answer.body;
    const accounts = new DatabaseSync(join(server.data, 'accounts.db'));
    const stored = JSON.stringify(accounts.prepare('SELECT * FROM verification').all());
    expect(stored).not.toContain(String(token));
    const week = Date.parse(
      String(accounts.prepare('SELECT max(expiresAt) AS ends FROM verification').get()?.['ends']),
    );
    expect(Math.round((week - Date.now()) / 86_400_000)).toBe(7);
    accounts.prepare('UPDATE verification SET expiresAt = ?').run(new Date(Date.now() - 1000).toISOString());
    accounts.close();
    const late = await accept(token);
    expect([late.status, late.body['detail']]).toEqual([403, expect.stringContaining('not valid any more')]);
  });

  test('is not for somebody who has no address, has left, is retired or does not exist', async () => {
    const noAddress = await server.add('person', { name: 'Nameless' });
    const refused = async (person: string) =>
      (await server.ask('POST', '/api/invitations', { person })).status;
    expect(await refused(noAddress)).toBe(400);
    expect(await refused('nobody')).toBe(404);
    expect((await invited({ to: addDays(await today(), -1) })).answer.status).toBe(422);
    const { id } = await invited();
    await server.ask('POST', `/api/registers/person/${id}/retire`);
    expect(await refused(id)).toBe(404);
  });

  test('is worth nothing once the person has left', async () => {
    const { id, answer } = await invited();
    const fields = { to: addDays(await today(), -1) };
    await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
    expect((await accept(answer.body['token'])).status).toBe(403);
  });
});
