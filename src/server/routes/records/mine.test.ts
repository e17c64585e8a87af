import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { testServer, type Ask, type Somebody, type Tested } from '../../testing/server-tester.ts';

/** The work that My work shows to one person, and that each of its buttons works. */
let server: Tested;
let them: Somebody;
let today: string;
beforeAll(async () => {
  server = await testServer();
  today = (await server.running.service.now()).snapshot.asOf;
  them = await server.join('bea', [{ role: 'employee' }]);
});
afterAll(() => server.stop());

interface Mine {
  readonly awaited: readonly { readonly action: string; readonly id: string; readonly on?: string }[];
  readonly dues: readonly { readonly id: string; readonly days: number; readonly actions: string[] }[];
  readonly reports: readonly string[];
  readonly reported: readonly { readonly code: string; readonly label: string }[];
}
const mine = async (ask: Ask = them.ask) => (await ask('GET', '/api/mine')).body as unknown as Mine;
const act = (key: string, id: string, input: object = {}) =>
  them.ask('POST', `/api/actions/${key}/${id}`, { input });

test('nothing is asked of somebody who has just come, and they can report', async () => {
  expect(await mine()).toMatchObject({ awaited: [], dues: [], reported: [] });
  expect((await mine()).reports).toEqual(['incident', 'improvement']);
  const nobody = await server.join('nobody-yet', []);
  expect(await mine(nobody.ask)).toMatchObject({ awaited: [], dues: [], reports: [], reported: [] });
});

test('a version to be acknowledged waits for those it is meant for until they have said that they read it', async () => {
  const unit = await server.add('unit', { name: 'Cloud' });
  const version = async (fields: object) => {
    const document = await server.add('document', { title: 'Keys', kind: 'procedure', ...fields });
    const file = await server.ask('POST', '/api/files?name=k.md', `# ${JSON.stringify(fields)}`, {
      'content-type': 'text/markdown',
    });
    const id = await server.add('document-version', { document, number: '1.0', content: file.body });
    const approver = await server.join(`approver-${id.slice(-6)}`, [{ role: 'top-management' }]);
    await approver.ask('POST', `/api/actions/approve-document-version/${id}`, { input: {} });
    const published = await server.ask('POST', `/api/actions/publish-document-version/${id}`, { input: {} });
    expect(published.status).toBe(200);
    return id;
  };
  const forAll = await version({ toBeAcknowledged: true });
  const quiet = await version({ toBeAcknowledged: false });
  const forUnit = await version({ toBeAcknowledged: true, units: [unit] });
  const secret = await version({ toBeAcknowledged: true, classification: 'confidential' });
  expect((await mine()).awaited).toMatchObject([
    { action: 'acknowledge-document-version', id: forAll, on: expect.any(String) },
  ]);
  for (const id of [forUnit, secret])
    expect((await act('acknowledge-document-version', id)).status).toBe(404);
  expect((await act('acknowledge-document-version', quiet)).status).toBe(422);
  expect((await act('acknowledge-document-version', forAll)).status).toBe(200);
  expect((await mine()).awaited).toEqual([]);
  const { body } = await them.ask('GET', '/api/registers/acknowledgement');
  expect(body['records']).toMatchObject([{ fields: { person: them.id, version: forAll } }]);
});

test('a training waits by its day, and is completed once', async () => {
  const due = addDays(today, 10);
  const training = await server.add('campaign', { title: 'Security at work', due });
  await server.add('campaign', { title: 'Whenever you like' });
  expect((await mine()).awaited).toMatchObject([{ action: 'complete-awareness', id: training, on: due }]);
  expect((await act('complete-awareness', training)).status).toBe(200);
  expect((await mine()).awaited).toEqual([]);
  expect((await act('complete-awareness', training)).status).toBe(422);
});

test('an action of theirs is due with the act that settles it; another’s is neither shown nor done', async () => {
  const [own, other] = [
    await server.add('action', { what: 'Change the lock', owner: them.id, due: addDays(today, -3) }),
    await server.add('action', { what: 'Paint the wall', owner: server.me, due: today }),
  ];
  await server.add('action', { what: 'Much later', owner: them.id, due: addDays(today, 200) });
  expect((await mine()).dues).toMatchObject([{ id: own, days: -3, actions: ['complete-action'] }]);
  expect((await act('complete-action', other)).status).toBe(404);
  const evidence = await them.ask('POST', '/api/registers/evidence', {
    fields: { title: 'The new lock', kind: 'picture', collectedBy: them.id, collectedOn: today },
  });
  const [shown] = evidence.body['records'] as { id: string }[];
  const done = await act('complete-action', own, { result: 'New one', evidence: [shown?.id] });
  expect(done.status).toBe(200);
  expect((await mine()).dues).toEqual([]);
});

test('what only top management may accept waits for them, and not for the owner of the risk', async () => {
  const head = await server.join('head', [{ role: 'top-management' }]);
  const owner = await server.join('owner', [{ role: 'owner' }]);
  const { body } = await server.ask('GET', '/api/registers/organisation');
  const [organisation] = body['records'] as { id: string }[];
  const input = { people: [head.id] };
  const named = await server.ask('POST', `/api/actions/name-top-management/${organisation?.id}`, { input });
  expect(named.status).toBe(200);
  const method = await server.add('risk-method', riskMethod.example);
  const left = async (residual: number): Promise<string> => {
    const risk = await server.add('risk', {
      title: 'Stolen key',
      owner: owner.id,
      method,
      likelihood: residual,
      impact: residual,
    });
    const plan = await server.add('treatment', {
      title: `${residual} remains`,
      risk,
      option: 'retain',
      reason: 'Nothing can be done.',
      plan: 'None.',
      method,
      residualLikelihood: residual,
      residualImpact: residual,
    });
    const approved = await owner.ask('POST', `/api/actions/approve-treatment-plan/${plan}`, { input: {} });
    expect(approved.status).toBe(200);
    return plan;
  };
  const [high, medium] = [await left(3), await left(2)];
  const toAccept = async ({ ask }: Somebody) =>
    (await mine(ask)).awaited.filter(({ action }) => action === 'accept-residual-risk').map(({ id }) => id);
  expect([await toAccept(head), await toAccept(owner)]).toEqual([[high], [medium]]);
  const accept = async (days: number) => {
    const input = { reason: 'As it is.', until: addDays(today, days) };
    const accepted = await head.ask('POST', `/api/actions/accept-residual-risk/${high}`, { input });
    expect(accepted.status).toBe(200);
    return [await toAccept(head), (await mine(head.ask)).dues.map((due) => [due.id, due.days])];
  };
  // Once renewal is possible, the action takes the place of the due date.
  expect(await accept(30)).toEqual([[high], []]);
  // The due date of the decision is shown with the treatment that was accepted.
  expect(await accept(80)).toEqual([[], [[high, 80]]]);
});

test('a method in use waits for top management to approve it once the settings name who that is', async () => {
  const fresh = await testServer();
  const head = await fresh.join('head', [{ role: 'top-management' }]);
  const method = await fresh.add('risk-method', riskMethod.example);
  const waiting = async () =>
    (await mine(head.ask)).awaited.filter(({ id }) => id === method).map(({ action }) => action);
  const offer = async (ask: Ask) => {
    const { offers } = (await ask('GET', `/api/registers/risk-method/${method}`)).body as {
      offers: { action: string; obstacle?: string; set?: object }[];
    };
    return offers.find(({ action }) => action === 'approve-risk-method');
  };
  const step = async () => {
    const { rows } = (await fresh.ask('GET', '/api/views/next')).body as { rows: { key: string }[] };
    return rows[0]?.key === 'top-management';
  };
  expect([await waiting(), await step()]).toEqual([[], true]);
  // A person who may change the settings gets a link there; others learn who may.
  expect(await offer(fresh.ask)).toMatchObject({
    obstacle: expect.stringContaining('Nothing is set yet under “Top management” in the settings.'),
    set: { register: 'organisation', field: 'topManagement' },
  });
  const told = await offer(head.ask);
  expect(told).toMatchObject({
    obstacle: expect.stringContaining('Settings are changed by the ISMS manager'),
  });
  expect(told?.set).toBeUndefined();
  const { body } = await fresh.ask('GET', '/api/registers/organisation');
  const [own] = body['records'] as { id: string }[];
  const input = { people: [head.id] };
  expect((await fresh.ask('POST', `/api/actions/name-top-management/${own?.id}`, { input })).status).toBe(
    200,
  );
  expect([await waiting(), await step()]).toEqual([['approve-risk-method'], false]);
  expect((await offer(fresh.ask))?.set).toBeUndefined();
  const approved = await head.ask('POST', `/api/actions/approve-risk-method/${method}`, { input: {} });
  expect([approved.status, await waiting()]).toEqual([200, []]);
  await fresh.stop();
});

test('what they report stands in their name, and they see what they said of it and no more', async () => {
  const fields = {
    title: 'Strange mail',
    happened: 'It asked for my password.',
    reportedBy: them.id,
    reportedOn: today,
  };
  const reported = await them.ask('POST', '/api/registers/incident', { fields });
  expect(reported.status).toBe(201);
  const [incident] = reported.body['records'] as { id: string }[];
  await server.add('incident-entry', { incident: incident?.id, on: today, what: 'Called the bank' });
  await server.ask(
    'PATCH',
    `/api/registers/incident/${incident?.id}`,
    { fields: { cause: 'A leak at a supplier' } },
    { 'if-match': '1' },
  );
  expect((await mine()).reported).toMatchObject([{ label: 'Strange mail' }]);
  const page = await them.ask('GET', `/api/registers/incident/${incident?.id}`);
  expect(page.body).toMatchObject({
    record: { may: [], fields: { happened: 'It asked for my password.', cause: { withheld: true } } },
    offers: [],
    referredBy: [],
  });
});

test('answers for the past as well, and says when a day does not exist', async () => {
  expect((await them.ask('GET', `/api/mine?asOf=${addDays(today, -30)}`)).body).toMatchObject({
    awaited: [],
    dues: [],
  });
  expect((await them.ask('GET', '/api/mine?asOf=2026-02-30')).status).toBe(400);
});
