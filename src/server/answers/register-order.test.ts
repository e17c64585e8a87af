import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { testServer, type Ask, type Tested } from '../testing/server-tester.ts';

/** A list without a requested order has that of its register, wherever it is read. */
let server: Tested;
let method: string;
beforeAll(async () => {
  server = await testServer();
  method = await server.add('risk-method', riskMethod.example);
  for (const [title, step] of [
    ['Small', 1],
    ['Large', 3],
    ['Not scored', undefined],
    ['Middling', 2],
  ] as const)
    await server.add('risk', { title, method, likelihood: step, impact: step });
});
afterAll(() => server.stop());

const titles = async (query: string, ask: Ask = server.ask) => {
  const { body } = await ask('GET', `/api/registers/risk${query}`);
  return (body['records'] as { label: string }[]).map(({ label }) => label);
};

describe('a register that declares an order', () => {
  test('is listed in it, computed columns and all, and what has no value comes last', async () => {
    expect(await titles('')).toEqual(['Large', 'Middling', 'Small', 'Not scored']);
  });

  test('is listed as somebody asks, where they do', async () => {
    expect(await titles('?sort=title')).toEqual(['Large', 'Middling', 'Not scored', 'Small']);
    expect(await titles('?sort=code')).toEqual(['Small', 'Large', 'Not scored', 'Middling']);
  });

  test('keeps its order over pages and as CSV', async () => {
    const first = await server.ask('GET', '/api/registers/risk?limit=3');
    const rest = await titles(`?limit=3&after=${String(first.body['next'])}`);
    expect(rest).toEqual(['Not scored']);
    const csv = String((await server.ask('GET', '/api/registers/risk?format=csv')).body['text']);
    const lines = csv.trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[1])).toEqual(['Large', 'Middling', 'Small', 'Not scored']);
  });

  test('has it on the page of what its records are part of', async () => {
    const metric = await server.add('metric', { title: 'Patched in time', unit: '%', collector: server.me });
    for (const takenOn of ['2026-02-28', '2026-04-30', '2026-03-31'])
      await server.add('reading', { metric, takenOn, status: 'taken', value: 90 });
    const { body } = await server.ask('GET', `/api/registers/metric/${metric}`);
    const readings = (
      body['referredBy'] as { register: string; records: { label: string; fields: { takenOn: string } }[] }[]
    ).find(({ register }) => register === 'reading');
    expect(readings?.records.map(({ fields }) => fields.takenOn)).toEqual([
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
    ]);
    expect(readings?.records[0]?.label).toBe('Patched in time · 30 April 2026');
  });
});

test('does not tell by its order the names of what may not be read', async () => {
  const auditor = await server.join('auditor', []);
  const registers = [{ register: 'document-version' }];
  await server.add('grant', { person: auditor.id, role: 'external-auditor', registers });
  for (const title of ['Zoning', 'Access']) {
    const document = await server.add('document', { title, kind: 'procedure' });
    await server.add('document-version', { document, number: '1.0' });
  }
  const versions = async (ask: Ask) =>
    ((await ask('GET', '/api/registers/document-version')).body['records'] as { label: string }[]).map(
      ({ label }) => label,
    );
  expect(await versions(server.ask)).toEqual(['Access · 1.0', 'Zoning · 1.0']);
  expect(await versions(auditor.ask)).toEqual(['DOC-1 · 1.0', 'DOC-2 · 1.0']);
  expect((await auditor.ask('GET', '/api/registers/risk')).status).toBe(403);
});
