import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import type { Mine } from '../../contract/contract.ts';
import { testServer, type Somebody, type Tested } from '../../testing/server-tester.ts';

/**
 * A report reaches the people on duty for triage. A record that names nobody reaches those on duty for its register.
 */
let server: Tested;
let today: string;
let reporter: Somebody;
let triage: Somebody;
let deputy: Somebody;
beforeAll(async () => {
  server = await testServer();
  today = (await server.running.service.now()).snapshot.asOf;
  [reporter, triage, deputy] = await Promise.all([
    server.join('rea', [{ role: 'employee' }]),
    server.join('tia', [{ role: 'employee' }]),
    server.join('dan', [{ role: 'employee' }]),
  ]);
});
afterAll(() => server.stop());

const mine = async ({ ask }: Pick<Somebody, 'ask'>) =>
  (await ask('GET', '/api/mine')).body as unknown as Mine;
const waiting = async (who: Pick<Somebody, 'ask'>) =>
  (await mine(who)).awaited.filter(({ action }) => action === 'assess-event').map(({ id }) => id);
const report = async (title: string): Promise<string> => {
  const fields = { title, happened: 'Odd mails.', reportedBy: reporter.id, reportedOn: today };
  const { status, body } = await reporter.ask('POST', '/api/registers/incident', { fields });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body['records'] as { id: string }[])[0]?.id ?? '';
};
const assess = (who: Somebody, id: string, input: object) =>
  who.ask('POST', `/api/actions/assess-event/${id}`, { input });

test('a report is the ISMS manager’s to assess while nobody holds the duty of triage', async () => {
  const id = await report('Phishing');
  expect(await waiting(server)).toEqual([id]);
  expect(await waiting(triage)).toEqual([]);
  expect((await triage.ask('GET', `/api/registers/incident/${id}`)).status).toBe(404);
});

test('it waits for those who hold the duty, who see what was reported; a deputy may assess it too', async () => {
  const role = await server.add('role', { name: 'Triage', duties: ['incident triage'] });
  await server.add('appointment', { role, person: triage.id, deputy: deputy.id, from: today });
  const id = await report('Lost laptop');
  expect(await waiting(triage)).toContain(id);
  expect(await waiting(deputy)).toEqual([]);
  expect(await waiting(server)).toEqual([]);
  for (const who of [triage, deputy]) {
    const { body } = await who.ask('GET', `/api/registers/incident/${id}`);
    expect((body['record'] as { fields: object }).fields).toMatchObject({ happened: 'Odd mails.' });
    const [main] = body['offers'] as { action: string; uncalled?: true; obstacle?: string }[];
    expect(main).toMatchObject({ action: 'assess-event' });
    expect(main).not.toHaveProperty('uncalled');
    expect(main).not.toHaveProperty('obstacle');
  }
  expect((await assess(reporter, id, { classification: 'event', owner: triage.id })).status).toBe(403);
});

test('it is the deputy’s work while the holder is away', async () => {
  const id = await report('Tailgating');
  const away = { person: triage.id, from: today, to: addDays(today, 3) };
  const absence = await server.add('absence', away);
  expect([(await waiting(deputy)).includes(id), await waiting(triage)]).toEqual([true, []]);
  await server.ask('POST', `/api/registers/absence/${absence}/retire`, {}, { 'if-match': '1' });
  expect(await waiting(deputy)).toEqual([]);
});

test('once assessed it is due from whom it names, and those who judged it still see it', async () => {
  const owner = await server.join('olga', [{ role: 'owner' }]);
  const id = await report('Malware');
  const unrated = await assess(triage, id, { classification: 'incident', owner: owner.id });
  expect(unrated.status).toBe(400);
  const assessed = await assess(triage, id, {
    classification: 'incident',
    severity: 'high',
    owner: owner.id,
  });
  expect(assessed.status, JSON.stringify(assessed.body)).toBe(200);
  expect(await waiting(triage)).not.toContain(id);
  expect((await mine(owner)).dues).toMatchObject([{ id, deadline: 'closing' }]);
  expect((await triage.ask('GET', `/api/registers/incident/${id}`)).status).toBe(200);
  expect((await deputy.ask('GET', `/api/registers/incident/${id}`)).status).toBe(404);
});

test('whatever else names nobody who works here is due from the ISMS manager, and says so', async () => {
  const gone = await server.join('gus', [{ role: 'owner' }]);
  const [unowned, left] = [
    await server.add('action', { what: 'Change the lock', due: today }),
    await server.add('action', { what: 'Paint the wall', due: today, owner: gone.id }),
  ];
  const dues = async () =>
    (await mine(server)).dues.filter(({ unassigned }) => unassigned).map(({ id }) => id);
  expect(await dues()).toContain(unowned);
  expect(await dues()).not.toContain(left);
  const { body } = await server.ask('GET', `/api/registers/person/${gone.id}`);
  const { version } = body['record'] as { version: number };
  await server.ask(
    'PATCH',
    `/api/registers/person/${gone.id}`,
    { fields: { to: addDays(today, -1) } },
    { 'if-match': String(version) },
  );
  expect(await dues()).toEqual(expect.arrayContaining([unowned, left]));
  const rows = (await server.ask('GET', '/api/views/due')).body['rows'] as {
    cells: { record: { id: string }; who: string[] };
  }[];
  expect(rows.find(({ cells }) => cells.record.id === left)?.cells.who).toEqual([server.me]);
});
