import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { asking, freePort, testServer, type Tested } from '../../testing/server-tester.ts';
import { withKey } from '../../testing/keys-tester.ts';
import { oidcProvider, type Claims } from '../../testing/oidc-tester.ts';
import { Visitor } from '../../testing/visitor-tester.ts';

let server: Tested;
let url: string;
let provider: Awaited<ReturnType<typeof oidcProvider>>;
const unusual = new Map<string, Claims>();

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  provider = await oidcProvider(
    `${url}/api/auth/sso/callback/oidc`,
    (login) => unusual.get(login) ?? { email: `${login}@example.org`, email_verified: true },
  );
  server = await testServer({
    PLUMBLINE_PORT: String(port),
    PLUMBLINE_URL: url,
    PLUMBLINE_OIDC_ISSUER: provider.issuer,
    PLUMBLINE_OIDC_CLIENT_ID: provider.clientId,
    PLUMBLINE_OIDC_CLIENT_SECRET: provider.clientSecret,
    PLUMBLINE_OIDC_NAME: 'Acme',
  });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

/** Signs in at the provider under a name, agrees, and comes back. */
async function comeBackAs(login: string, to = '/register/risk') {
  const visitor = new Visitor();
  const begun = await visitor.go(`${url}/api/session/elsewhere`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ way: 'oidc', to }),
  });
  expect(begun.status, begun.text).toBe(200);
  const { url: there } = JSON.parse(begun.text) as { url: string };
  const signIn = await visitor.go(there);
  const consent = await visitor.submit(signIn, { login, password: 'any' });
  const back = await visitor.submit(consent, {});
  return { back, there, visitor, ask: asking(server.running, visitor.cookieFor(url)) };
}

describe('signing in with OpenID Connect', () => {
  test('is offered by name', async () => {
    expect((await server.ask('GET', '/api/setup')).body).toMatchObject({
      ways: [{ id: 'oidc', name: 'Acme' }],
    });
  });

  test('lets in whoever is on record, makes their account once, and leads where they wanted to go', async () => {
    const person = await server.add('person', { name: 'Bea', email: 'bea@example.org' });
    await server.add('grant', { person, role: 'reader' });
    for (const time of [1, 2]) {
      const { back, ask } = await comeBackAs('bea');
      expect(back.url, String(time)).toBe(`${url}/register/risk`);
      expect((await ask('GET', '/api/session')).body).toMatchObject({ person, roles: ['reader'] });
    }
  });

  test('leaves no token of the provider behind', async () => {
    const person = await server.add('person', { name: 'Dee', email: 'dee@example.org' });
    const { adapter } = await (await server.running.accountService.loaded()).$context;
    const kept = async () =>
      (
        await adapter.findMany<Record<string, unknown>>({
          model: 'account',
          where: [{ field: 'providerId', value: 'oidc' }],
        })
      ).map(({ accessToken, refreshToken, idToken }) => [accessToken, refreshToken, idToken]);
    const before = (await kept()).length;
    for (const time of [1, 2]) {
      const { ask } = await comeBackAs('dee');
      expect((await ask('GET', '/api/session')).body, String(time)).toMatchObject({ person });
      expect((await kept()).length).toBe(before + 1);
      expect((await kept()).flat().every((token) => token === null)).toBe(true);
    }
  });

  test('counts for keys too that are made from there, without a factor of one’s own here', async () => {
    const person = await server.add('person', { name: 'Eve', email: 'eve@example.org' });
    await server.add('grant', { person, role: 'top-management' });
    const { ask } = await comeBackAs('eve');
    const { records } = (await server.ask('GET', '/api/registers/organisation')).body as {
      records: { id: string; version: number }[];
    };
    const url = `/api/registers/organisation/${records[0]?.id ?? ''}`;
    const setting = async (roles: readonly string[] | null) => {
      const version = String((await server.ask('GET', url)).headers['etag']);
      const fields = { secondFactorFor: roles };
      expect((await server.ask('PATCH', url, { fields }, { 'if-match': version })).status).toBe(200);
    };
    await setting(['top-management']);
    // An account without a password has a recent sign-in as proof.
    const until = (await server.running.service.now()).snapshot.asOf;
    const made = await ask('POST', '/api/account/keys', { name: 'Export', scope: 'read', until });
    expect(made.status).toBe(201);
    const key = withKey(server, String(made.body['key']));
    expect((await key('GET', '/api/registers/risk')).status).toBe(200);
    await setting(null);
  });

  test('is the same account as that of the password', async () => {
    const { id, email, ask: before } = await server.join('cara', [{ role: 'reader' }]);
    const { ask } = await comeBackAs('cara');
    expect((await ask('GET', '/api/session')).body).toMatchObject({ person: id, email });
    expect((await before('GET', '/api/account')).body['sessions']).toHaveLength(2);
  });

  test('at an address that was changed makes an account that is on record and decides nothing yet', async () => {
    const person = await server.add('person', { name: 'Fay', email: 'fay@example.org' });
    await server.add('grant', { person, role: 'owner' });
    const moved = (id: string, email: string) =>
      server.ask('PATCH', `/api/registers/person/${id}`, { fields: { email } }, { 'if-match': '1' });
    expect((await moved(person, 'not-fay@example.org')).status).toBe(200);
    const { ask } = await comeBackAs('not-fay');
    const { body } = await ask('GET', '/api/session');
    expect(body).toMatchObject({ person, held: expect.stringContaining('opened your account') });
    const query = `?where=person:is:${person}`;
    const recorded = await server.ask('GET', `/api/registers/account-intervention${query}`);
    expect(recorded.body['records']).toMatchObject([{ fields: { kind: 'opening', person } }]);

    // A person with an account signs in with its address only.
    const { id } = await server.join('ilse', [{ role: 'reader' }]);
    expect((await moved(id, 'not-ilse@example.org')).status).toBe(200);
    expect((await comeBackAs('not-ilse')).back.url).toContain('error=not_on_record');
  });

  test('is told by the access log, with the account that is made for it, and with whoever is turned away', async () => {
    const events = async (query: string) => {
      await server.running.accessLog.settled();
      const { body } = await server.ask('GET', `/api/administration/access-log?${query}`);
      return (body['events'] as { what: string; detail: string }[]).map(({ what, detail }) => [what, detail]);
    };
    const person = await server.add('person', { name: 'Gil', email: 'gil@example.org' });
    await comeBackAs('gil');
    expect((await events(`person=${person}`)).toReversed()).toEqual([
      ['account-made', 'provider'],
      ['signed-in', 'oidc'],
    ]);
    await comeBackAs('nobody-at-all');
    expect(await events('what=failed')).toEqual([['failed', 'oidc']]);
  });

  test('is no hindrance to choosing a password later', async () => {
    const email = 'fay@example.org';
    const person = await server.add('person', { name: 'Fay', email });
    await comeBackAs('fay');
    const { body } = await server.ask('POST', `/api/administration/people/${person}/new-password`, {
      why: 'Wants one',
    });
    const secret = 'wheel cobalt lantern';
    const stranger = asking(server.running, '');
    const chosen = { token: body['token'], password: secret };
    expect((await stranger('POST', '/api/password-reset/accept', chosen)).status).toBe(204);
    expect((await stranger('POST', '/api/session', { email, password: secret })).status).toBe(204);
  });

  test('lets nobody in whose account was removed, or who has one under another address', async () => {
    const removed = await server.join('gina', [{ role: 'reader' }]);
    await server.ask('POST', `/api/administration/people/${removed.id}/remove-account`, {
      why: 'Left the team',
    });
    const moved = await server.join('hugo', [{ role: 'reader' }]);
    const fields = { email: 'hugo-new@example.org' };
    await server.ask('PATCH', `/api/registers/person/${moved.id}`, { fields }, { 'if-match': '1' });
    for (const login of ['gina', 'hugo-new']) {
      const { back } = await comeBackAs(login);
      expect(new URL(back.url).searchParams.get('error'), login).toBe('not_on_record');
    }
  });

  test('counts as a second factor, which is the provider’s to ask for', async () => {
    const { records } = (await server.ask('GET', '/api/registers/organisation')).body as {
      records: { id: string; version: number }[];
    };
    const fields = { secondFactorFor: ['owner'] };
    const [own] = records;
    await server.ask(
      'PATCH',
      `/api/registers/organisation/${own?.id}`,
      { fields },
      { 'if-match': `"${own?.version}"` },
    );
    const { ask: withPassword } = await server.join('dan', [{ role: 'owner' }]);
    expect((await withPassword('GET', '/api/registers/risk')).status).toBe(403);
    const { ask } = await comeBackAs('dan');
    expect((await ask('GET', '/api/registers/risk')).status).toBe(200);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['nobody on record', async () => undefined, 'not_on_record'],
    [
      'somebody who has left',
      async () => {
        const { snapshot } = await server.running.service.now();
        await server.add('person', {
          name: 'L',
          email: 'leaver@example.org',
          to: addDays(snapshot.asOf, -1),
        });
      },
      'not_on_record',
    ],
    [
      'one of two with the same address',
      async () => {
        for (const name of ['One', 'Two']) await server.add('person', { name, email: 'shared@example.org' });
      },
      'not_on_record',
    ],
    [
      'somebody whose address the provider does not vouch for',
      async () => {
        unusual.set('unverified', { email: 'ana@example.org', email_verified: false });
      },
      'email_not_verified',
    ],
  ])('lets in no %s', async (_, given, why) => {
    await given();
    const login = { not_on_record: '', email_not_verified: 'unverified' }[why] || _;
    const name =
      _ === 'somebody who has left' ? 'leaver' : _ === 'one of two with the same address' ? 'shared' : login;
    const { back, ask } = await comeBackAs(name.replaceAll(' ', '-'));
    expect(back.url).toContain(`${url}/sign-in?`);
    expect(new URL(back.url).searchParams.get('error')).toBe(why);
    expect((await ask('GET', '/api/session')).status).toBe(401);
  });
});

describe('what comes back is checked', () => {
  test.each([
    ['without a state', 'code=guessed'],
    ['with a made-up state', 'code=guessed&state=guessed'],
    ['with nothing', ''],
  ])('%s', async (_, query) => {
    const back = await new Visitor().go(`${url}/api/auth/sso/callback/oidc?${query}`);
    expect(back.status).toBeLessThan(500);
    expect(back.url).toContain('/sign-in');
  });

  test('a code is taken once, and by the browser that set out alone', async () => {
    const stolen: string[] = [];
    await server.add('person', { name: 'Eva', email: 'eva@example.org' });
    const { there, visitor } = await comeBackAs('eva');
    stolen.push(new URL(there).searchParams.get('state') ?? '');
    const replayed = await visitor.go(`${url}/api/auth/sso/callback/oidc?code=again&state=${stolen[0]}`);
    expect(replayed.url).toContain('error=');
  });

  test('nobody is led elsewhere afterwards', async () => {
    const elsewhere = ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'];
    for (const to of [...elsewhere, '/.//evil.example', 'javascript:alert(1)'])
      expect((await server.ask('POST', '/api/session/elsewhere', { way: 'oidc', to })).status, to).toBe(400);
    expect((await server.ask('POST', '/api/session/elsewhere', { way: 'saml' })).status).toBe(404);
    // Browsers leave out such characters, so they are removed before the redirect.
    await server.add('person', { name: 'Ida', email: 'ida@example.org' });
    expect((await comeBackAs('ida', '/register\t/risk')).back.url).toBe(`${url}/register/risk`);
  });
});

describe('a provider that cannot be had', () => {
  test.each([
    ['does not answer', 'http://127.0.0.1:9'],
    ['is none', () => `${url}/nowhere`],
  ])('%s: whoever sets out is told, and nothing breaks', async (_, issuer) => {
    const without = await testServer({
      PLUMBLINE_OIDC_ISSUER: typeof issuer === 'string' ? issuer : issuer(),
      PLUMBLINE_OIDC_CLIENT_ID: 'plumbline',
      PLUMBLINE_OIDC_CLIENT_SECRET: 'secret',
    });
    const { status, body } = await without.ask('POST', '/api/session/elsewhere', { way: 'oidc' });
    expect([status, body['kind']]).toEqual([503, 'unavailable']);
    expect(body['detail']).toContain('identity provider');
    await without.stop();
  });
});
