import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shelf } from '#isms/kernel/snapshot.ts';
import { routesOf } from './routes-tester.ts';
import { testServer, type Ask, type Tested } from './server-tester.ts';

/** What an employee can get hold of in a whole company: documents, their versions and the organisation, and nothing of the rest. */
const theirs = ['document', 'document-version', 'organisation'];

let server: Tested;
let employee: Ask;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  employee = (await server.join('employee', [{ role: 'employee' }])).ask;
});
afterAll(() => server.stop());

const get = async (url: string, ask: Ask = employee) => (await ask('GET', url)).body;

/** Every text of some length in a value, however deep. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    if (value.length > 14) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

async function recordsOf(keep: (register: string) => boolean) {
  const { snapshot } = await server.running.house.now();
  return [...snapshot.registers.keys()].filter(keep).flatMap((key) => shelf(snapshot, key).rows);
}

describe('an employee', () => {
  test('finds no word of another register in any answer', { timeout: 60_000 }, async () => {
    const { house, app } = server.running;
    const readable = await recordsOf((key) => theirs.includes(key));
    const versions = readable.map(({ register, id }) =>
      house.journal.history(house.organisation, register, id),
    );
    // A decision keeps what it saw of a document, which is no secret; nor is to anybody what they sign in with.
    const open = JSON.stringify([readable, await Promise.all(versions), await get('/api/session')]);
    const hidden = (await recordsOf((key) => !theirs.includes(key))).filter(({ version }) => version > 0);
    const secrets = new Set(
      hidden.flatMap(({ fields, id }) =>
        [...textsIn(fields)].filter((text) => text !== id && !open.includes(text)),
      ),
    );
    // Ids and codes of what a document points to are shown; what is behind them is not.
    for (const { id } of hidden) secrets.delete(id);
    expect(secrets.size).toBeGreaterThan(500);

    const urls: string[] = [];
    for (const { method, path } of routesOf(app)) {
      if (method !== 'GET' || !path.startsWith('/api/') || /declarations|openapi/.test(path)) continue;
      const register = house.isms.registers.get(path.split('/')[3] ?? '');
      const records = register && path.includes(':id') ? (await house.now()).reader.everything(register) : [];
      const ids = register && path.includes(':id') ? records.map(({ id }) => id) : [''];
      for (const id of ids)
        for (const query of ['', '?asOf=2025-11-30', '?format=csv', '?limit=500'])
          urls.push(path.replace(':id', id).replace(':hash', 'a'.repeat(64)) + query);
    }
    for (const letter of 'aeiou') urls.push(`/api/search?q=${letter}`);
    expect(urls.length).toBeGreaterThan(1000);
    const told: string[] = [];
    for (const url of urls) {
      const answer = JSON.stringify(await get(url));
      for (const text of textsIn(JSON.parse(answer)))
        if (secrets.has(text)) told.push(`${url.replace(/[0-9a-f-]{36}/, ':id')} tells ${text}`);
    }
    expect([...new Set(told)].slice(0, 20)).toEqual([]);
  });

  test('gets rows of no view that looks at more, and is told how many', async () => {
    // The company has no record to put right, so somebody makes a slip.
    const slip = {
      title: 'Rivals',
      place: 'external',
      category: 'economic',
      reviewedOn: '2999-01-01',
    };
    expect((await server.ask('POST', '/api/registers/issue', { fields: slip })).status).toBe(201);
    const { views } = server.running.house.isms;
    for (const { key, parameters } of views.values()) {
      const about = 'record' in parameters ? 'record=RISK-1' : '';
      const whole = await get(`/api/views/${key}?${about}`, server.ask);
      const rows = whole['rows'] as unknown[];
      expect(rows.length, key).toBeGreaterThan(0);
      const answer = await get(`/api/views/${key}?${about}`);
      expect(answer, key).toMatchObject({ rows: [], total: 0, withheld: whole['total'] });
      const csv = String((await get(`/api/views/${key}?format=csv&${about}`))['text']);
      expect(csv.trim().split('\n'), key).toHaveLength(1);
    }
  });

  test('sees of a document neither its decisions nor its findings, and of people only codes', async () => {
    const { reader, isms } = await server.running.house.now();
    const version = isms.registers.get('document-version');
    const approved = version && reader.everything(version).at(0);
    const url = `/api/registers/document-version/${approved?.id}`;
    const whole = await get(url, server.ask);
    expect((whole['decisions'] as unknown[]).length).toBeGreaterThan(0);
    const page = await get(url);
    expect(page).toMatchObject({ decisions: [], findings: [], offers: [] });
    expect(page['withheld']).toBe((whole['findings'] as unknown[]).length);
    const referring = (page['referredBy'] as { register: string }[]).map(({ register }) => register);
    expect(referring.every((key) => theirs.includes(key))).toBe(true);
    const names = Object.values(page['names'] as Record<string, { register: string; label?: string }>);
    const people = names.filter(({ register }) => register === 'person');
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(({ label }) => label === undefined)).toBe(true);
  });

  test('cannot ask for a name by searching or sorting', async () => {
    const list = async (query: string, ask: Ask) => get(`/api/registers/document?limit=500&${query}`, ask);
    const owned = await list('q=benkirane', server.ask);
    expect(owned['total']).toBeGreaterThan(0);
    expect(await list('q=benkirane', employee)).toMatchObject({ total: 0 });
    // Words of the document itself are found as ever, and asking as one does not change what the other is told.
    expect((await list('q=policy', employee))['total']).toBe((await list('q=policy', server.ask))['total']);
    expect((await list('q=benkirane', server.ask))['total']).toBe(owned['total']);
    for (const sort of ['owner', '-owner', 'title,owner']) {
      const { status, body } = await employee('GET', `/api/registers/document?sort=${sort}`);
      expect([sort, status]).toEqual([sort, 403]);
      expect(body['detail']).toContain('people');
    }
    expect((await employee('GET', '/api/registers/document?sort=title')).status).toBe(200);
    expect((await server.ask('GET', '/api/registers/document?sort=owner')).status).toBe(200);
  });

  test('is told of commits that touched documents, of nothing else, and not how busy others are', async () => {
    const told: { records: { register: string }[]; why?: string }[] = [];
    let withheld = 0;
    for (let before: number | undefined = Infinity; before !== undefined;) {
      const page = await get(`/api/commits?limit=500${before < Infinity ? `&before=${before}` : ''}`);
      told.push(...(page['commits'] as typeof told));
      withheld += Number(page['withheld']);
      before = page['next'] as number | undefined;
    }
    const { snapshot } = await server.running.house.now();
    expect(told.length).toBeGreaterThan(0);
    expect(told.length + withheld).toBe(snapshot.position);
    expect(told.every(({ records }) => records.every(({ register }) => theirs.includes(register)))).toBe(
      true,
    );
    expect(told.every(({ records }) => records.length > 0)).toBe(true);
    expect(await get('/api/timeline')).toMatchObject({ days: [], from: '2024-10-07' });
    expect(((await get('/api/timeline', server.ask))['days'] as unknown[]).length).toBeGreaterThan(0);
  });

  test('reads the file of a document version, and no other file by knowing its hash', async () => {
    const { reader, isms } = await server.running.house.now();
    const version = isms.registers.get('document-version');
    const hash =
      version &&
      reader.everything(version).flatMap(({ fields }) => {
        const content = fields['content'] as { hash: string } | undefined;
        return content ? [content.hash] : [];
      })[0];
    expect((await employee('GET', `/api/files/${hash}`)).status).toBe(200);
    const secret = await server.ask('POST', '/api/files?name=notes.txt', 'dismissals planned', {
      'content-type': 'text/plain',
    });
    const url = `/api/files/${String(secret.body['hash'])}`;
    expect((await server.ask('GET', url)).status).toBe(200);
    // All registers with files are open to an employee today, so this says only that a file nobody names is a file.
    const nobody = await server.join('nobody', []);
    expect((await nobody.ask('GET', url)).status).toBe(404);
    expect((await nobody.ask('GET', `/api/files/${hash}`)).status).toBe(404);
  });
});

describe('somebody without a role', () => {
  test('gets no records, rows, commits or names', async () => {
    const { ask } = await server.join('no-role', []);
    for (const key of server.running.house.isms.registers.keys())
      expect((await ask('GET', `/api/registers/${key}`)).status, key).toBe(403);
    for (const key of server.running.house.isms.views.keys())
      expect(await get(`/api/views/${key}`, ask), key).toMatchObject({ rows: [], names: {} });
    expect(await get('/api/commits', ask)).toMatchObject({ commits: [], names: {} });
  });
});
