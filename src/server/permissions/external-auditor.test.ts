import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { testServer, type Ask, type Tested } from '../testing/server-tester.ts';

/** An external auditor is bounded in time and reach, and may only ask. */
let server: Tested;
let today: string;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  today = (await server.running.service.now()).snapshot.asOf;
}, 120_000);
afterAll(() => server.stop());

let joined = 0;
const auditor = async (bounds: object): Promise<{ readonly id: string; readonly ask: Ask }> => {
  const { id, ask } = await server.join(`auditor-${(joined += 1)}`, []);
  await server.add('grant', { person: id, role: 'external-auditor', ...bounds });
  return { id, ask };
};
const status = async (ask: Ask, url: string) => (await ask('GET', url)).status;
const total = async (ask: Ask, register: string) =>
  (await ask('GET', `/api/registers/${register}?limit=1`)).body['total'];

describe('how long', () => {
  test.each<[string, (day: string) => object, number]>([
    ['from today', (day) => ({ from: day }), 200],
    ['until today', (day) => ({ until: day }), 200],
    ['not before tomorrow', (day) => ({ from: addDays(day, 1) }), 403],
    ['not after yesterday', (day) => ({ until: addDays(day, -1) }), 403],
  ])('%s', async (_, bounds, expected) => {
    const { ask } = await auditor(bounds(today));
    expect(await status(ask, '/api/registers/risk')).toBe(expected);
    // Nor for the past: the grants of today count.
    expect(await status(ask, '/api/registers/risk?asOf=2025-12-31')).toBe(expected);
  });

  test('a grant does not end before it begins, and no other role is bounded like that', async () => {
    const grant = (fields: object) =>
      server.ask('POST', '/api/registers/grant', { fields: { person: server.me, ...fields } });
    const wrong = await grant({ role: 'external-auditor', from: '2026-02-01', until: '2026-01-31' });
    expect([wrong.status, wrong.body['faults']]).toMatchObject([400, [{ path: 'until' }]]);
    const bounded = await grant({ role: 'owner', clauses: ['8'] });
    expect([bounded.status, bounded.body['faults']]).toMatchObject([400, [{ path: 'clauses' }]]);
  });
});

describe('how far', () => {
  test('the clauses that are named, whole, and nothing of the others', async () => {
    const { ask } = await auditor({ clauses: ['9'] });
    expect(await total(ask, 'audit')).toBe(await total(server.ask, 'audit'));
    // Of people they see those who answer them, and nobody has been asked yet.
    expect(await total(ask, 'person')).toBe(0);
    for (const register of ['risk', 'document', 'nonconformity', 'grant'])
      expect([register, await status(ask, `/api/registers/${register}`)]).toEqual([register, 403]);
    expect(await status(ask, '/api/registers/requirement')).toBe(200);
    const { body } = await ask('GET', '/api/views/conformity');
    expect(body).toMatchObject({ rows: [], total: 0 });
    const found = (await ask('GET', '/api/search?q=RISK-1')).body['found'] as { register: string }[];
    expect(found.filter(({ register }) => register === 'risk')).toEqual([]);
    // Nor what a judgement, which belongs to clause 9, saw of them.
    const judged = (await ask('GET', '/api/registers/judgement?limit=500')).body['records'] as {
      fields: { rests: { record: { register: string }; seen: object }[] };
    }[];
    const { registers } = server.running.service.catalogue;
    const sights = judged
      .flatMap(({ fields }) => fields.rests)
      .filter(
        ({ record }) =>
          /^[4-8]/.test(registers.get(record.register)?.clause ?? '') && record.register !== 'organisation',
      );
    expect(sights.length).toBeGreaterThan(0);
    expect(sights.every(({ seen }) => 'withheld' in seen)).toBe(true);
  });

  test('the registers that are named', async () => {
    const { ask } = await auditor({ registers: [{ register: 'risk' }, { register: 'nothing-such' }] });
    expect(await total(ask, 'risk')).toBe(await total(server.ask, 'risk'));
    expect(await status(ask, '/api/registers/treatment')).toBe(403);
  });

  test('what is about the controls that are named, with its parts', async () => {
    const control = '2022-A-8-13';
    const { ask } = await auditor({ controls: [control] });
    const about = async (register: string) =>
      (await server.ask('GET', `/api/registers/${register}?limit=1&where=controls:is:${control}`)).body[
        'total'
      ];
    for (const register of ['measure', 'risk', 'evidence']) {
      expect(Number(await about(register)), register).toBeGreaterThan(0);
      expect([register, await total(ask, register)]).toEqual([register, await about(register)]);
    }
    expect(await total(ask, 'catalogue-control')).toBe(1);
    expect(await status(ask, '/api/registers/incident')).toBe(403);
    const tests = (await ask('GET', '/api/registers/measure-test')).body['records'] as {
      fields: { measure: string };
    }[];
    const measures = (await ask('GET', '/api/registers/measure')).body['records'] as { id: string }[];
    const ids = measures.map(({ id }) => id);
    expect(tests.every(({ fields }) => ids.includes(fields.measure))).toBe(true);
  });

  test('everything, where a second grant says so', async () => {
    const { id, ask } = await auditor({ clauses: ['9'] });
    await server.add('grant', { person: id, role: 'external-auditor' });
    expect(await total(ask, 'risk')).toBe(await total(server.ask, 'risk'));
  });
});

describe('what they ask', () => {
  test('is answered, shown what they may otherwise not read, asked again and closed by them alone', async () => {
    const { id, ask } = await auditor({ clauses: ['9'] });
    const other = await auditor({ clauses: ['4'] });
    const fields = {
      question: 'Minutes of the restore tests',
      kind: 'evidence',
      askedBy: id,
      askedOn: today,
    };
    const asked = await ask('POST', '/api/registers/audit-request', { fields });
    const [request] = asked.body['records'] as { id: string }[];
    const at = `/api/registers/audit-request/${request?.id}`;
    const act = (by: Ask, key: string, input: object = {}) =>
      by('POST', `/api/actions/${key}/${request?.id}`, { input });
    expect([asked.status, await status(ask, at), await status(other.ask, at)]).toEqual([201, 200, 404]);
    // The evidence belongs to clause 7, which their grant does not cover.
    const evidence = await server.add('evidence', { title: 'Minutes', kind: 'report' });
    expect(await status(ask, `/api/registers/evidence/${evidence}`)).toBe(404);
    expect((await act(ask, 'answer-audit-request', { answer: 'Mine' })).status).toBe(403);
    expect(
      (await act(server.ask, 'answer-audit-request', { answer: 'Here', evidence: [evidence] })).status,
    ).toBe(200);
    expect(await status(ask, `/api/registers/evidence/${evidence}`)).toBe(200);
    expect(await status(other.ask, `/api/registers/evidence/${evidence}`)).toBe(404);
    expect((await act(other.ask, 'close-audit-request')).status).toBe(404);
    expect((await act(server.ask, 'close-audit-request')).status).toBe(403);
    expect((await act(ask, 'ask-again', { missing: 'The second' })).status).toBe(200);
    expect((await act(server.ask, 'answer-audit-request', { answer: 'Both' })).status).toBe(200);
    const mine = (await ask('GET', '/api/mine')).body;
    expect(mine).toMatchObject({ awaited: [{ action: 'close-audit-request' }], reports: ['audit-request'] });
    expect((await act(ask, 'close-audit-request')).status).toBe(200);
  });

  test('cannot point at what they want to read and thereby read it', async () => {
    const { id, ask } = await auditor({ clauses: ['9'] });
    const fields = {
      question: 'This one',
      askedBy: id,
      askedOn: today,
      about: { register: 'risk', id: 'RISK-1' },
      controls: ['2022-A-8-13'],
    };
    expect((await ask('POST', '/api/registers/audit-request', { fields })).status).toBe(201);
    expect(await status(ask, '/api/registers/risk/RISK-1')).toBe(403);
    expect(await status(ask, '/api/registers/catalogue-control')).toBe(403);
    const named = await ask('POST', '/api/registers/audit-request', {
      fields: { ...fields, evidence: ['EVD-1'] },
    });
    expect(named.status).toBe(403);
  });
});
