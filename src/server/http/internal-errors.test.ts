import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { asking, testServer, type Tested } from '../testing/server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const detail = 'SELECT secret FROM nowhere';
/** Throws an error of the program. */
const broken = (): never => {
  throw Object.assign(new Error(detail), { path: '/srv/plumbline/data', parameters: ['hidden'] });
};
const traces = /\bat .+:\d+|node_modules|\.ts\b|\/srv\/|SELECT|hidden|Error:/;

// Libraries may say more with some values of NODE_ENV. Ours may not.
describe.each(['development', 'production', 'test'])('with NODE_ENV=%s', (environment) => {
  test('a fault of ours is told by a number, which the log has too', async () => {
    vi.stubEnv('NODE_ENV', environment);
    for (const [method, url] of [
      ['GET', '/api/registers/risk'],
      ['GET', '/api/views/due'],
      ['POST', '/api/registers/risk'],
    ] as const) {
      vi.spyOn(server.running.service.journal, 'head').mockImplementation(broken);
      const { status, body, headers } = await server.ask(method, url, method === 'POST' ? {} : undefined);
      expect([status, body['kind']]).toEqual([500, 'unexpected']);
      expect(JSON.stringify([body, headers])).not.toMatch(traces);
      expect(body['detail']).toMatch(/^The log has it under [0-9a-f-]{36}\.$/);
    }
  });

  test('so is one of the sign-in library', async () => {
    vi.stubEnv('NODE_ENV', environment);
    const { internalAdapter } = await (await server.running.accountService.loaded()).$context;
    vi.spyOn(internalAdapter, 'findUserByEmail').mockImplementation(broken);
    const credentials = { email: 'ana@example.org', password: 'correct horse battery' };
    const { status, body } = await asking(server.running, '')('POST', '/api/session', credentials);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(traces);
  });

  test('what is not understood is told without saying who did not understand it', async () => {
    vi.stubEnv('NODE_ENV', environment);
    for (const [url, payload] of [
      ['/api/session', '{"email": '],
      ['/api/session', '[['.repeat(50)],
      ['/api/session', '{"__proto__": 1}'],
      ['/api/%ff', undefined],
      ['/api/nothing', undefined],
    ] as const) {
      const { status, body } = await server.ask('POST', url, payload);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).not.toMatch(traces);
    }
  });
});
