import { afterAll, beforeAll, expect, test } from 'vitest';
import { editions, withdrawalNotice } from '#isms/standard/edition.ts';
import { testServer, type Tested } from '../../testing/server-tester.ts';

/** Every response about a withdrawn edition says that it is withdrawn. */
let server: Tested;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const notice = withdrawalNotice('2013');
const get = async (url: string) => (await server.ask('GET', url)).body;

test('a view says it for the edition it is asked for, and is silent for the one in force', async () => {
  for (const view of ['conformity', 'reasons', 'next', 'controls', 'control-reasons']) {
    expect((await get(`/api/views/${view}?edition=2013`))['notices']).toEqual([notice]);
    expect((await get(`/api/views/${view}?edition=2022`))['notices']).toEqual([]);
    expect((await get(`/api/views/${view}`))['notices']).toEqual([]);
  }
  expect((await get('/api/views/due'))['notices']).toEqual([]);
});

test('a record says it where one of its fields names the edition', async () => {
  expect((await get('/api/registers/requirement/2013-4-1'))['notices']).toEqual([notice]);
  expect((await get('/api/registers/requirement/2022-4-1'))['notices']).toEqual([]);
  expect((await get('/api/registers/catalogue-control/2013-A-5-1-1'))['notices']).toEqual([notice]);
});

test('the documentation of the API says it at the parameter, and the declarations at the edition', async () => {
  const { paths } = (await get('/api/openapi.json')) as unknown as {
    paths: Record<string, { get: { parameters: { name: string; description?: string }[] } }>;
  };
  const edition = paths['/api/views/conformity']?.get.parameters.find(({ name }) => name === 'edition');
  expect(edition?.description).toContain(notice);
  const { editions: facts } = (await get('/api/declarations')) as unknown as {
    editions: Record<string, { notice?: string }>;
  };
  for (const each of editions) expect(facts[each]?.notice).toBe(withdrawalNotice(each));
});

test('the declarations say which controls a rule judges, by their ids', async () => {
  const { rules, registers } = (await get('/api/declarations')) as unknown as {
    rules: { key: string; controls: Record<string, string[]>; through?: string }[];
    registers: { key: string }[];
  };
  const named = rules.filter(({ controls }) => (controls['2022'] ?? []).length > 0);
  expect(named.length).toBeGreaterThan(5);
  for (const { controls } of named)
    for (const id of Object.values(controls).flat())
      expect((await get(`/api/registers/catalogue-control/${id}`))['record']).toMatchObject({ id });
  expect(rules.some(({ through }) => through === 'controls')).toBe(true);
  expect(registers.some(({ key }) => key === 'catalogue-control')).toBe(true);
});
