import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookiesIn } from '../../testing/cookies-tester.ts';
import { asking, password, testServer, type Tested } from '../../testing/server-tester.ts';
import { oidcProvider } from '../../testing/oidc-tester.ts';
import { samlProvider } from '../../testing/saml-tester.ts';

const url = 'https://isms.example.org';
let folder: string;
let provider: Awaited<ReturnType<typeof oidcProvider>>;
let secured: Tested;
let plain: Tested;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-cookies-'));
  writeFileSync(join(folder, 'idp.xml'), (await samlProvider()).metadata);
  provider = await oidcProvider(`${url}/api/auth/sso/callback/oidc`, (login) => ({ email: login }));
  secured = await testServer({
    PLUMBLINE_URL: url,
    PLUMBLINE_SAML_METADATA: join(folder, 'idp.xml'),
    PLUMBLINE_OIDC_ISSUER: provider.issuer,
    PLUMBLINE_OIDC_CLIENT_ID: provider.clientId,
    PLUMBLINE_OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  plain = await testServer();
});
afterAll(async () => {
  await secured.stop();
  await plain.stop();
  await provider.stop();
  rmSync(folder, { recursive: true });
});

interface Cookie {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** Returns every cookie that a response sets or removes, without its value. */
const cookiesOf = (answer: Parameters<typeof cookiesIn>[0]): readonly Cookie[] =>
  cookiesIn(answer).map((cookie) => {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const kept = attributes.filter((each) => !/^(max-age|expires)=/i.test(each));
    return { name: pair.split('=', 1)[0] ?? '', attributes: kept.toSorted() };
  });

const strict = ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'];
const lax = ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'];

describe('where people come by TLS, cookies are of this host alone', () => {
  const stranger = () => asking(secured.running, '');
  const signIn = async () => stranger()('POST', '/api/session', { email: 'ana@example.org', password });

  test('the session, when it begins and when it ends', async () => {
    const begun = await signIn();
    expect(cookiesOf(begun)).toEqual([{ name: '__Host-plumbline.session_token', attributes: strict }]);
    const session = cookiesIn(begun)[0]?.split(';')[0] ?? '';
    expect((await asking(secured.running, session)('GET', '/api/session')).status).toBe(200);
    const ended = await asking(secured.running, session)('DELETE', '/api/session');
    for (const { name, attributes } of cookiesOf(ended)) {
      expect(name).toMatch(/^__Host-plumbline\./);
      expect(attributes).toEqual(strict);
    }
    expect((await asking(secured.running, session)('GET', '/api/session')).status).toBe(401);
  });

  test('what a passkey is asked for', async () => {
    const [cookie] = cookiesOf(await stranger()('POST', '/api/session/passkey/options'));
    expect(cookie).toEqual({ name: expect.stringMatching(/^__Host-plumbline\./), attributes: strict });
  });

  test.each(['oidc', 'saml'] as const)(
    'where somebody set out from to sign in by %s comes back with them',
    async (way) => {
      const answer = await stranger()('POST', '/api/session/elsewhere', { way });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      expect(cookiesOf(answer)).toEqual([
        { name: `__Host-plumbline.${way === 'oidc' ? 'state' : 'relay_state'}`, attributes: lax },
      ]);
    },
  );

  test('a cookie that a neighbouring host could have set is not taken', async () => {
    const [cookie = ''] = cookiesIn(await signIn());
    const value = cookie.split(';')[0]?.split('=')[1] ?? '';
    for (const name of ['plumbline.session_token', '__Secure-plumbline.session_token']) {
      const asked = await asking(secured.running, `${name}=${value}`)('GET', '/api/session');
      expect([name, asked.status]).toEqual([name, 401]);
    }
  });
});

test('without TLS they have all but what only TLS can hold', async () => {
  const begun = await asking(plain.running, '')('POST', '/api/session', {
    email: 'ana@example.org',
    password,
  });
  expect(cookiesOf(begun)).toEqual([
    { name: 'plumbline.session_token', attributes: strict.filter((each) => each !== 'Secure') },
  ]);
});
