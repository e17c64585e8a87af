import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access } from '#isms/across/access-settings.ts';
import { samlProvider } from '../../testing/saml-tester.ts';
import { testServer } from '../../testing/server-tester.ts';

const path = '/api/administration/sign-in';

test('an installation without providers has passwords, and what the organisation asks for', async () => {
  const server = await testServer();
  const { body } = await server.ask('GET', path);
  expect(body).toMatchObject({
    password: { shortest: 12, longest: 256 },
    ways: [],
    settings: { register: 'organisation', fields: Object.keys(access) },
    installation: { arrangements: [] },
  });
  expect(body['settings']).toHaveProperty('record');
  const auditor = await server.join('auditor', [{ role: 'internal-auditor' }]);
  expect((await auditor.ask('GET', path)).status).toBe(403);
  await server.stop();
});

test('one with providers says what to enter there, as it is, and no secret', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-saml-'));
  const metadata = join(folder, 'idp.xml');
  writeFileSync(metadata, (await samlProvider()).metadata);
  const server = await testServer({
    PLUMBLINE_URL: 'https://isms.example.org',
    PLUMBLINE_OIDC_ISSUER: 'https://login.example.org',
    PLUMBLINE_OIDC_CLIENT_ID: 'plumbline',
    PLUMBLINE_OIDC_CLIENT_SECRET: 'not to be told',
    PLUMBLINE_OIDC_NAME: 'Acme login',
    PLUMBLINE_SAML_METADATA: metadata,
  });
  const { body } = await server.ask('GET', path);
  expect(body['ways']).toEqual([
    { id: 'oidc', name: 'Acme login' },
    { id: 'saml', name: 'your organisation' },
  ]);
  const { arrangements } = body['installation'] as { arrangements: Record<string, string>[] };
  expect(arrangements[0]).toEqual({
    id: 'oidc',
    issuer: 'https://login.example.org',
    trustsEmail: false,
    callback: 'https://isms.example.org/api/auth/sso/callback/oidc',
  });
  expect(JSON.stringify(body)).not.toContain('not to be told');
  // The values to copy into the provider agree with our metadata.
  const saml = arrangements[1] ?? {};
  const own = await server.ask('GET', String(saml['metadata']).replace('https://isms.example.org', ''));
  expect(own.status).toBe(200);
  const text = String(own.body['text']);
  expect(text).toContain(`entityID="${saml['entity']}"`);
  expect(text).toContain(`Location="${saml['consumer']}"`);
  await server.stop();
  rmSync(folder, { recursive: true });
});
