import { afterEach, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../installation/configuration.ts';
import { freshServer } from '../../testing/server-tester.ts';

/** Metrics show how much is done here and when, so not everyone may read them. */
let server: Awaited<ReturnType<typeof freshServer>> | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const token = 'a-token-of-the-operator';
const from = async (remoteAddress: string, headers: Record<string, string> = {}) =>
  (await server?.running.app.inject({ method: 'GET', url: '/metrics', remoteAddress, headers }))?.statusCode;

describe('measures', () => {
  test('are for this machine', async () => {
    server = await freshServer();
    for (const address of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await from(address), address).toBe(200);
    for (const address of ['192.168.1.7', '203.0.113.5', '2001:db8::1', '::ffff:10.0.0.1', '::11'])
      expect(await from(address), address).toBe(403);
    // A token that was never set gives no access.
    expect(await from('203.0.113.5', { authorization: 'Bearer undefined' })).toBe(403);
    expect(await from('203.0.113.5', { authorization: 'Bearer ' })).toBe(403);
  });

  test('are not for those whom a proxy on this machine brings', async () => {
    server = await freshServer();
    expect(await from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(403);
    expect(await from('127.0.0.1', { forwarded: 'for=127.0.0.1' })).toBe(403);
    await server.stop();
    server = await freshServer({ PLUMBLINE_URL: 'https://isms.example.org' });
    expect(await from('127.0.0.1')).toBe(403);
  });

  test('are for whoever has the token, from wherever, and then for nobody else', async () => {
    server = await freshServer({ PLUMBLINE_METRICS_TOKEN: token });
    expect(await from('203.0.113.5', { authorization: `Bearer ${token}` })).toBe(200);
    for (const authorization of [token, `bearer${token}`, `Bearer ${token}x`, 'Bearer', ''])
      expect(await from('127.0.0.1', { authorization }), authorization).toBe(403);
    expect(await from('127.0.0.1')).toBe(403);
  });

  test('have no token that could be guessed', () => {
    expect(readConfiguration({ PLUMBLINE_METRICS_TOKEN: 'short' })).toEqual([
      'PLUMBLINE_METRICS_TOKEN must have at least 16 characters',
    ]);
  });
});
