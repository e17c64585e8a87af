import fastify, { type FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { loggerFor } from './request-log.ts';

const secret = 'correct horse battery';

/** Returns the log of an application while work is done with it. */
async function logged(work: (app: FastifyInstance) => Promise<unknown>): Promise<string> {
  let written = '';
  const options = loggerFor('debug');
  if (typeof options !== 'object') throw new Error('it does not log at all');
  const app = fastify({
    logger: { ...options, stream: { write: (line: string) => void (written += line) } },
  });
  await work(app);
  await app.close();
  return written;
}

test('of an error is logged what it says and where, and nothing that a library hung on to it', async () => {
  const refused = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: `Key (email)=(${secret}) already exists.`,
    parameters: [secret],
    headers: { cookie: secret, authorization: `Bearer ${secret}` },
    body: { password: secret, nested: { token: secret } },
  });
  const error = Object.assign(new Error('could not be kept', { cause: refused }), { config: { secret } });
  const log = await logged(async ({ log }) => {
    log.error({ err: error }, 'unexpected');
    log.error({ err: { providerId: 'saml', code: 'NOT_SIGNED', assertion: secret } }, 'not taken');
    log.error({ err: secret }, 'a text is no error');
  });
  expect(log).not.toContain(secret);
  for (const said of ['could not be kept', 'log.test.ts', 'duplicate key', '23505', 'NOT_SIGNED'])
    expect(log).toContain(said);
});

test('of a request is logged the path, and nothing else it brought', async () => {
  const log = await logged(async (app) => {
    app.post('/in/:way', () => {
      throw new Error('boom');
    });
    await app.inject({
      method: 'POST',
      url: `/in/oidc?code=${encodeURIComponent(secret)}&state=${encodeURIComponent(secret)}`,
      headers: {
        cookie: `session=${secret}`,
        authorization: `Bearer ${secret}`,
        referer: `/x?token=${secret}`,
      },
      payload: { password: secret },
    });
  });
  expect(log).toContain('"path":"/in/oidc"');
  expect(log).toContain('boom');
  for (const written of [secret, encodeURIComponent(secret)]) expect(log).not.toContain(written);
});

test('what somebody sends makes no lines of its own', async () => {
  const forged = '\n{"level":60,"msg":"all is lost"}';
  const log = await logged(async (app) => {
    await app.inject({ method: 'GET', url: `/${encodeURIComponent(forged)}` });
    app.log.error({ err: new Error(forged) }, 'unexpected');
  });
  const lines = log.trim().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const line of lines) expect((JSON.parse(line) as { level: number }).level).toBeLessThan(60);
});
