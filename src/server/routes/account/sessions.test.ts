import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { cookieIn, cookiesIn } from '../../testing/cookies-tester.ts';
import { asking, password, testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let stranger: Ask;
beforeAll(async () => {
  server = await testServer();
  stranger = asking(server.running, '');
});
afterAll(() => server.stop());

const signIn = (email: string, secret = password, headers: Record<string, string> = {}) =>
  stranger('POST', '/api/session', { email, password: secret }, headers);

describe('signing in', () => {
  test('says the same of a wrong password, of nobody, and of somebody who has left', async () => {
    const { id, email } = await server.join('leaver', [{ role: 'reader' }]);
    const wrong = await signIn(email, 'not the password at all');
    const unknown = await signIn('nobody@example.org');
    const { snapshot } = await server.running.service.now();
    const fields = { to: addDays(snapshot.asOf, -1) };
    await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
    const left = await signIn(email);
    for (const answer of [wrong, unknown, left]) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(wrong.body);
      expect(cookiesIn(answer)).toEqual([]);
    }
  });

  test('gives a cookie that no script and no other site gets', async () => {
    const [cookie = ''] = cookiesIn(await signIn('ana@example.org'));
    expect(cookie).toMatch(/^plumbline\.session_token=/);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=604800'])
      expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
  });

  test('is refused after ten attempts in a minute, without locking anybody else out', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await signIn('target@example.org', 'guessing away')).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    // Another spelling is the same account, and claiming another address does not count as one.
    expect((await signIn('TARGET@example.org')).status).toBe(429);
    expect((await signIn('target@example.org', 'x', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(429);
    expect((await signIn('somebody-else@example.org')).status).toBe(401);
  });
});

describe('a session', () => {
  test('is looked up once, however many others come in for the first time meanwhile', async () => {
    const [first, ...others] = await Promise.all(
      Array.from({ length: 6 }, (_, n) => server.join(`crowd-${n}`, [{ role: 'reader' }])),
    );
    const found = vi.spyOn(server.running.accountService.sessions, 'find');
    await first!.ask('GET', '/api/session');
    // The first request enters the organisation, which changes the session. The second one looks it up again.
    await first!.ask('GET', '/api/session');
    const before = found.mock.calls.length;
    for (const { ask } of others) {
      expect((await ask('GET', '/api/session')).status).toBe(200);
      expect((await first!.ask('GET', '/api/session')).status).toBe(200);
    }
    expect(found.mock.calls.length - before).toBe(others.length);
    found.mockRestore();
  });

  test('ends at once with signing out, whatever other cookies come along', async () => {
    const cookie = cookieIn(await signIn('ana@example.org'));
    const ask = asking(server.running, cookie);
    const beside = asking(server.running, `theme=dark; ${cookie}; other=1`);
    expect([(await ask('GET', '/api/session')).status, (await beside('GET', '/api/session')).status]).toEqual(
      [200, 200],
    );
    const out = await ask('DELETE', '/api/session');
    expect(out.status).toBe(204);
    expect(cookiesIn(out).join()).toContain('Max-Age=0');
    expect([(await ask('GET', '/api/session')).status, (await beside('GET', '/api/session')).status]).toEqual(
      [401, 401],
    );
    expect((await ask('DELETE', '/api/session')).status).toBe(204);
  });

  test('ends with the person, and shows them by the name they have now', async () => {
    const { id, ask } = await server.join('bea', [{ role: 'reader' }]);
    const amended = { fields: { name: 'Bea Horvat' } };
    await server.ask('PATCH', `/api/registers/person/${id}`, amended, { 'if-match': '1' });
    expect((await ask('GET', '/api/session')).body).toMatchObject({ name: 'Bea Horvat' });
    expect((await ask('GET', '/api/registers/risk')).status).toBe(200);
    await server.ask('POST', `/api/registers/person/${id}/retire`);
    for (const url of ['/api/session', '/api/registers/risk', '/api/declarations'])
      expect((await ask('GET', url)).status, url).toBe(401);
  });

  test('answers are kept by nobody on the way', async () => {
    expect((await server.ask('GET', '/api/registers/risk')).headers['cache-control']).toBe('no-store');
    expect((await stranger('GET', '/api/session')).headers['cache-control']).toBe('no-store');
  });
});

describe('behind a proxy with TLS', () => {
  let proxied: Tested;
  beforeAll(async () => {
    proxied = await testServer({ PLUMBLINE_URL: 'https://isms.example.org/' });
  });
  afterAll(() => proxied.stop());
  const enter = (headers: Record<string, string>, email = 'ana@example.org') =>
    asking(proxied.running, '')('POST', '/api/session', { email, password }, headers);

  test('cookies never leave TLS, and the address is that of the proxy', async () => {
    const [cookie = ''] = cookiesIn(await enter({}));
    expect(cookie).toMatch(/^__Host-plumbline\.session_token=/);
    expect(cookie).toContain('Secure');
    expect(proxied.running.url).toBe('https://isms.example.org');
    const session = await asking(proxied.running, cookie.split(';')[0] ?? '')('GET', '/api/session');
    expect(session.status).toBe(200);
  });

  test('the public address is this site, whatever the proxy makes of Host', async () => {
    expect((await enter({ origin: 'https://isms.example.org', host: '10.0.0.7:8600' })).status).toBe(204);
    expect((await enter({ origin: 'https://evil.example', host: '10.0.0.7:8600' })).status).toBe(403);
  });

  test('only the proxies that are named are believed', async () => {
    const named = await testServer({
      PLUMBLINE_URL: 'https://isms.example.org',
      PLUMBLINE_PROXIES: '10.0.3.7, 192.0.2.0/24',
    });
    const enterFrom = (remoteAddress: string, from: string) =>
      named.running.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'x-forwarded-for': from },
        payload: { email: 'target@example.org', password: 'x' },
        remoteAddress,
      });
    try {
      for (let n = 0; n < 11; n += 1) await enterFrom('127.0.0.1', `203.0.113.${n}`);
      expect((await enterFrom('127.0.0.1', '203.0.113.99')).statusCode).toBe(429);
      for (let n = 0; n < 11; n += 1)
        expect((await enterFrom('192.0.2.9', `203.0.113.${n}`)).statusCode).toBe(401);
    } finally {
      await named.stop();
    }
  });

  test('attempts are counted by the address the proxy names, so that an office is not one visitor', async () => {
    const guess = async (from: string) =>
      (await enter({ 'x-forwarded-for': from }, 'target@example.org')).status;
    for (let n = 0; n < 10; n += 1) expect(await guess('203.0.113.7')).toBe(401);
    expect(await guess('203.0.113.7')).toBe(429);
    // Addresses that a client adds in front are ignored: the proxy appends the one it saw.
    expect(await guess('198.51.100.1, 203.0.113.7')).toBe(429);
    expect(await guess('198.51.100.1')).toBe(401);
  });
});
