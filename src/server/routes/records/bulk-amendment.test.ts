import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

/** Amends the same fields of several records at once: all or none, with a reason for each that cannot be amended. */
let server: Tested;
const made: string[] = [];

beforeAll(async () => {
  server = await testServer();
  for (const name of ['Laptop', 'Phone', 'Printer'])
    made.push(await server.add('asset', { name, kind: 'hardware', owner: server.me }));
});
afterAll(() => server.stop());

const url = '/api/registers/asset';
const read = async (id: string) =>
  (await server.ask('GET', `${url}/${id}`)).body['record'] as {
    id: string;
    code: string;
    version: number;
    fields: Record<string, unknown>;
  };
const asRead = async (ids: readonly string[] = made) =>
  Promise.all(ids.map(async (id) => ({ id, version: (await read(id)).version })));
const faultsOf = (body: Record<string, unknown>) =>
  Object.fromEntries(
    (body['faults'] as { path: string; message: string }[]).map(({ path, message }) => [path, message]),
  );
const amend = async (fields: object, records: readonly object[], ask: Ask = server.ask) =>
  ask('PATCH', url, { records, fields, why: 'Yearly look' });

describe('amending several records', () => {
  test('sets the field of each in one commit, with one reason', async () => {
    const done = await amend({ reviewedOn: '2026-09-30' }, await asRead());
    expect(done.status).toBe(200);
    expect(done.body['records']).toHaveLength(3);
    const { body } = await server.ask('GET', '/api/commits?limit=1');
    expect(body['commits']).toMatchObject([
      { total: 3, why: 'Yearly look', position: done.body['position'] },
    ]);
    for (const id of made)
      expect((await read(id)).fields).toMatchObject({ reviewedOn: '2026-09-30', owner: server.me });
  });

  test('empties a field with null, and takes codes as well as ids', async () => {
    const { code, version } = await read(made[0] ?? '');
    expect((await amend({ reviewedOn: null }, [{ id: code, version }])).status).toBe(200);
    expect((await read(code)).fields).not.toHaveProperty('reviewedOn');
  });

  test('changes nothing where one was changed in the meantime, and says which', async () => {
    const [first, second, third] = await asRead();
    await amend({ description: 'Grey' }, [second ?? {}]);
    const { code } = await read(made[1] ?? '');
    const late = await amend({ description: 'Black' }, [first ?? {}, second ?? {}, third ?? {}]);
    expect(late.status).toBe(409);
    expect(late.body['detail']).toContain('1 of 3 records');
    expect(faultsOf(late.body)).toEqual({ [code]: expect.stringContaining('was changed in the meantime') });
    expect((await read(made[0] ?? '')).fields).not.toHaveProperty('description');
  });

  test('names the fault of each, whatever is wrong with it', async () => {
    const [first, , third] = await asRead();
    await server.ask('POST', `${url}/${made[2]}/retire`);
    const wrong = await amend({ owner: 'nobody' }, [
      first ?? {},
      { id: 'AST-99', version: 1 },
      { ...third, version: 99 },
      first ?? {},
    ]);
    await server.ask('POST', `${url}/${made[2]}/restore`);
    expect(wrong.status).toBe(422);
    expect(faultsOf(wrong.body)).toMatchObject({
      'AST-1 owner': expect.any(String),
      'AST-99': 'Asset AST-99 does not exist.',
      'AST-3': expect.stringContaining('meantime'),
      'AST-1 records[3]': 'is named a second time',
    });
  });

  test('refuses what no record may hold, none at all, and more than fit into a commit', async () => {
    const records = await asRead();
    expect((await amend({ kind: 'no such kind' }, records)).status).toBe(400);
    expect((await amend({ nonsense: 1 }, records)).status).toBe(400);
    expect((await amend({ description: 'x' }, [])).status).toBe(400);
    const many = Array.from({ length: 201 }, (_, n) => ({ id: `AST-${n}`, version: 1 }));
    expect((await amend({ description: 'x' }, many)).status).toBe(400);
  });

  test('is for whoever may change each of them', async () => {
    const cleo = await server.join('cleo', [{ role: 'owner' }]);
    const own = await server.add('asset', { name: 'Badge', kind: 'hardware', owner: cleo.id });
    const [other] = await asRead();
    const hers = (await asRead([own]))[0] ?? {};
    const mixed = await amend({ description: 'Mine' }, [hers, other ?? {}], cleo.ask);
    expect(mixed.status).toBe(403);
    expect(faultsOf(mixed.body)).toEqual({
      'AST-1': expect.stringMatching(/^Your roles do not let you change AST-1\. That is for /),
    });
    expect((await read(own)).fields).not.toHaveProperty('description');
    expect((await amend({ description: 'Mine' }, [hers], cleo.ask)).status).toBe(200);
  });

  test('puts no part under what is another’s', async () => {
    const dana = await server.join('dana', [{ role: 'owner' }]);
    const metric = async (analyst: string) =>
      server.add('metric', { title: 'Patched in time', unit: '%', analyst });
    const [own, another] = [await metric(dana.id), await metric(server.me)];
    const id = await server.add('reading', {
      metric: own,
      takenOn: '2026-03-31',
      status: 'taken',
      value: 90,
    });
    const set = async (fields: object) =>
      dana.ask('PATCH', '/api/registers/reading', { records: [{ id, version: 1 }], fields });
    const moved = await set({ metric: another });
    expect([moved.status, Object.values(faultsOf(moved.body))]).toEqual([
      403,
      [expect.stringContaining('only to what you answer for')],
    ]);
    expect((await set({ value: 91 })).status).toBe(200);
  });

  test('sets nothing that only an action sets', async () => {
    const document = await server.add('document', { title: 'Policy', kind: 'procedure' });
    const version = await server.add('document-version', { document, number: '1.0' });
    const asked = await server.ask('PATCH', '/api/registers/document-version', {
      records: [{ id: version, version: 1 }],
      fields: { state: 'published' },
    });
    expect(asked.status).toBe(400);
    expect(faultsOf(asked.body)).toEqual({ 'VER-1 state': 'is set by an action, not by hand' });
  });

  test('is not offered for facts, for what ships, and for what there is one of', async () => {
    for (const register of ['decision', 'requirement', 'organisation'])
      expect(
        (await server.ask('PATCH', `/api/registers/${register}`, { records: [], fields: {} })).status,
        register,
      ).toBe(404);
  });
});
