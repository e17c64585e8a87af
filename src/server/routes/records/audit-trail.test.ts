import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Ask, type Tested } from '../../testing/server-tester.ts';

let server: Tested;
let auditor: Ask;
let owner: Ask;
let risk: string;
beforeAll(async () => {
  server = await testServer();
  ({ ask: auditor } = await server.join('auditor', [{ role: 'internal-auditor' }]));
  ({ ask: owner } = await server.join('owner', [{ role: 'owner' }]));
  risk = await server.add('issue', { title: '=Fire', place: 'external', category: 'legal' });
  const amended = await server.ask(
    'PATCH',
    `/api/registers/issue/${risk}`,
    { fields: { title: '=Fire and smoke' }, why: 'Seen in the drill, "twice"' },
    { 'if-match': '1' },
  );
  if (amended.status !== 200) throw new Error(JSON.stringify(amended.body));
});
afterAll(() => server.stop());

type Told = Readonly<Record<string, unknown>>;
const commits = async (query: string, ask = server.ask): Promise<readonly Told[]> => {
  const { status, body } = await ask('GET', `/api/commits?${query}`);
  expect(status, query).toBe(200);
  return body['commits'] as Told[];
};

describe('the journal is searched', () => {
  test('by person, register, words and code, with what a commit touched by name', async () => {
    const [found, ...others] = await commits('q=drill');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      by: server.me,
      why: 'Seen in the drill, "twice"',
      imported: false,
      records: [{ register: 'issue', id: risk, version: 2, did: 'amend' }],
    });
    expect(found?.['hash']).toMatch(/^[0-9a-f]{64}$/);
    const { body } = await server.ask('GET', '/api/commits?q=drill');
    expect(body['names']).toMatchObject({
      [risk]: { label: '=Fire and smoke' },
      [server.me]: { label: 'Ana' },
    });
    expect(await commits('q=iss-1')).toHaveLength(2);
    expect(await commits('where=register:is:issue')).toHaveLength(2);
    expect(await commits('where=register:is:issue&where=by:not:' + server.me)).toEqual([]);
    expect((await commits('where=by:is:system')).every(({ by }) => by === 'system')).toBe(true);
    expect(await commits('q=drill&to=2020-01-01')).toEqual([]);
  });

  test('by whoever looks after it, and by nobody else', async () => {
    expect(await commits('q=drill', auditor)).toHaveLength(1);
    expect(await commits('limit=1', owner)).toHaveLength(1);
    for (const query of ['q=drill', 'where=by:is:system', 'format=csv'])
      expect((await owner('GET', `/api/commits?${query}`)).status, query).toBe(403);
  });

  test('with a clear word about what is not understood', async () => {
    const { status, body } = await server.ask('GET', '/api/commits?where=hash:is:1&where=by:like:x');
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([
      { path: 'where', message: expect.stringContaining('there are by, register, action, imported') },
      { path: 'where', message: expect.stringContaining('like is no comparison') },
    ]);
    for (const query of ['q=' + 'x'.repeat(201), 'from=2026-02-30', 'where='.repeat(1) + 'x'.repeat(2001)])
      expect((await server.ask('GET', `/api/commits?${query}`)).status, query).toBe(400);
    expect((await server.ask('GET', '/api/commits?from=0001-01-01&q=%25_!')).status).toBe(200);
  });

  test('and what was found is a file, which no spreadsheet runs', async () => {
    const { body, headers } = await auditor('GET', '/api/commits?where=register:is:issue&format=csv');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(headers['content-disposition']).toMatch(/journal-\d{4}-\d\d-\d\d\.csv/);
    const lines = String(body['text']).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('Commit,At,Recorded at,Imported,Person,Name,Act,Reason,Records,Erased,Hash');
    expect(lines[1]).toMatch(/,No,PER-1,Ana,,"Seen in the drill, ""twice""",ISS-1 v2,,[0-9a-f]{64}$/);
  });

  test('in portions of a file too, each with its lines once', async () => {
    const all = await auditor('GET', '/api/commits?format=csv');
    const positions = String(all.body['text'])
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, n) => positions.length - n));
  });
});

describe('the journal is verified', () => {
  const verify = (body: object = {}, ask = auditor) =>
    ask('POST', '/api/administration/journal/verify', body);

  test('and says where it stands, which whoever keeps it can compare with later', async () => {
    const { body: head } = await auditor('GET', '/api/administration/journal');
    expect(head['text']).toBe(`${String(head['position'])}:${String(head['hash'])}`);
    await server.add('issue', { title: 'Later', place: 'external', category: 'legal' });
    const { status, body } = await verify({ head: head['text'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      holds: true,
      position: Number(head['position']) + 1,
      commits: Number(head['position']) + 1,
      kept: { position: head['position'], is: 'same' },
      faults: [],
      total: 0,
    });
    const other = `${String(head['position'])}:${'a'.repeat(64)}`;
    expect((await verify({ head: other })).body).toMatchObject({ holds: false, kept: { is: 'other' } });
    expect((await verify({ head: `9999:${'a'.repeat(64)}` })).body).toMatchObject({
      kept: { is: 'missing' },
    });
    expect((await verify({ head: 'abc' })).body).toMatchObject({ faults: [{ path: 'head' }] });
    expect((await verify({}, owner)).status).toBe(403);
    expect((await owner('GET', '/api/administration/journal')).status).toBe(403);
  });

  test('once at a time', async () => {
    const asked = await Promise.all([verify(), verify(), verify({}, server.ask)]);
    expect(asked.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await verify()).status).toBe(200);
  });

  test('and what was changed behind its back is named by code', async () => {
    const db = new DatabaseSync(join(server.data, 'journal.db'), { timeout: 5000 });
    db.exec('DROP TRIGGER content_update');
    db.exec(`UPDATE content SET text = replace(text, 'Fire', 'Fine') WHERE record = '${risk}'`);
    db.close();
    const { body } = await verify();
    // The trigger that was dropped for it is reported as well.
    expect(body).toMatchObject({ holds: false, total: 4 });
    expect(body['faults']).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('content_update') }),
    );
    const fault = (body['faults'] as Told[]).find(({ record }) => record !== undefined);
    expect(fault).toMatchObject({
      what: 'the content of ISS-1 version 1 does not have its hash',
      record: { register: 'issue', id: risk },
    });
    expect(body['names']).toMatchObject({ [risk]: { code: 'ISS-1' } });
  });
});
