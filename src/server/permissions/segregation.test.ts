import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { testServer, type Ask, type Somebody, type Tested } from '../testing/server-tester.ts';

/** Conflicting duties stay segregated, unless top management makes an exception on record and for a time. */
let server: Tested;
let head: Somebody;
let today: string;
beforeAll(async () => {
  server = await testServer();
  today = (await server.running.service.now()).snapshot.asOf;
  head = await server.join('head', [{ role: 'top-management' }]);
  const { body } = await server.ask('GET', '/api/registers/organisation');
  const [organisation] = body['records'] as { id: string }[];
  const set = await server.ask('POST', `/api/actions/name-top-management/${organisation?.id}`, {
    input: { people: [head.id, server.me] },
  });
  if (set.status !== 200) throw new Error(JSON.stringify(set.body));
});
afterAll(() => server.stop());

const except = (ask: Ask, person: string, more: object = {}) =>
  ask('POST', `/api/actions/except-from-segregation/${person}`, {
    input: {
      separation: 'owner and approver',
      reason: 'There is nobody else.',
      compensation: 'Read again by the auditor.',
      until: addDays(today, 30),
      ...more,
    },
  });
const approve = async (change: string) =>
  server.ask('POST', `/api/actions/approve-change/${change}`, { input: {} });
const change = () =>
  server.add('change', {
    title: 'New firewall',
    description: 'The old one goes',
    owner: server.me,
    startsOn: addDays(today, 5),
    consequences: 'None',
  });

test('who answers for a change does not approve it, and is told so on the record', async () => {
  const refused = await approve(await change());
  expect([refused.status, refused.body['detail']]).toEqual([422, expect.stringContaining('somebody else')]);
});

test('an exception is granted by top management, to somebody else, and by nobody without the role', async () => {
  // Named as top management in the settings, but without its role.
  expect((await except(server.ask, head.id)).status).toBe(403);
  const own = await except(head.ask, head.id);
  expect([own.status, own.body['detail']]).toEqual([422, expect.stringContaining('Nobody excepts themself')]);
});

test('while it lasts they may do both, it shows at the control, and it ends', async () => {
  const standing = async () => {
    const { body } = await server.ask('GET', '/api/views/controls');
    const rows = body['rows'] as { key: string; cells: { control?: string; count?: number } }[];
    return JSON.stringify(rows.find(({ cells }) => cells.control === '2022-A-5-3')?.cells);
  };
  const before = await standing();
  const granted = await except(head.ask, server.me);
  expect(granted.status).toBe(200);
  const [exception] = granted.body['records'] as { id: string; register: string }[];
  expect(exception?.register).toBe('segregation-exception');
  const page = await server.ask('GET', `/api/registers/segregation-exception/${exception?.id}`);
  expect(page.body['findings']).toMatchObject([{ rule: 'duties-segregated', weight: 'weakens' }]);
  expect(await standing()).not.toBe(before);
  expect((await approve(await change())).status).toBe(200);
  await server.ask('POST', `/api/registers/segregation-exception/${exception?.id}/retire`);
  expect((await approve(await change())).status).toBe(422);
});
