import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer, type Answer, type Somebody, type Tested } from '../testing/server-tester.ts';
import { connected, patch, type Client } from '../testing/scim-client-tester.ts';

/** Groups of the directory give the roles that an ISMS manager set, to their members only. */
let server: Tested;
let client: Client;
let [ana, ben, cem]: readonly Somebody[] = [];
beforeAll(async () => {
  server = await testServer();
  client = await connected(server);
  [ana, ben, cem] = [
    await server.join('ana2', []),
    await server.join('ben', []),
    await server.join('cem', [{ role: 'employee' }]),
  ];
});
afterAll(() => server.stop());

const one = (somebody: Somebody | undefined): Somebody => somebody ?? expect.fail('nobody of that name');
const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
const idOf = ({ body }: Answer): string => String(body['id']);
const make = async (displayName: string, ...members: readonly (Somebody | undefined)[]): Promise<string> =>
  idOf(
    await client('POST', '/Groups', {
      schemas,
      displayName,
      members: members.map((each) => ({ value: one(each).id })),
    }),
  );
const map = (id: string, role?: string) =>
  server.ask('POST', `/api/actions/map-directory-group/${id}`, { input: role === undefined ? {} : { role } });
const rolesOf = async (somebody: Somebody | undefined): Promise<unknown> =>
  (await one(somebody).ask('GET', '/api/session')).body['roles'];
const membersOf = ({ body }: Answer): string[] =>
  ((body['members'] ?? []) as { value: string }[]).map(({ value }) => value);

test('a group is made, retrieved and listed (RFC 7644, 3.3 and 3.4)', async () => {
  const made = await client('POST', '/Groups', {
    schemas,
    displayName: 'Tour Guides',
    externalId: 'g-1',
    members: [{ value: one(ana).id, $ref: 'https://example.com/v2/Users/x' }],
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    schemas,
    displayName: 'Tour Guides',
    externalId: 'g-1',
    members: [{ value: one(ana).id, display: 'ana2', type: 'User' }],
    meta: { resourceType: 'Group' },
  });
  const { body } = await client(
    'GET',
    '/Groups?filter=displayName+eq+"tour guides"&excludedAttributes=members',
  );
  expect(body['Resources']).toMatchObject([{ id: idOf(made), displayName: 'Tour Guides' }]);
  expect(JSON.stringify(body)).not.toContain('members');
  const { body: user } = await client('GET', `/Users/${one(ana).id}`);
  expect(user['groups']).toMatchObject([{ value: idOf(made), display: 'Tour Guides', type: 'direct' }]);
});

test('members come and go as each directory says it', async () => {
  const id = await make('Dialects', ana);
  const [a, b, c] = [one(ana).id, one(ben).id, one(cem).id];
  for (const [operation, expected] of [
    [{ op: 'Add', path: 'members', value: [{ $ref: null, value: b }] }, [a, b]],
    [{ op: 'add', path: 'members', value: { value: b } }, [a, b]],
    [{ op: 'remove', path: `members[value eq "${a}"]` }, [b]],
    [{ op: 'Add', value: { members: [{ value: a }, { value: c }] } }, [b, a, c]],
    [{ op: 'Remove', path: 'members', value: [{ value: a }, { value: 'nobody' }] }, [b, c]],
    // A value is one id and no condition.
    [{ op: 'Remove', path: 'members', value: [{ value: `x" or value pr or value eq "x` }] }, [b, c]],
    [{ op: 'replace', path: 'members', value: [{ value: a }] }, [a]],
    [{ op: 'remove', path: 'members[value eq "none"]' }, [a]],
    [{ op: 'replace', value: { id, displayName: 'Dialects' } }, [a]],
    [{ op: 'remove', path: 'members' }, []],
  ] as const) {
    const answer = await client('PATCH', `/Groups/${id}`, patch(operation));
    expect([answer.status, membersOf(answer)], JSON.stringify(operation)).toEqual([200, expected]);
  }
  const put = await client('PUT', `/Groups/${id}`, {
    schemas,
    displayName: 'Renamed',
    members: [{ value: c }],
  });
  expect([put.body['displayName'], membersOf(put)]).toEqual(['Renamed', [c]]);
});

test('who is in a group has its role, and nobody else: in the commit in which it changes', async () => {
  const id = await make('Owners', ana, cem);
  expect(await rolesOf(ana)).toEqual([]);
  expect((await map(id, 'owner')).status).toBe(200);
  expect(await rolesOf(ana)).toEqual(['owner']);
  expect(await rolesOf(cem)).toEqual(['employee', 'owner']);

  await client(
    'PATCH',
    `/Groups/${id}`,
    patch({ op: 'add', path: 'members', value: [{ value: one(ben).id }] }),
  );
  await client('PATCH', `/Groups/${id}`, patch({ op: 'remove', path: `members[value eq "${one(ana).id}"]` }));
  expect([await rolesOf(ana), await rolesOf(ben)]).toEqual([[], ['owner']]);

  await map(id, 'reader');
  expect([await rolesOf(ben), await rolesOf(cem)]).toEqual([['reader'], ['employee', 'reader']]);
  await map(id);
  expect([await rolesOf(ben), await rolesOf(cem)]).toEqual([[], ['employee']]);

  await map(id, 'owner');
  const { body } = await server.ask('GET', `/api/commits?limit=1`);
  expect(
    (body['commits'] as { records: { register: string }[] }[])[0]?.records
      .map(({ register }) => register)
      .toSorted(),
  ).toEqual(['directory-group', 'grant', 'grant']);
  expect((await client('DELETE', `/Groups/${id}`)).status).toBe(204);
  expect([await rolesOf(ben), await rolesOf(cem)]).toEqual([[], ['employee']]);
  expect((await client('GET', `/Groups/${id}`)).status).toBe(404);
});

test('what a group gives is neither claimed by hand nor by the directory', async () => {
  const id = await make('By hand', ana);
  const byHand = await server.ask(
    'PATCH',
    `/api/registers/directory-group/${id}`,
    { fields: { role: 'isms-manager' } },
    { 'if-match': '1' },
  );
  expect(byHand.status).toBe(400);
  await client('PATCH', `/Groups/${id}`, patch({ op: 'add', value: { roles: ['isms-manager'] } }));
  expect(await rolesOf(ana)).toEqual([]);
  const grant = { person: one(ana).id, role: 'owner', through: id };
  expect((await server.ask('POST', '/api/registers/grant', { fields: grant })).status).toBe(400);
});

test('nothing leaves the organisation without an ISMS manager, and the directory is told', async () => {
  const id = await make('Managers', ben);
  await map(id, 'isms-manager');
  const { running, me } = server;
  const granted = (await server.ask('GET', '/api/registers/grant')).body['records'] as {
    id: string;
    fields: { person: string; through?: string };
  }[];
  const own = granted.find(({ fields }) => fields.person === me)?.id ?? '';
  await server.ask('POST', `/api/registers/grant/${own}/retire`);
  for (const refused of [
    await client('PATCH', `/Groups/${id}`, patch({ op: 'remove', path: 'members' })),
    await client('DELETE', `/Groups/${id}`),
  ]) {
    expect(refused.status).toBe(409);
    expect(refused.body['detail']).toMatch(/remain ISMS manager/);
  }
  expect(await rolesOf(ben)).toEqual(['isms-manager']);
  const back = [{ do: 'restore' as const, register: 'grant', id: own }];
  await running.service.commit({ id: 'system', person: undefined }, {}, () => back);
});

test('whoever is deleted leaves their groups', async () => {
  const gone = await server.join('gone', []);
  const id = await make('With one who goes', gone, ben);
  await map(id, 'reader');
  await client('DELETE', `/Users/${gone.id}`);
  expect(membersOf(await client('GET', `/Groups/${id}`))).toEqual([one(ben).id]);
  await map(id);
});

test('many who come in the same moment all come in', async () => {
  const id = await make('Crowd');
  const all = [ana, ben, cem].map(one);
  await Promise.all(
    all.map((each) =>
      client('PATCH', `/Groups/${id}`, patch({ op: 'add', path: 'members', value: [{ value: each.id }] })),
    ),
  );
  expect(membersOf(await client('GET', `/Groups/${id}`)).toSorted()).toEqual(
    all.map((each) => each.id).toSorted(),
  );
});

test.each([
  ['a name that is taken', { displayName: 'dialects' }, 409, 'uniqueness'],
  ['a member who is nobody', { displayName: 'New', members: [{ value: 'nobody' }] }, 400, 'invalidValue'],
  ['no name', { members: [] }, 400, 'invalidValue'],
  [
    'more members than one answer holds',
    { displayName: 'New', members: Array.from({ length: 10_001 }, (_, n) => ({ value: `${n}` })) },
    400,
    'invalidValue',
  ],
])('is refused with %s', async (_, group, status, scimType) => {
  await client('POST', '/Groups', { schemas, displayName: 'Dialects' });
  const answer = await client('POST', '/Groups', { schemas, ...group });
  expect([answer.status, answer.body['scimType']]).toEqual([status, scimType]);
});

test('its version counts who is in it', async () => {
  const id = await make('Versioned', ana);
  const { headers } = await client('GET', `/Groups/${id}`);
  const version = { 'if-match': String(headers['etag']) };
  const add = patch({ op: 'add', path: 'members', value: [{ value: one(ben).id }] });
  expect((await client('PATCH', `/Groups/${id}`, add, version)).status).toBe(200);
  expect((await client('PATCH', `/Groups/${id}`, add, version)).status).toBe(412);
});
