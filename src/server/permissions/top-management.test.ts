import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer, type Ask, type Somebody, type Tested } from '../testing/server-tester.ts';

/** Only top management decides who belongs to top management. */
let server: Tested;
let head: Somebody;
let organisation = '';
beforeAll(async () => {
  server = await testServer();
  head = await server.join('head', [{ role: 'top-management' }]);
  const { body } = await server.ask('GET', '/api/registers/organisation');
  organisation = (body['records'] as { id: string }[])[0]?.id ?? '';
});
afterAll(() => server.stop());

const name = (ask: Ask, ...people: readonly string[]) =>
  ask('POST', `/api/actions/name-top-management/${organisation}`, { input: { people } });
const grant = (person: string, more: object = {}) =>
  server.ask('POST', '/api/registers/grant', { fields: { person, role: 'top-management', ...more } });

test('whoever sets up the system names it, and from then on only it does', async () => {
  expect((await name(server.ask, head.id)).status).toBe(200);
  const own = await name(server.ask, head.id, server.me);
  expect([own.status, own.body['detail']]).toEqual([
    422,
    expect.stringMatching(/^Who top management is, is said by top management: head\./),
  ]);
  const url = `/api/registers/organisation/${organisation}`;
  const { body } = await server.ask('GET', url);
  const { version } = body['record'] as { version: number };
  for (const topManagement of [[head.id, server.me], [], null]) {
    const by = { 'if-match': `"${version}"` };
    const typed = await server.ask('PATCH', url, { fields: { topManagement } }, by);
    expect([typed.status, typed.body['faults']]).toEqual([
      400,
      [{ path: 'topManagement', message: expect.stringContaining('Name top management') }],
    ]);
  }
  expect((await name(head.ask)).status).toBe(422);
});

test('its role is given to nobody whom it does not name', async () => {
  const own = await grant(server.me);
  expect([own.status, own.body['detail']]).toEqual([
    403,
    'The role of top management goes to whom top management names (head), and Ana is not among them.',
  ]);
  const other = await server.ask('POST', '/api/registers/grant', {
    fields: { person: server.me, role: 'owner' },
  });
  const [given] = other.body['records'] as { id: string }[];
  const url = `/api/registers/grant/${given?.id}`;
  const raised = await server.ask(
    'PATCH',
    url,
    { fields: { role: 'top-management' } },
    { 'if-match': '"1"' },
  );
  expect(raised.status).toBe(403);
  expect((await name(head.ask, head.id, server.me)).status).toBe(200);
  const made = await server.ask('POST', '/api/registers/scope', { fields: { name: 'All of it' } });
  const [scope] = made.body['records'] as { id: string }[];
  const approved = await server.ask('POST', `/api/actions/approve-scope/${scope?.id}`, {});
  expect(approved.body['detail']).toBe(
    'This is for top management (head). You are named as top management; the role that lets you do it here is granted under Administration by the ISMS manager (Ana).',
  );
  expect((await grant(server.me, { until: '2026-12-31' })).status).toBe(201);
});

test('what somebody has of it can be ended, and not made longer, once it is not theirs any more', async () => {
  const { body } = await server.ask('GET', `/api/registers/grant?where=role:is:top-management`);
  const all = body['records'] as { id: string; fields: { person: string } }[];
  const own = all.find(({ fields }) => fields.person === server.me);
  expect((await name(head.ask, head.id)).status).toBe(200);
  const url = `/api/registers/grant/${own?.id}`;
  const until = (day: string | null, version: number) =>
    server.ask('PATCH', url, { fields: { until: day } }, { 'if-match': `"${version}"` });
  expect((await until(null, 1)).status).toBe(403);
  expect((await until('2026-11-30', 1)).status).toBe(200);
  expect((await server.ask('POST', `${url}/retire`, {})).status).toBe(200);
  expect((await server.ask('POST', `${url}/restore`, {})).status).toBe(403);
});
