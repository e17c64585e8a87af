import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { addressesAt, everythingAt, textsIn, toldAt } from '../testing/all-answers-tester.ts';
import { password, testServer, type Ask, type Tested } from '../testing/server-tester.ts';

/**
 * What an employee can see of a whole company. What they may see is determined again by hand, from the records; nothing
 * else may occur in any response.
 */
let server: Tested;
let employee: Ask;
let them: string;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  ({ ask: employee, id: them } = await server.join('employee', [{ role: 'employee' }]));
}, 180_000);
afterAll(() => server.stop());

const get = async (url: string, ask: Ask = employee) => (await ask('GET', url)).body;

/**
 * Checks whether an employee may read a record: published documents and trainings for everyone, and their own person
 * record. An employee without a unit has no other records.
 */
function isOpenTo(person: string, { register, id, fields }: Stored, all: readonly Stored[]): boolean {
  const forEveryone = [fields['units'], fields['roles']].every((each) => each === undefined);
  if (register === 'person') return id === person;
  if (['grant', 'acknowledgement', 'completion'].includes(register)) return fields['person'] === person;
  if (register === 'campaign') return forEveryone;
  if (register === 'document-version') {
    const of = all.find((each) => each.id === fields['document']);
    return fields['state'] === 'published' && of !== undefined && isOpenTo(person, of, all);
  }
  if (register !== 'document') return false;
  const isPublished = all.some(
    (each) => each.fields['document'] === id && each.fields['state'] === 'published',
  );
  return isPublished && forEveryone && ['public', 'internal'].includes(String(fields['classification']));
}

const everything = (): Promise<readonly Stored[]> => everythingAt(server);

/** Returns the records that a person may read, and the others without those that ship. */
async function split(person: string) {
  const all = await everything();
  const [readable = [], hidden = []] = [true, false].map((is) =>
    all.filter((each) => isOpenTo(person, each, all) === is),
  );
  return { readable, hidden: hidden.filter(({ version }) => version > 0) };
}

describe('an employee', () => {
  test('finds no word of what is not theirs in any answer', { timeout: 120_000 }, async () => {
    const { service } = server.running;
    const { readable, hidden } = await split(them);
    const versions = readable.map(({ register, id }) =>
      service.journal.history(service.organisation, register, id),
    );
    // A decision holds what it saw of a document, which is no secret. Neither is a person's own e-mail address.
    const open = JSON.stringify([readable, await Promise.all(versions), await get('/api/session')]);
    const secrets = new Set(
      hidden.flatMap(({ fields, id }) =>
        [...textsIn(fields)].filter((text) => text !== id && !open.includes(text)),
      ),
    );
    // Ids and codes of what a document refers to are shown, and the names of people, units and the like; nothing else
    // of them.
    const { registers } = service.catalogue;
    for (const { id, register, fields } of hidden) {
      secrets.delete(id);
      const { knownByName, label = '' } = registers.get(register) ?? {};
      if (knownByName) secrets.delete(String(fields[label]));
    }
    expect(secrets.size).toBeGreaterThan(500);
    expect((await addressesAt(server)).length).toBeGreaterThan(1000);
    expect((await toldAt(server, employee, secrets)).slice(0, 20)).toEqual([]);
  });

  test('reads each record that is theirs, and of every other not even that it is there', async () => {
    const { readable, hidden } = await split(them);
    const statuses = async (records: readonly Stored[]) =>
      Promise.all(
        records.map(
          async ({ register, id }) => (await employee('GET', `/api/registers/${register}/${id}`)).status,
        ),
      );
    expect(readable.length).toBeGreaterThan(15);
    expect(new Set(await statuses(readable))).toEqual(new Set([200]));
    expect(new Set(await statuses(hidden))).toEqual(new Set([403, 404]));
    const documents = readable.filter(({ register }) => register === 'document');
    const page = await get('/api/registers/document?limit=500');
    expect([page['total'], page['of']]).toEqual([documents.length, documents.length]);
  });

  test('sees what they acknowledged and completed, and what others did not', async () => {
    const { service, accountService } = server.running;
    const { reader: s, catalogue } = await service.now();
    const person = 'PER-54';
    await server.add('grant', { person, role: 'employee' });
    const email = String(s.get(catalogue.registers.get('person') as AnyRegister, person)?.fields['email']);
    await accountService.createAccount({
      organisation: server.running.service.organisation,
      person,
      name: 'Them',
      email,
      password,
    });
    const ask = await server.enter(email);
    for (const key of ['acknowledgement', 'completion']) {
      const all = s.all(catalogue.registers.get(key) as AnyRegister);
      const own = all.filter(({ fields }) => fields['person'] === person).map(({ id }) => id);
      const page = await get(`/api/registers/${key}?limit=500`, ask);
      expect(own.length, key).toBeGreaterThan(0);
      expect((page['records'] as Stored[]).map(({ id }) => id).toSorted()).toEqual(own.toSorted());
      expect(page['total'], key).toBe(own.length);
    }
  });

  test('gets rows of no view that looks at more, and is told that, and not how many there are', async () => {
    // The company has no record to put right, so one is added. It also has no method about to be replaced, no
    // assessment under way and no request for an erasure.
    const slip = {
      need: 'A second scanner',
      kind: 'tool',
      requestedOn: '2026-03-02',
      decidedOn: '2026-03-01',
    };
    expect((await server.ask('POST', '/api/registers/resource', { fields: slip })).status).toBe(201);
    const next = { input: { name: 'Five by five, version 3' } };
    expect((await server.ask('POST', '/api/actions/revise-risk-method/MTH-2', next)).status).toBe(200);
    const plan = { title: 'Next', from: '2027-01-11', due: '2027-02-12', lead: 'PER-3' };
    expect((await server.ask('POST', '/api/actions/plan-assessment-run/RUN-4', { input: plan })).status).toBe(
      200,
    );
    const erasure = { input: { ground: 'request', reason: 'Asked by letter.' } };
    expect((await server.ask('POST', '/api/actions/request-erasure/PER-17', erasure)).status).toBe(200);
    const { views } = server.running.service.catalogue;
    const { snapshot } = await server.running.service.now();
    for (const { key, parameters, onRecord } of views.values()) {
      const named = 'record' in parameters ? 'record' : onRecord;
      const [first] = shelf(snapshot, parameters[named ?? '']?.to ?? 'risk').rows;
      const about = named === undefined ? '' : `${named}=${encodeURIComponent(first?.code ?? '')}`;
      const whole = await get(`/api/views/${key}?${about}`, server.ask);
      const rows = whole['rows'] as unknown[];
      expect(rows.length, key).toBeGreaterThan(0);
      const answer = await get(`/api/views/${key}?${about}`);
      expect(answer, key).toMatchObject({ rows: [], total: 0, withheld: true });
      const csv = String((await get(`/api/views/${key}?format=csv&${about}`))['text']);
      expect(csv.trim().split('\n'), key).toHaveLength(1);
    }
  });

  test('sees of a document neither its decisions nor its findings, and of people only their names', async () => {
    const { reader, catalogue } = await server.running.service.now();
    const version = catalogue.registers.get('document-version') as AnyRegister;
    const all = await everything();
    const approved = reader.everything(version).find((each) => isOpenTo(them, each, all));
    const url = `/api/registers/document-version/${approved?.id}`;
    const whole = await get(url, server.ask);
    expect((whole['decisions'] as unknown[]).length).toBeGreaterThan(0);
    const page = await get(url);
    expect(page).toMatchObject({ decisions: [], findings: [], adds: [] });
    expect(page['offers']).toMatchObject([{ action: 'acknowledge-document-version' }]);
    expect([page['withheld'], whole['withheld']]).toEqual([true, false]);
    const referring = (page['referredBy'] as { register: string }[]).map(({ register }) => register);
    expect(referring).toEqual([]);
    interface Known {
      readonly register: string;
      readonly label?: string;
      readonly nameOnly?: boolean;
    }
    const names = Object.values(page['names'] as Record<string, Known>);
    const people = names.filter(({ register }) => register === 'person');
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(({ label, nameOnly }) => label !== undefined && nameOnly === true)).toBe(true);
    const [owner = ''] = Object.entries(page['names'] as Record<string, Known>)
      .filter(([, { register }]) => register === 'person')
      .map(([id]) => id);
    expect((await employee('GET', `/api/registers/person/${owner}`)).status).toBe(404);
  });

  test('cannot ask for a name by searching or sorting', async () => {
    const list = async (query: string, ask: Ask) => get(`/api/registers/document?limit=500&${query}`, ask);
    const owned = await list('q=benkirane', server.ask);
    expect(owned['total']).toBeGreaterThan(0);
    expect(await list('q=benkirane', employee)).toMatchObject({ total: 0 });
    // Words of the document itself are found, and a request of one person does not affect the results of another.
    expect((await list('q=policy', employee))['total']).toBeGreaterThan(0);
    expect((await list('q=benkirane', server.ask))['total']).toBe(owned['total']);
    for (const sort of ['owner', '-owner', 'title,owner']) {
      const { status, body } = await employee('GET', `/api/registers/document?sort=${sort}`);
      expect([sort, status]).toEqual([sort, 403]);
      expect(body['detail']).toContain('people');
    }
    expect((await employee('GET', '/api/registers/document?sort=title')).status).toBe(200);
    expect((await server.ask('GET', '/api/registers/document?sort=owner')).status).toBe(200);
  });

  test('is told of commits that touched what is theirs, of nothing else, and not how busy others are', async () => {
    const told: { records: { id: string }[]; why?: string }[] = [];
    for (let before: number | undefined = Infinity; before !== undefined;) {
      const page = await get(`/api/commits?limit=500${before < Infinity ? `&before=${before}` : ''}`);
      told.push(...(page['commits'] as typeof told));
      expect(page['withheld']).toBe(true);
      before = page['next'] as number | undefined;
    }
    const { snapshot } = await server.running.service.now();
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(snapshot.position);
    expect((await get('/api/commits', server.ask))['withheld']).toBe(false);
    const { readable } = await split(them);
    const ids = new Set(readable.map(({ id }) => id));
    expect(told.flatMap(({ records }) => records).every(({ id }) => ids.has(id))).toBe(true);
    expect(told.every(({ records }) => records.length > 0)).toBe(true);
    expect(await get('/api/timeline')).toMatchObject({ days: [], from: '2024-10-07' });
    expect(((await get('/api/timeline', server.ask))['days'] as unknown[]).length).toBeGreaterThan(0);
  });

  test('reads the file of a document version, and no other file by knowing its hash', async () => {
    const { readable, hidden } = await split(them);
    const hashes = (records: readonly Stored[]) =>
      records.flatMap(({ fields }) => (fields['content'] as { hash: string } | undefined)?.hash ?? []);
    const [hash] = hashes(readable);
    expect((await employee('GET', `/api/files/${hash}`)).status).toBe(200);
    const others = hashes(hidden).filter((each) => !hashes(readable).includes(each));
    expect((await employee('GET', `/api/files/${others[0]}`)).status).toBe(404);
    expect((await server.ask('GET', `/api/files/${others[0]}`)).status).toBe(200);
    const secret = await server.ask('POST', '/api/files?name=notes.txt', 'dismissals planned', {
      'content-type': 'text/plain',
    });
    const url = `/api/files/${String(secret.body['hash'])}`;
    expect((await server.ask('GET', url)).status).toBe(200);
    expect((await employee('GET', url)).status).toBe(404);
    const nobody = await server.join('nobody', []);
    expect((await nobody.ask('GET', url)).status).toBe(404);
    expect((await nobody.ask('GET', `/api/files/${hash}`)).status).toBe(404);
  });
});

describe('somebody without a role', () => {
  test('gets no records, rows, commits or names', async () => {
    const { ask } = await server.join('no-role', []);
    for (const key of server.running.service.catalogue.registers.keys())
      expect((await ask('GET', `/api/registers/${key}`)).status, key).toBe(403);
    for (const key of server.running.service.catalogue.views.keys())
      expect(await get(`/api/views/${key}`, ask), key).toMatchObject({ rows: [], names: {} });
    expect(await get('/api/commits', ask)).toMatchObject({ commits: [], names: {} });
  });
});

describe('what is classified', () => {
  /** Returns the texts of classified fields, either those about people or all others. */
  async function classified(personal: boolean): Promise<ReadonlySet<string>> {
    const { catalogue } = server.running.service;
    const all = await everything();
    const texts = (is: boolean) =>
      all.flatMap(({ register, fields }) =>
        Object.entries(catalogue.registers.get(register)?.fields ?? {})
          .filter(([, field]) => (field.classified === true && (field.personal === true) === personal) === is)
          .flatMap(([name]) => [...textsIn(fields[name])]),
      );
    const open = JSON.stringify(texts(false));
    return new Set(texts(true).filter((text) => !open.includes(text)));
  }

  test('stands in no answer to a reader', { timeout: 240_000 }, async () => {
    const secrets = await classified(false);
    expect(secrets.size).toBeGreaterThan(20);
    const { ask } = await server.join('classified', [{ role: 'reader' }]);
    expect((await toldAt(server, ask, secrets)).slice(0, 10)).toEqual([]);
  });

  test.each([
    ['reader', false, false],
    ['external-auditor', false, false],
    ['owner', false, false],
    ['internal-auditor', true, false],
    ['top-management', true, false],
    ['isms-manager', true, true],
  ])('%s reads it: %s; of people: %s', async (role, things, persons) => {
    const { ask } = await server.join(`classified-${role}`, [{ role }]);
    const shown = async (register: string, name: string) => {
      const { records } = await get(`/api/registers/${register}?limit=500`, ask);
      const values = (records as Stored[]).flatMap(({ fields }) => fields[name] ?? []);
      expect(values.length).toBeGreaterThan(0);
      return values.some((value) => JSON.stringify(value) !== '{"withheld":true}');
    };
    expect([await shown('incident', 'cause'), await shown('absence', 'kind')]).toEqual([things, persons]);
  });

  test('is shown as withheld, in a list, a record, its history and its CSV, and open to whom it is for', async () => {
    const { ask } = await server.join('reader-of-incidents', [{ role: 'reader' }]);
    const auditor = (await server.join('auditor-of-incidents', [{ role: 'internal-auditor' }])).ask;
    const record = async (by: Ask) =>
      ((await get('/api/registers/incident/INC-1', by))['record'] as Stored).fields;
    expect((await record(ask))['happened']).toEqual({ withheld: true });
    expect(typeof (await record(auditor))['happened']).toBe('string');
    const history = (await get('/api/registers/incident/INC-1/history', ask))['versions'] as Stored[];
    expect(history.length).toBeGreaterThan(0);
    for (const { fields } of history)
      expect([undefined, { withheld: true }]).toContainEqual(fields['happened']);
    const csv = String((await get('/api/registers/incident?format=csv', ask))['text']);
    expect(csv).toContain('withheld');
    const person = ((await get('/api/registers/person/PER-9', auditor))['record'] as Stored).fields;
    expect([undefined, { withheld: true }]).toContainEqual(person['screenedOn']);
  });

  test('is neither sought nor sorted by', async () => {
    const { ask } = await server.join('reader-who-seeks', [{ role: 'reader' }]);
    const found = async (by: Ask, query: string) => by('GET', `/api/registers/incident?${query}`);
    for (const query of ['sort=happened', 'sort=-cause', 'where=happened:has:the', 'where=cause:filled:'])
      expect([query, (await found(ask, query)).status, (await found(server.ask, query)).status]).toEqual([
        query,
        403,
        200,
      ]);
    const whole = (await found(server.ask, 'q=&limit=500')).body['records'] as Stored[];
    const secret =
      whole
        .map(({ fields }) => fields['cause'])
        .find((text): text is string => typeof text === 'string' && text.length > 30) ?? '';
    const query = `q=${encodeURIComponent(secret.slice(0, 60))}`;
    expect((await found(server.ask, query)).body['total']).toBeGreaterThan(0);
    expect((await found(ask, query)).body['total']).toBe(0);
  });
});
