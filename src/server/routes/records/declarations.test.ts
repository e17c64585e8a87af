import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeclarationOutline, Declarations } from '../../contract/declarations.ts';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
const people = new Map<string, Ask>();
beforeAll(async () => {
  server = await testServer();
  for (const role of ['owner', 'employee', 'external-auditor'])
    people.set(role, (await server.join(role, [{ role }])).ask);
  people.set('manager', server.ask);
  people.set('another employee', (await server.join('another', [{ role: 'employee' }])).ask);
});
afterAll(() => server.stop());

const askOf = (who: string): Ask => people.get(who) as Ask;
const hashOf = async (who: string): Promise<string> =>
  String((await askOf(who)('GET', '/api/session')).body['declarations']);
const wholeOf = async (who: string): Promise<Declarations> =>
  (await askOf(who)('GET', '/api/declarations')).body as unknown as Declarations;
const keysOf = (all: readonly { readonly key: string }[]): readonly string[] => all.map(({ key }) => key);

describe('what is declared', () => {
  test('is told as far as somebody can reach it', async () => {
    const manager = await wholeOf('manager');
    const { registers } = server.running.service.catalogue;
    expect(keysOf(manager.registers)).toEqual([...registers.keys()]);
    const employee = await wholeOf('employee');
    expect(employee.registers.length).toBeLessThan(manager.registers.length);
    expect(keysOf(employee.registers)).toContain('document');
    expect(keysOf(employee.actions)).toContain('acknowledge-document-version');
    expect(employee.actions.length).toBeLessThan(manager.actions.length);
    expect(employee.views.length).toBe(0);
    const reached = new Set(keysOf(employee.registers));
    const named = [
      ...employee.actions.map(({ on }) => on),
      ...employee.rules.flatMap(({ of, reads }) => [of, ...reads]),
    ];
    expect(named.filter((key) => !reached.has(key))).toEqual([]);
  });

  test('is the same under the same hash, for good and for everybody who reaches it', async () => {
    const hash = await hashOf('employee');
    expect(await hashOf('another employee')).toBe(hash);
    expect(new Set(await Promise.all([...people.keys()].map(hashOf))).size).toBe(people.size - 1);
    const { status, headers } = await askOf('employee')('GET', `/api/declarations/${hash}`);
    expect([status, headers['cache-control']]).toEqual([200, 'private, max-age=31536000, immutable']);
    expect((await askOf('employee')('GET', '/api/session')).headers['cache-control']).toBe('no-store');
  });

  test.each(['manager', 'owner', 'employee', 'external-auditor'])(
    'is told to the %s in parts that are the whole together',
    async (who) => {
      const hash = await hashOf(who);
      const whole = await wholeOf(who);
      const part = async (path: string) => (await askOf(who)('GET', `/api/declarations/${hash}${path}`)).body;
      const outline = (await part('')) as unknown as DeclarationOutline;
      expect(keysOf(outline.registers)).toEqual(keysOf(whole.registers));
      expect(keysOf(outline.views)).toEqual(keysOf(whole.views));
      for (const register of whole.registers)
        expect(await part(`/registers/${register.key}`)).toEqual({
          register,
          actions: whole.actions.filter(({ on }) => on === register.key),
        });
      for (const view of whole.views) expect(await part(`/views/${view.key}`)).toEqual(view);
      const rules: unknown = await part('/rules');
      expect(rules).toEqual(whole.rules);
    },
  );

  test('is told to nobody who does not reach it', async () => {
    const ask = askOf('employee');
    const [own, others] = [await hashOf('employee'), await hashOf('manager')];
    for (const path of ['', '/registers/risk', '/views/risk-matrix', '/rules'])
      expect((await ask('GET', `/api/declarations/${others}${path}`)).status, path).toBe(404);
    const all = [...server.running.service.catalogue.registers.keys()];
    const reached = keysOf((await wholeOf('employee')).registers);
    for (const key of all.filter((each) => !reached.includes(each)))
      expect((await ask('GET', `/api/declarations/${own}/registers/${key}`)).status, key).toBe(404);
    expect((await ask('GET', `/api/declarations/${own}/views/conformity`)).status).toBe(404);
    expect((await ask('GET', '/api/declarations/nothing')).status).toBe(404);
  });
});
