import { english } from '#isms/kernel/values/language.ts';
import { inEnglish } from '#isms/kernel/values/message-format.ts';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Scope } from '../../contract/keys.ts';
import type { App } from '../../http/application.ts';
import { gate } from '../../http/authentication/gate.ts';
import { ProblemError } from '../../http/json-body.ts';
import { newKey } from '../../testing/keys-tester.ts';
import { problemAnswer } from '../../http/problem-reply.ts';
import { password, testServer, type Tested } from '../../testing/server-tester.ts';

/** The gate before a route for directories, whatever the route. */
let server: Tested;
let app: App;
beforeAll(async () => {
  server = await testServer();
  app = fastify();
  await app.register(rateLimit, { global: false });
  const { services, accountService } = server.running;
  gate(app, {
    services,
    accountService,
    catalogue: services.catalogue,
    mailer: undefined as never,
    notifications: undefined as never,
    accessLog: { note: () => undefined } as never,
    languages: [english],
  });
  app.setErrorHandler((error, _, reply) => {
    const answer = error instanceof ProblemError ? problemAnswer(error.problem, english) : { status: 500 };
    return reply.code(answer.status).send(answer);
  });
  const config = { directory: true as const };
  app.get('/scim/v2/Users', { config }, ({ directory, asker, signedIn, service }) => ({
    organisation: directory?.service.organisation,
    key: directory?.key,
    nobody: [asker, signedIn, service].every((each) => each === undefined),
  }));
  app.post('/scim/v2/Users', { config }, () => ({}));
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

const ask = async (headers: Record<string, string>, method: 'GET' | 'POST' = 'GET') => {
  const answer = await app.inject({ method, url: '/scim/v2/Users', headers });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

const bearer = async (scope: Scope): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await newKey(server, server.ask, { scope, name: 'Entra ID' })}`,
});

test('is opened by the key of a directory, as the organisation and as nobody in it', async () => {
  const headers = await bearer('directory');
  const { status, body } = await ask(headers);
  expect([status, body]).toEqual([
    200,
    {
      organisation: server.running.service.organisation,
      key: expect.stringMatching(/^Entra ID \(plb_.{6}…\)$/),
      nobody: true,
    },
  ]);
  // Directories are programs and have no browser that another site could misuse.
  expect((await ask({ ...headers, 'sec-fetch-site': 'cross-site' }, 'POST')).status).toBe(200);
  const elsewhere = await ask({ ...headers, 'plumbline-organisation': 'another' });
  expect(elsewhere.status).toBe(403);
});

test('is closed to everybody else: to a session, to other keys, and without any', async () => {
  expect((await ask({})).status).toBe(401);
  const session = await server.running.accountService.signIn('ana@example.org', password, new Headers());
  if (isProblem(session)) throw new Error(inEnglish(session.detail));
  expect((await ask({ cookie: session.cookies[0]?.split(';', 1)[0] ?? '' })).status).toBe(401);
  for (const scope of ['read', 'change'] as const)
    expect((await ask(await bearer(scope))).status, scope).toBe(403);
});
