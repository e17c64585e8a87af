import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type Answer, type Tested } from '../../testing/server-tester.ts';
import { clientOf, connected, directoryKey, patch, type Client } from '../../testing/scim-client-tester.ts';

/** Searching, listing and discovery as RFC 7644 defines them, who may do so, and invalid input. */
let server: Tested;
let client: Client;
const people = [
  ['adam@example.com', 'Adam Ant', 'Guide'],
  ['bea@example.com', "Bea O'Malley", undefined],
  ['cleo@example.org', 'Cleo "C" Ray', 'Guide'],
] as const;
beforeAll(async () => {
  server = await testServer();
  client = await connected(server);
  await client('PATCH', `/Users/${server.me}`, patch({ op: 'add', path: 'title', value: 'Manager' }));
  for (const [userName, displayName, title] of people)
    await client('POST', '/Users', {
      userName,
      displayName,
      title,
      active: userName.startsWith('cleo') ? 'False' : true,
    });
  await client('POST', '/Groups', { displayName: 'Guides' });
});
afterAll(() => server.stop());

const names = ({ body }: Answer): string[] =>
  ((body['Resources'] ?? []) as { displayName: string }[]).map(({ displayName }) => displayName);
const query = (asked: Record<string, string>) => `?${new URLSearchParams(asked).toString()}`;
const find = (filter: string) => client('GET', `/Users${query({ filter })}`);

describe('a filter', () => {
  test.each([
    ['userName eq "ADAM@example.com"', ['Adam Ant']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "adam"', ['Adam Ant']],
    ['displayName co "O\'Malley"', ["Bea O'Malley"]],
    ['displayName eq "Cleo \\"C\\" Ray"', ['Cleo "C" Ray']],
    ['emails[type eq "work" and value ew "@example.org"]', ['Ana', 'Cleo "C" Ray']],
    ['title pr and not (title eq "Manager")', ['Adam Ant', 'Cleo "C" Ray']],
    [
      'userName sw "a" or (title eq "guide" and (active eq false or active eq "False"))',
      ['Ana', 'Adam Ant', 'Cleo "C" Ray'],
    ],
    ['active eq "True" and userName eq "cleo@example.org"', []],
    ['meta.lastModified gt "2020-01-01T00:00:00Z" and userName eq "bea@example.com"', ["Bea O'Malley"]],
    ['nickName eq "x"', []],
  ])('finds by %s', async (filter, expected) => {
    const answer = await find(filter);
    expect(answer.status).toBe(200);
    expect(names(answer)).toEqual(expected);
    expect(answer.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: expected.length,
    });
  });

  test.each([
    'userName',
    'userName eq',
    'userName xx "a"',
    'userName eq "a" and',
    '('.repeat(300),
    `${'('.repeat(490)}a pr`,
    `userName eq "${'x'.repeat(2000)}"`,
    Array.from({ length: 41 }, () => 'title pr').join(' or '),
    'userName eq {"$ne": 1}',
    'userName regex "(a+)+$"',
    '',
  ])('is refused as %j', async (filter) => {
    const { status, body } = await find(filter);
    expect([status, body['scimType']]).toEqual([400, 'invalidFilter']);
  });

  test('of any depth is answered', async () => {
    const nested = `${'('.repeat(450)}title pr${')'.repeat(450)}`;
    const wide = Array.from({ length: 19 }, (_, n) => `(a${n} eq "1" or b${n} eq "2")`).join(' and ');
    for (const filter of [nested, wide]) expect((await find(filter)).status).toBeLessThan(500);
  });
});

describe('a list', () => {
  test('comes in pages, from any place', async () => {
    const page = await client('GET', `/Users${query({ startIndex: '2', count: '2', sortBy: 'userName' })}`);
    expect(names(page)).toEqual(['Ana', "Bea O'Malley"]);
    expect(page.body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
    const none = await client('GET', `/Users${query({ count: '0' })}`);
    expect([none.body['totalResults'], names(none)]).toEqual([4, []]);
  });

  test('is sorted in either direction, with what has nothing there at its end', async () => {
    for (const [sortOrder, first] of [
      ['ascending', 'Guide'],
      ['descending', 'Manager'],
    ] as const) {
      const { body } = await client('GET', `/Users${query({ sortBy: 'title', sortOrder })}`);
      const titles = (body['Resources'] as { title?: string }[]).map(({ title }) => title);
      expect([titles[0], titles.at(-1)]).toEqual([first, undefined]);
    }
  });

  test('has the attributes that were asked for, or all but some', async () => {
    const only = await client('GET', `/Users${query({ attributes: 'userName,name.formatted', count: '1' })}`);
    expect(only.body['Resources']).toEqual([
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: server.me,
        userName: 'ana@example.org',
        name: { formatted: 'Ana' },
      },
    ]);
    const without = await client(
      'GET',
      `/Users/${server.me}${query({ excludedAttributes: 'emails.type,meta' })}`,
    );
    expect(without.body['meta']).toBeUndefined();
    expect(without.body['emails']).toEqual([{ value: 'ana@example.org', primary: true }]);
  });

  test('of a search is asked for in a body (RFC 7644, 3.4.3)', async () => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'];
    const asked = {
      schemas,
      attributes: ['displayName'],
      filter: 'displayName sw "Gu" or displayName sw "Ad"',
    };
    expect(names(await client('POST', '/.search', asked))).toEqual(['Adam Ant', 'Guides']);
    expect(names(await client('POST', '/Users/.search', { ...asked, startIndex: 1, count: 10 }))).toEqual([
      'Adam Ant',
    ]);
  });

  test.each([{ count: 'many' }, { startIndex: '1.5' }, { sortOrder: 'up' }, { attributes: 'a,'.repeat(60) }])(
    'is refused for %j',
    async (asked) => {
      const { status, body } = await client('GET', `/Users${query(asked)}`);
      expect([status, body['scimType']]).toEqual([400, 'invalidValue']);
    },
  );
});

describe('what is spoken here', () => {
  test('is told: no bulk, no passwords', async () => {
    const { body } = await client('GET', '/ServiceProviderConfig');
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    });
    expect((await client('POST', '/Bulk', {})).status).toBe(404);
  });

  test('is described attribute by attribute, as it is kept', async () => {
    const types = await client('GET', '/ResourceTypes');
    expect(types.body['Resources']).toMatchObject([{ id: 'User', endpoint: '/Users' }, { id: 'Group' }]);
    const { body } = await client('GET', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User');
    const attributes = body['attributes'] as { name: string; subAttributes?: { name: string }[] }[];
    expect(attributes.map(({ name }) => name)).toEqual([
      'userName',
      'name',
      'displayName',
      'title',
      'active',
      'emails',
      'groups',
    ]);
    expect(attributes).toMatchObject([
      { type: 'string', required: true, uniqueness: 'server', multiValued: false },
      {
        type: 'complex',
        subAttributes: [{ name: 'formatted' }, { name: 'familyName' }, { name: 'givenName' }],
      },
      {},
      {},
      { type: 'boolean' },
      { type: 'complex', multiValued: true },
      { mutability: 'readOnly' },
    ]);
    expect((await client('GET', '/Schemas')).body['totalResults']).toBe(3);
    expect((await client('GET', '/Schemas/none')).status).toBe(404);
  });
});

describe('who may', () => {
  test('whoever has no key of a directory is told so in the form of the protocol, signed in or not', async () => {
    for (const ask of [clientOf(server, 'another'), clientOf(server, '')]) {
      const { status, body, headers } = await ask('GET', '/Users');
      expect([status, body['status'], headers['www-authenticate']]).toEqual([401, '401', 'Bearer']);
    }
    expect((await server.ask('GET', '/scim/v2/Users')).status).toBe(401);
    expect((await server.ask('GET', '/scim/v2/none')).status).toBe(404);
  });

  test('the key opens nothing else', async () => {
    const answer = await server.ask('GET', '/api/registers/person', undefined, {
      cookie: '',
      authorization: `Bearer ${await directoryKey(server)}`,
    });
    expect(answer.status).toBe(403);
  });
});

test('a directory is shown to whoever looks after it, with what it has made and whom it does not know', async () => {
  await server.add('person', { name: 'Unmatched', email: 'un@example.org' });
  const { status, body } = await server.ask('GET', '/api/administration/directory');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    provisioned: 4,
    suspended: 1,
    groups: [{ name: 'Guides', members: 0 }],
    unmatched: { total: 1, people: [{ name: 'Unmatched' }] },
  });
  expect(body['address']).toMatch(/^http:\/\/[^/]+\/scim\/v2$/);
  expect(Date.parse(String(body['changedAt']))).toBeLessThanOrEqual(Date.now());
});

const paths = [
  'userName',
  'active',
  'members',
  'emails[type eq "work"].value',
  'name',
  '__proto__',
  'groups',
  'a.b.c',
  '[',
  '',
];
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    true,
    -1,
    1e308,
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom(...paths),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const named = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, nasty])), { requiredKeys: [] });
const user = named([
  'userName',
  'emails',
  'name',
  'active',
  'groups',
  'displayName',
  'externalId',
  'schemas',
  'title',
]);
const operation = fc.record(
  {
    op: fc.oneof(fc.constantFrom('add', 'remove', 'replace'), nasty),
    path: fc.oneof(fc.constantFrom(...paths), nasty),
    value: nasty,
  },
  { requiredKeys: ['op'] },
);
const body = fc.oneof(
  nasty,
  user,
  named(['displayName', 'members', 'externalId']),
  fc.record({ Operations: fc.array(operation, { maxLength: 3 }) }),
  named(['filter', 'sortBy', 'startIndex', 'count', 'attributes']),
);

test('whatever is sent, nothing breaks', { timeout: 120_000 }, async () => {
  const group = String((await client('POST', '/Groups', { displayName: 'For nasty values' })).body['id']);
  const target = String((await client('POST', '/Users', { userName: 'nasty@example.com' })).body['id']);
  const addresses = [
    '/Users',
    '/Groups',
    `/Users/${target}`,
    `/Groups/${group}`,
    '/.search',
    '/Users/.search',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...addresses),
      fc.constantFrom('POST' as const, 'PUT' as const, 'PATCH' as const),
      body,
      async (address, method, sent) => {
        const { status } = await client(
          method,
          address,
          typeof sent === 'string' ? sent : JSON.stringify(sent),
        );
        expect(status).toBeLessThan(500);
      },
    ),
    { numRuns: 600 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      for (const name of ['filter', 'sortBy', 'attributes', 'count'])
        expect((await client('GET', `/Users${query({ [name]: text })}`)).status).toBeLessThan(500);
    }),
    { numRuns: 100 },
  );
  expect((await client('GET', `/Users/${server.me}`)).status).toBe(200);
});
