import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';
import { connected, patch, type Client } from '../testing/scim-client-tester.ts';

/** The same on both databases: a user is created, gets a role through a group, and is deactivated at once. */
describe.each(engines)('on $name', (engine) => {
  const { skip, name } = engine;
  let server: Tested;
  let client: Client;
  let at: TestDatabase | undefined;
  beforeAll(async () => {
    if (skip) return;
    at = name === 'SQLite' ? undefined : await engine.place();
    server = await testServer(at ? { DATABASE_URL: at.where } : {});
    client = await connected(server);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await at?.drop();
  });

  test.skipIf(skip)('a person comes, and goes', async () => {
    const { id, email, ask } = await server.join('ben', []);
    const made = await client('POST', '/Users', { userName: email, externalId: 'b-1' });
    expect([made.status, made.body['id']]).toEqual([201, id]);
    const group = await client('POST', '/Groups', { displayName: 'Readers', members: [{ value: id }] });
    await server.ask('POST', `/api/actions/map-directory-group/${String(group.body['id'])}`, {
      input: { role: 'reader' },
    });
    expect((await ask('GET', '/api/session')).body['roles']).toEqual(['reader']);

    await client('PATCH', `/Users/${id}`, patch({ op: 'replace', path: 'active', value: false }));
    expect((await ask('GET', '/api/session')).status).toBe(401);
    const { adapter } = await (await server.running.accountService.loaded()).$context;
    const userId = (await server.running.accountService.account(email))?.account ?? '';
    expect(await adapter.count({ model: 'session', where: [{ field: 'userId', value: userId }] })).toBe(0);
    const { service } = server.running;
    expect((await service.journal.verify(service.organisation)).faults).toEqual([]);
  });
});
