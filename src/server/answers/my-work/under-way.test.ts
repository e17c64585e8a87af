import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
beforeAll(async () => {
  server = await testServer({}, { example: true });
});
afterAll(() => server.stop());

test('a record says what it lacks that may still be completed, and until when', async () => {
  const today = (await server.running.service.now()).snapshot.asOf;
  const { body: methods } = await server.ask('GET', '/api/registers/risk-method?limit=1');
  const [method] = methods['records'] as { id: string }[];
  const made = await server.ask('POST', '/api/registers/risk', {
    fields: { title: 'Backups are kept in the same room', method: method?.id },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const [{ id } = { id: '' }] = made.body['records'] as { id: string }[];
  const { body } = await server.ask('GET', `/api/registers/risk/${id}`);
  const underWay = body['underWay'] as { rule: string; message: string; until: string }[];
  expect(underWay.length).toBeGreaterThan(0);
  expect(new Set(underWay.map(({ until }) => until))).toEqual(new Set([addDays(today, 30)]));
  const counting = body['findings'] as { rule: string; message: string }[];
  expect(counting.filter(({ message }) => underWay.some((each) => each.message === message))).toEqual([]);
});
