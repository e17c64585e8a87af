import { afterAll, beforeAll, expect, test } from 'vitest';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

test('who takes part changes what is theirs and nothing else, and makes nothing', async () => {
  const method = await server.add('risk-method', riskMethod.example);
  const risk = async (owner: string) => server.add('risk', { title: 'Stolen key', method, owner });
  for (const role of ['owner', 'top-management', 'reader', 'internal-auditor', 'external-auditor']) {
    const { id, ask } = await server.join(`${role}-of-something`, [{ role }]);
    const amend = async (record: string, fields: object) =>
      (await ask('PATCH', `/api/registers/risk/${record}`, { fields }, { 'if-match': '1' })).status;
    const [theirs, others] = [await risk(id), await risk(server.me)];
    const may = ['owner', 'top-management', 'internal-auditor'].includes(role);
    expect([role, await amend(theirs, { priority: 1 })]).toEqual([role, may ? 200 : 403]);
    expect([role, await amend(others, { priority: 1 })]).toEqual([role, 403]);
    // Naming oneself as the owner does not give access to the record of another.
    expect([role, await amend(others, { owner: id })]).toEqual([role, 403]);
    const retire = await ask('POST', `/api/registers/risk/${others}/retire`);
    expect([role, retire.status]).toEqual([role, 403]);
    const made = await ask('POST', '/api/registers/risk', {
      fields: { title: 'x', method, owner: id },
    });
    expect([role, made.status]).toEqual([role, 403]);
  }
});

test('roles are those of today, also for the past', async () => {
  const today = (await server.running.service.now()).snapshot.asOf;
  const { id, ask } = await server.join('auditor-of-last-year', [{ role: 'external-auditor' }]);
  const past = '/api/registers/risk?asOf=2020-01-01';
  expect((await ask('GET', past)).status).toBe(200);
  const { body } = await server.ask('GET', `/api/registers/grant?where=person:is:${id}`);
  const [grant] = body['records'] as { id: string }[];
  const until = async (day: string, version: number) =>
    server.ask(
      'PATCH',
      `/api/registers/grant/${grant?.id}`,
      { fields: { until: day } },
      { 'if-match': `${version}` },
    );
  await until(today, 1);
  expect((await ask('GET', past)).status).toBe(200);
  await until(addDays(today, -1), 2);
  expect((await ask('GET', past)).status).toBe(403);
});

test('an act is judged by the roles at the moment of its commit', async () => {
  const { service } = server.running;
  const { id, ask } = await server.join('manager-for-a-day', [{ role: 'isms-manager' }]);
  const { body } = await server.ask('GET', `/api/registers/grant?where=person:is:${id}`);
  const [grant] = body['records'] as { id: string }[];
  // The grant ends after the request was let in and before it commits.
  const real = service.asker.bind(service);
  service.asker = async (person) => {
    const asker = await real(person);
    if (person === id)
      await service.commit({ id: 'system', person: undefined }, {}, () => [
        { do: 'retire', register: 'grant', id: grant?.id ?? '' },
      ]);
    return asker;
  };
  const { status } = await ask('POST', '/api/registers/person', { fields: { name: 'Sneaked in' } });
  service.asker = real;
  expect(status).toBe(403);
});
