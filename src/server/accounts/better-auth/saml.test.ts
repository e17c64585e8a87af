import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking, freePort, testServer, type Tested } from '../../testing/server-tester.ts';
import { samlProvider } from '../../testing/saml-tester.ts';
import { Visitor } from '../../testing/visitor-tester.ts';

let server: Tested;
let url: string;
let here: string;
let folder: string;
let provider: Awaited<ReturnType<typeof samlProvider>>;
/** Our own metadata, as the identity provider gets it. */
let ours: string;

beforeAll(async () => {
  url = `http://localhost:${await freePort()}`;
  here = `${url}/api/auth/sso/saml2/sp/acs/saml`;
  folder = mkdtempSync(join(tmpdir(), 'plumbline-saml-'));
  provider = await samlProvider();
  writeFileSync(join(folder, 'idp.xml'), provider.metadata);
  server = await testServer({
    PLUMBLINE_PORT: new URL(url).port,
    PLUMBLINE_URL: url,
    PLUMBLINE_SAML_METADATA: join(folder, 'idp.xml'),
    PLUMBLINE_SAML_NAME: 'Acme',
  });
  ours = (await new Visitor().go(`${url}/api/auth/sso/saml2/sp/metadata?providerId=saml`)).text;
  const person = await server.add('person', { name: 'Bea', email: 'bea@example.org' });
  await server.add('grant', { person, role: 'reader' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Begins to sign in at the identity provider. */
async function setOut() {
  const visitor = new Visitor();
  const begun = await visitor.go(`${url}/api/session/elsewhere`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ way: 'saml', to: '/register/risk' }),
  });
  const { url: there } = JSON.parse(begun.text) as { url: string };
  return { visitor, there, relayState: new URL(there).searchParams.get('RelayState') ?? '' };
}

/** Posts a response as the browser does for the page of the provider. */
const post = (visitor: Visitor, answer: string, relayState: string) =>
  visitor.go(here, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
      origin: 'https://idp.example.org',
    },
    body: new URLSearchParams({ SAMLResponse: answer, RelayState: relayState }).toString(),
  });

const who = async (visitor: Visitor) =>
  (await asking(server.running, visitor.cookieFor(url))('GET', '/api/session')).status;

test('our metadata says where answers go and that assertions are to be signed', () => {
  expect(ours).toContain(`Location="${here}"`);
  expect(ours).toContain('WantAssertionsSigned="true"');
});

describe('signing in with SAML', () => {
  test('lets in whoever is on record, and leads where they wanted to go', async () => {
    const { visitor, there, relayState } = await setOut();
    const back = await post(
      visitor,
      await provider.answer(there, ours, { email: 'Bea@example.org' }),
      relayState,
    );
    expect(back.url).toBe(`${url}/register/risk`);
    expect(await who(visitor)).toBe(200);
  });

  test('lets in nobody who is not', async () => {
    const { visitor, there, relayState } = await setOut();
    const answer = await provider.answer(there, ours, { email: 'nobody@example.org' });
    expect((await post(visitor, answer, relayState)).url).toContain('not_on_record');
    expect(await who(visitor)).toBe(401);
  });

  test('takes an answer once', async () => {
    const { visitor, there, relayState } = await setOut();
    const answer = await provider.answer(there, ours, { email: 'bea@example.org' });
    await post(visitor, answer, relayState);
    const thief = new Visitor();
    expect((await post(thief, answer, relayState)).url).toContain('error=');
    expect(await who(thief)).toBe(401);
  });

  test('is told by the access log, be it taken or not', async () => {
    await server.running.accessLog.settled();
    const { body } = await server.ask('GET', '/api/administration/access-log?what=signed-in&what=failed');
    const told = (body['events'] as { what: string; detail: string }[]).map(({ what, detail }) => [
      what,
      detail,
    ]);
    expect(told).toContainEqual(['signed-in', 'saml']);
    expect(told).toContainEqual(['failed', 'saml']);
  });

  const decoded = (answer: string) => Buffer.from(answer, 'base64').toString('utf8');
  const encoded = (xml: string) => Buffer.from(xml, 'utf8').toString('base64');

  test.each<[string, (there: string) => Promise<string>]>([
    [
      'whose address was changed on the way',
      async (there) =>
        encoded(
          decoded(await provider.answer(there, ours, { email: 'nobody@example.org' })).replace(
            'nobody@example.org',
            'bea@example.org',
          ),
        ),
    ],
    [
      'that is not signed',
      async (there) =>
        encoded(
          decoded(await provider.answer(there, ours, { email: 'bea@example.org' })).replaceAll(
            /<ds:Signature[\s\S]*?<\/ds:Signature>/g,
            '',
          ),
        ),
    ],
    [
      'signed by somebody else',
      async (there) => (await samlProvider()).answer(there, ours, { email: 'bea@example.org' }),
    ],
    [
      'meant for another application',
      (there) =>
        provider.answer(there, ours, { email: 'bea@example.org', audience: 'https://other.example' }),
    ],
    [
      'meant for another address',
      (there) =>
        provider.answer(there, ours, { email: 'bea@example.org', recipient: 'https://other.example/acs' }),
    ],
    [
      'that is too old',
      (there) =>
        provider.answer(there, ours, {
          email: 'bea@example.org',
          notOnOrAfter: new Date(Date.now() - 3_600_000),
        }),
    ],
    [
      'to a question nobody asked',
      (there) => provider.answer(there, ours, { email: 'bea@example.org', inResponseTo: '_guessed' }),
    ],
    ['that is no XML', async () => encoded('no XML at all')],
    ['that is nothing', async () => ''],
    [
      'that draws on outer files',
      async () => encoded('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    ],
  ])('lets in nobody with an answer %s', async (_, answer) => {
    const { visitor, there, relayState } = await setOut();
    const back = await post(visitor, await answer(there), relayState);
    expect(back.status).toBeLessThan(500);
    expect(await who(visitor)).toBe(401);
  });
});
