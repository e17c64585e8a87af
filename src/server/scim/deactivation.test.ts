import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { createOrganisation } from '../installation/organisation-creation.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';
import { connected, patch, type Client } from '../testing/scim-client-tester.ts';

/** A person whom the directory deactivates loses access at once, wherever they are signed in. Their records stay. */
let server: Tested;
let client: Client;
beforeAll(async () => {
  server = await testServer();
  client = await connected(server);
});
afterAll(() => server.stop());

const off = patch({ op: 'Replace', path: 'active', value: 'False' });
const on = patch({ op: 'Replace', path: 'active', value: 'True' });
const sessionsOf = async (email: string): Promise<number> => {
  const { accountService } = server.running;
  const { adapter } = await (await accountService.loaded()).$context;
  const userId = (await accountService.account(email))?.account ?? '';
  return adapter.count({ model: 'session', where: [{ field: 'userId', value: userId }] });
};
const person = async (id: string) =>
  (
    (await server.ask('GET', `/api/registers/person/${id}`)).body['record'] as {
      fields: Record<string, unknown>;
    }
  ).fields;

test.each([
  ['Entra', off],
  ['Okta', patch({ op: 'replace', value: { active: false } })],
])('sessions end with the deactivation as %s sends it, and with them every right', async (name, message) => {
  const { id, email, ask } = await server.join(`leaver-${name}`, [{ role: 'owner' }]);
  const other = await server.enter(email);
  expect((await ask('GET', '/api/session')).status).toBe(200);
  expect(await sessionsOf(email)).toBe(2);

  const { status, body } = await client('PATCH', `/Users/${id}`, message);
  expect([status, body['active']]).toEqual([200, false]);
  for (const each of [ask, other]) expect((await each('GET', '/api/session')).status).toBe(401);
  expect(await sessionsOf(email)).toBe(0);
  const entered = await server.ask(
    'POST',
    '/api/session',
    { email, password: 'correct horse battery' },
    { cookie: '' },
  );
  expect(entered.status).toBe(401);
  const today = (await server.running.service.now()).snapshot.asOf;
  expect(await person(id)).toMatchObject({ suspendedSince: today });
  expect((await person(id))['to']).toBeUndefined();
});

test('it can be undone, and then they sign in as before', async () => {
  const { id, email } = await server.join('returning', [{ role: 'reader' }]);
  await client('PATCH', `/Users/${id}`, off);
  expect((await client('PATCH', `/Users/${id}`, on)).body['active']).toBe(true);
  expect((await person(id))['suspendedSince']).toBeUndefined();
  expect((await (await server.enter(email))('GET', '/api/session')).body['roles']).toEqual(['reader']);
});

test('an invitation to somebody who was switched off is worth nothing', async () => {
  const id = await server.add('person', { name: 'Invited', email: 'invited@example.org' });
  const { body } = await server.ask('POST', '/api/invitations', { person: id });
  await client('PATCH', `/Users/${id}`, off);
  const { status } = await server.ask(
    'POST',
    '/api/invitations/look',
    { token: body['token'] },
    { cookie: '' },
  );
  expect(status).toBe(403);
});

test('what they own is found to be nobody’s', async () => {
  const { id } = await server.join('owner-of-risk', [{ role: 'owner' }]);
  const risk = await server.add('risk', {
    title: 'Flood',
    owner: id,
    method: await server.add('risk-method', riskMethod.example),
  });
  const found = async () => {
    const inquiry = await server.running.service.now();
    const rule = inquiry.catalogue.rules.get('risks-have-owners');
    return rule ? inquiry.findings(rule).filter(({ record }) => record === risk) : [];
  };
  expect(await found()).toEqual([]);
  await client('PATCH', `/Users/${id}`, off);
  expect(await found()).toMatchObject([{ key: 'left' }]);
});

test('DELETE lets them in no more and forgets who they were to the directory; the record stays', async () => {
  const { id, email, ask } = await server.join('deleted', [{ role: 'owner' }]);
  await client('PATCH', `/Users/${id}`, patch({ op: 'add', path: 'externalId', value: 'd-1' }));
  expect((await client('DELETE', `/Users/${id}`)).status).toBe(204);
  expect((await ask('GET', '/api/session')).status).toBe(401);
  expect(await sessionsOf(email)).toBe(0);
  for (const method of ['GET', 'DELETE'] as const)
    expect((await client(method, `/Users/${id}`)).status).toBe(404);
  expect((await client('GET', '/Users?filter=externalId+eq+"d-1"')).body['totalResults']).toBe(0);
  expect(await person(id)).toMatchObject({ name: 'deleted', email });

  const again = await client('POST', '/Users', { userName: email });
  expect([again.status, again.body['id'], again.body['active']]).toEqual([201, id, true]);
});

test('whoever works in another organisation too stays signed in there', async () => {
  const { running } = server;
  const { id, email, ask } = await server.join('in-two', [{ role: 'reader' }]);
  const account = await running.accountService.account(email);
  const who = {
    account: account?.account ?? '',
    name: 'in-two',
    email,
    secondFactor: false,
    chosen: undefined,
    memberships: [],
    entered: [],
    life: { begunAt: Date.now(), longestPause: 0 },
  };
  const elsewhere = await createOrganisation(
    { name: 'Elsewhere' },
    who,
    running.services,
    running.accountService,
  );
  if (isProblem(elsewhere)) throw new Error(inEnglish(elsewhere.detail));
  await client('PATCH', `/Users/${id}`, off);
  expect(await sessionsOf(email)).toBe(1);
  const here = { 'plumbline-organisation': running.service.organisation };
  expect((await ask('GET', '/api/session', undefined, here)).status).toBe(403);
  const there = await ask('GET', '/api/session', undefined, {
    'plumbline-organisation': elsewhere.organisation,
  });
  expect(there.status).toBe(200);
});

test('the last ISMS manager is not switched off, and the directory is told why', async () => {
  for (const refused of [
    await client('PATCH', `/Users/${server.me}`, off),
    await client('DELETE', `/Users/${server.me}`),
  ]) {
    expect(refused.status).toBe(409);
    expect(refused.body['detail']).toMatch(/remain ISMS manager/);
  }
  expect((await server.ask('GET', '/api/session')).status).toBe(200);
});
