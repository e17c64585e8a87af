import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Answer, type Tested } from '../testing/server-tester.ts';
import { connected, patch, type Client } from '../testing/scim-client-tester.ts';

/** A client that follows the examples of RFC 7644, and the variants of identity providers. */
let server: Tested;
let client: Client;
let refused: string;
beforeAll(async () => {
  server = await testServer();
  client = await connected(server);
  refused = await make('refused@example.com');
});
afterAll(() => server.stop());

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const person = async (id: string) => {
  const { body } = await server.ask('GET', `/api/registers/person/${id}`);
  return (body['record'] as { fields: Record<string, unknown>; version: number }).fields;
};
const idOf = ({ body }: Answer): string => String(body['id']);
const make = async (userName: string, more: object = {}): Promise<string> =>
  idOf(await client('POST', '/Users', { schemas: [core], userName, ...more }));
const names = ({ body }: Answer): string[] =>
  (body['Resources'] as { userName: string }[]).map(({ userName }) => userName);

describe('creating', () => {
  test('a user is a person on record (RFC 7644, 3.3)', async () => {
    const made = await client('POST', '/Users', {
      schemas: [core],
      userName: 'bjensen',
      externalId: 'bjensen',
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
    });
    expect(made.status).toBe(201);
    expect(made.headers['content-type']).toContain('application/scim+json');
    expect(made.body).toMatchObject({
      schemas: [core],
      userName: 'bjensen',
      externalId: 'bjensen',
      active: true,
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
      meta: { resourceType: 'User', version: 'W/"1"' },
    });
    const { location } = made.body['meta'] as { location: string };
    expect(made.headers).toMatchObject({ location, etag: 'W/"1"' });
    expect(location).toMatch(/^http:\/\/.+\/scim\/v2\/Users\//);
    expect(await person(idOf(made))).toMatchObject({
      name: 'Ms. Barbara J Jensen III',
      directoryName: 'bjensen',
      directoryId: 'bjensen',
    });
  });

  test('what belongs to the record is kept, and what does not is left out', async () => {
    const unit = await server.add('unit', { name: 'Tour Operations' });
    const lead = await make('lead@example.com');
    const id = await make('full@example.com', {
      displayName: 'Babs Jensen',
      title: 'Tour Guide',
      password: 't1meMa$heen',
      phoneNumbers: [{ value: '555-555-5555', type: 'work' }],
      emails: [
        { value: 'babs@jensen.org', type: 'home' },
        { value: 'full@example.com', type: 'work', primary: true },
      ],
      [enterprise]: { department: 'tour operations', employeeNumber: '701984', manager: { value: lead } },
    });
    expect(await person(id)).toMatchObject({
      name: 'Babs Jensen',
      email: 'full@example.com',
      position: 'Tour Guide',
      unit,
      manager: lead,
    });
    const { body } = await client('GET', `/Users/${id}`);
    expect(body).toMatchObject({
      schemas: [core, enterprise],
      emails: [{ value: 'full@example.com', type: 'work', primary: true }],
      [enterprise]: {
        department: 'Tour Operations',
        manager: { value: lead, displayName: 'lead@example.com' },
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/555-555|t1meMa/);
  });

  test('somebody who is on record already with that address is that somebody', async () => {
    const known = await server.add('person', { name: 'Ben Known', email: 'Ben@example.com' });
    const manager = await server.add('person', { name: 'Their manager' });
    await server.ask(
      'PATCH',
      `/api/registers/person/${known}`,
      { fields: { manager, position: 'Guide' } },
      { 'if-match': '1' },
    );
    const more = { externalId: 'b-1', displayName: 'Ben K.', [enterprise]: { department: 'unknown' } };
    expect(await make('ben@example.com', more)).toBe(known);
    expect(await person(known)).toMatchObject({
      name: 'Ben K.',
      directoryId: 'b-1',
      manager,
      position: 'Guide',
    });
  });

  test.each([
    ['a user name that is taken, whatever its case', { userName: 'BJensen' }],
    ['an external id that is taken', { userName: 'other', externalId: 'bjensen' }],
    ['an address that is taken', { userName: 'x', emails: [{ value: 'full@example.com', primary: true }] }],
  ])('is refused for %s', async (_, user) => {
    const { status, body } = await client('POST', '/Users', { schemas: [core], ...user });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '409',
      scimType: 'uniqueness',
    });
  });

  test('is refused where two have that address, since either could be meant', async () => {
    for (const name of ['Twin one', 'Twin two'])
      await server.add('person', { name, email: 'twin@example.com' });
    const { status, body } = await client('POST', '/Users', { userName: 'twin@example.com' });
    expect([status, body['scimType']]).toEqual([409, 'uniqueness']);
    expect(body['detail']).toMatch(/PER-\d+ and PER-\d+ have this e-mail address/);
  });

  test.each([
    ['no user name', { displayName: 'Nobody' }, 'userName: is missing'],
    ['a user name that is no text', { userName: 7 }, 'userName: must be text'],
    ['truth that is none', { userName: 'x', active: 'maybe' }, 'active: must be true or false'],
    [
      'an address that is none',
      { userName: 'x', emails: [{ value: 'x' }] },
      'email: must be an e-mail address',
    ],
    ['a name beyond all measure', { userName: 'x', displayName: 'x'.repeat(300) }, 'name: must have at most'],
  ])('is refused with %s', async (_, user, detail) => {
    const { status, body } = await client('POST', '/Users', { schemas: [core], ...user });
    expect([status, body['scimType']]).toEqual([400, 'invalidValue']);
    expect(body['detail']).toContain(detail);
  });
});

describe('changing', () => {
  test('PUT replaces what it says (RFC 7644, 3.5.1)', async () => {
    const id = await make('put@example.com', { displayName: 'Before', title: 'Guide', externalId: 'p-1' });
    const { status, body } = await client('PUT', `/Users/${id}`, {
      schemas: [core],
      id,
      userName: 'put@example.com',
      name: { formatted: 'After Now', familyName: 'Now', givenName: 'After' },
      title: null,
    });
    expect([status, body['displayName'], body['externalId'], body['title']]).toEqual([
      200,
      'After Now',
      'p-1',
      undefined,
    ]);
    const again = await client('PUT', `/Users/${id}`, body);
    expect(again.body).toEqual(body);
  });

  test.each([
    ['Entra, by path', patch({ op: 'Replace', path: 'displayName', value: 'New' }), { name: 'New' }],
    [
      'Okta, without one',
      patch({ op: 'replace', value: { displayName: 'New', title: 'Lead' } }),
      { name: 'New', position: 'Lead' },
    ],
    [
      'Entra, with paths as names',
      patch({ op: 'Add', value: { 'name.givenName': 'Eva', 'name.familyName': 'Neu' } }),
      { name: 'Eva Neu', givenName: 'Eva' },
    ],
    [
      'an address chosen by a filter',
      patch({ op: 'Replace', path: 'emails[type eq "work"].value', value: 'other-%@example.com' }),
      { email: 'other-%@example.com' },
    ],
    [
      'the name of a schema before the attribute',
      patch({ op: 'add', path: `${core}:title`, value: 'Chief' }),
      { position: 'Chief' },
    ],
    [
      'an attribute in another case',
      patch({ op: 'replace', path: 'TITLE', value: 'Chief' }),
      { position: 'Chief' },
    ],
    ['taking away', patch({ op: 'remove', path: 'title' }), { position: null }],
    [
      'what is not kept here',
      patch({ op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '1' }),
      { position: 'Guide' },
    ],
  ])('PATCH as %s', async (name, body, fields) => {
    const who = name.replaceAll(/\W/g, '-').toLowerCase();
    const id = await make(`${who}@example.com`, { displayName: 'Old', title: 'Guide' });
    const { status } = await client(
      'PATCH',
      `/Users/${id}`,
      JSON.parse(JSON.stringify(body).replaceAll('%', who)),
    );
    expect(status).toBe(200);
    const now = await person(id);
    const found = Object.keys(fields).map((field) => [field, now[field] ?? null]);
    expect(Object.fromEntries(found)).toEqual(JSON.parse(JSON.stringify(fields).replaceAll('%', who)));
  });

  test('PATCH of a manager in each of its forms', async () => {
    const [one, other] = [await make('boss-1@example.com'), await make('boss-2@example.com')];
    const id = await make('led@example.com');
    const path = `${enterprise}:manager`;
    for (const [operation, expected] of [
      [{ op: 'Add', path, value: one }, one],
      [{ op: 'Replace', path, value: [{ $ref: null, value: other }] }, other],
      [{ op: 'Replace', path: `${path}.value`, value: one }, one],
      [{ op: 'replace', value: { [enterprise]: { manager: { value: other } } } }, other],
      [{ op: 'replace', path, value: 'nobody-here' }, other],
      [{ op: 'Remove', path }, undefined],
    ] as const) {
      expect((await client('PATCH', `/Users/${id}`, patch(operation))).status).toBe(200);
      expect((await person(id))['manager']).toBe(expected);
    }
    const self = await client('PATCH', `/Users/${id}`, patch({ op: 'add', path, value: id }));
    expect([self.status, self.body['scimType']]).toEqual([400, 'invalidValue']);
  });

  test('is known again by its external id after name and address have changed, and the journal says who did it', async () => {
    const id = await make('maiden@example.com', { externalId: 'ext-7' });
    await client(
      'PATCH',
      `/Users/${id}`,
      patch({
        op: 'replace',
        value: { userName: 'married@example.com', emails: [{ value: 'married@example.com', primary: true }] },
      }),
    );
    const found = await client('GET', `/Users?filter=${encodeURIComponent('externalId eq "ext-7"')}`);
    expect(names(found)).toEqual(['married@example.com']);
    const { body } = await server.ask('GET', `/api/registers/person/${id}/history`);
    expect(body['versions']).toMatchObject([
      { version: 2, by: 'directory', why: 'From the directory' },
      { version: 1, by: 'directory', why: 'From the directory' },
    ]);
  });

  test('what changes nothing is no version', async () => {
    const id = await make('same@example.com', { title: 'Guide' });
    const { body } = await client(
      'PATCH',
      `/Users/${id}`,
      patch({ op: 'replace', path: 'title', value: 'Guide' }),
    );
    expect(body['meta']).toMatchObject({ version: 'W/"1"' });
  });

  test('goes by the version that If-Match names (RFC 7644, 3.14)', async () => {
    const id = await make('etag@example.com');
    const change = patch({ op: 'replace', path: 'title', value: 'One' });
    expect((await client('PATCH', `/Users/${id}`, change, { 'if-match': 'W/"1"' })).status).toBe(200);
    expect((await client('PATCH', `/Users/${id}`, change, { 'if-match': 'W/"1"' })).status).toBe(412);
    expect((await client('DELETE', `/Users/${id}`, undefined, { 'if-match': '"9"' })).status).toBe(412);
    expect((await client('GET', `/Users/${id}`, undefined, { 'if-none-match': 'W/"2"' })).status).toBe(304);
  });

  test.each([
    ['noTarget', { op: 'remove' }],
    ['invalidPath', { op: 'replace', path: 'actve', value: false }],
    ['invalidPath', { op: 'add', path: '__proto__.polluted', value: 1 }],
    ['invalidPath', { op: 'add', path: 'name.constructor', value: 1 }],
    ['invalidPath', { op: 'add', path: 'emails[', value: 1 }],
    ['invalidFilter', { op: 'add', path: 'emails[type xx "work"].value', value: 'a@b.example' }],
    ['noTarget', { op: 'replace', path: 'emails[type co "fax"].value', value: 'a@b.example' }],
    ['invalidSyntax', { op: 'move', path: 'title' }],
    ['invalidSyntax', { op: 'add', value: 'text' }],
    ['invalidPath', { op: 'add', value: JSON.parse('{"__proto__": {"polluted": 1}}') as object }],
    ['invalidValue', { op: 'replace', path: 'active', value: 'perhaps' }],
    ['invalidValue', { op: 'remove', path: 'userName' }],
  ])('is refused as %s for %j', async (scimType, operation) => {
    const { status, body } = await client('PATCH', `/Users/${refused}`, patch(operation));
    expect([status, body['scimType']]).toEqual([400, scimType]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('is refused where it asks for more than a moment’s work', async () => {
    const many = (n: number, path: string) =>
      patch(...Array.from({ length: n }, () => ({ op: 'remove', path })));
    for (const body of [
      many(501, 'title'),
      many(21, 'emails[type co "x"]'),
      many(21, 'emails[value eq "x" or type co "x"]'),
      patch(),
    ]) {
      const { status, body: told } = await client('PATCH', `/Users/${refused}`, body);
      expect([status, told['scimType']]).toEqual([400, 'invalidSyntax']);
    }
  });
});
