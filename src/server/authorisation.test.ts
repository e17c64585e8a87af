import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/calendar.ts';
import type { Field, Fields } from '#isms/kernel/field.ts';
import { asking, testServer, type Ask, type Tested } from './server-tester.ts';
import { routesOf, type Route } from './routes-tester.ts';

/**
 * Who may do what, route by route. The table is written here once more, by hand, and every route that the application has
 * is asked by everybody: one that somebody adds fails until a line says who it is for.
 */
const manager = ['isms-manager'];
const readers = ['isms-manager', 'top-management', 'owner', 'internal-auditor', 'external-auditor', 'reader'];
// Signed in and working here. What they get is narrowed by what they may read: `leaks.test.ts`.
const members = [...readers, 'employee', 'nobody'];
const outside = ['stranger', 'departed', 'retired', 'not yet here'];
const everybody = [...members, 'expired', ...outside];

const table: readonly (readonly [route: RegExp, who: readonly string[]])[] = [
  [/^GET \/(healthz|readyz|metrics)$/, everybody],
  [/^GET \/api\/(openapi\.json|setup)$/, everybody],
  [/^(POST|DELETE) \/api\/session$/, everybody],
  [/^POST \/api\/session\/(code|passkey|passkey\/options|elsewhere)$/, everybody],
  [/^(GET|POST) \/api\/auth\/sso\/(callback\/:provider|saml2\/sp\/(metadata|acs\/:provider))$/, everybody],
  // One's own account, whatever one may do here.
  [/^(GET|POST|DELETE) \/api\/account(\/[a-z-]+(\/[a-z:]+)?)?$/, [...members, 'expired']],
  [/^POST \/api\/(setup|invitations\/accept|password-reset(\/accept)?)$/, everybody],
  [
    /^GET \/api\/(session|declarations|commits|timeline|search|files\/:hash|views\/[a-z-]+)$/,
    [...members, 'expired'],
  ],
  [
    /^GET \/api\/registers\/(document|document-version|organisation)(\/:id(\/history)?)?$/,
    [...readers, 'employee'],
  ],
  [/^GET \/api\/registers\/[a-z-]+(\/:id(\/history)?)?$/, readers],
  [/^(POST|PATCH) \/api\/registers\/[a-z-]+(\/:id(\/retire|\/restore)?)?$/, manager],
  [/^POST \/api\/actions\/judge-requirement\/:id$/, ['isms-manager', 'top-management', 'internal-auditor']],
  [/^POST \/api\/actions\/[a-z-]+\/:id$/, ['isms-manager', 'top-management', 'owner']],
  [/^POST \/api\/files$/, ['isms-manager', 'top-management', 'owner']],
  [/^POST \/api\/invitations$/, manager],
];

let server: Tested;
const people = new Map<string, Ask>();

beforeAll(async () => {
  server = await testServer({}, { example: true });
  const today = (await server.running.house.now()).snapshot.asOf;
  const yesterday = addDays(today, -1);
  for (const role of [...readers, 'employee']) people.set(role, (await server.join(role, [{ role }])).ask);
  people.set('nobody', (await server.join('nobody', [])).ask);
  people.set('expired', (await server.join('expired', [{ role: 'isms-manager', until: yesterday }])).ask);
  people.set('stranger', asking(server.running, ''));
  const gone = async (name: string, fields: object): Promise<void> => {
    const { id, ask } = await server.join(name.replaceAll(' ', '-'), [{ role: 'isms-manager' }]);
    await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
    people.set(name, ask);
  };
  await gone('departed', { to: yesterday });
  await gone('not yet here', { from: addDays(today, 1) });
  const { id, ask } = await server.join('retired', [{ role: 'isms-manager' }]);
  await server.ask('POST', `/api/registers/person/${id}/retire`);
  people.set('retired', ask);
});
afterAll(() => server.stop());

/** Values that pass the first check, so that what is refused is refused because of who asks. */
const sample = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { optional }]) => !optional)
      .map(([name, field]) => [name, valueOf(field)]),
  );

function valueOf({ kind, options = {} }: Field): unknown {
  if (kind === 'date') return '2026-09-30';
  if (kind === 'number') return 1;
  if (kind === 'yesNo') return true;
  if (kind === 'references') return ['somebody'];
  return Object.keys(options)[0] ?? 'Because';
}

async function bodyOf({ method, path }: Route, who: string): Promise<unknown> {
  const { isms } = server.running.house;
  const key = path.split('/')[3] ?? '';
  const register = isms.registers.get(key);
  const action = isms.actions.get(key);
  const secret = 'correct horse battery staple';
  if (path === '/api/session')
    return { email: `no-${who.replaceAll(' ', '-')}@example.org`, password: secret };
  if (path === '/api/setup')
    return { token: 'guessed', organisation: 'x', name: 'x', email: 'x@example.org', password: secret };
  if (path === '/api/invitations/accept') return { token: 'guessed', password: secret };
  if (path === '/api/invitations') return { person: 'nobody' };
  if (path === '/api/files') return 'bytes';
  if (action) return { input: sample(action.input) };
  if (path.endsWith('/:id')) return { fields: {} };
  if (register && method === 'PATCH') {
    const [record] = (await server.running.house.now()).reader.everything(register);
    return {
      records: [{ id: record?.id ?? 'nobody', version: Math.max(record?.version ?? 1, 1) }],
      fields: {},
    };
  }
  return register && method === 'POST' && !path.includes(':id') ? { fields: register.example } : {};
}

/** The path with a record that exists, so that nobody is refused merely because there is nothing. */
async function urlOf({ path }: Route): Promise<string> {
  const { house } = server.running;
  const key = path.split('/')[3] ?? '';
  const { reader } = await house.now();
  const register = house.isms.registers.get(key) ?? house.isms.actions.get(key)?.on;
  const record = register && reader.everything(register)[0];
  const id = record?.id ?? 'nobody';
  const query = { '/api/files': '?name=a.txt', '/api/search': '?q=a' }[path] ?? '';
  return `${path.replace(':id', id).replace(':hash', 'a'.repeat(64))}${query}`;
}

const reached = new Set<RegExp>();

test(
  'every route is in the table, and lets in whom the table says and nobody else',
  { timeout: 60_000 },
  async () => {
    const routes = routesOf(server.running.app);
    expect(routes.length).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (const route of routes) {
      const name = `${route.method === 'HEAD' ? 'GET' : route.method} ${route.path}`;
      const line = table.find(([pattern]) => pattern.test(name));
      if (!line) wrong.push(`${name} is not in the table`);
      else reached.add(line[0]);
      for (const [who, ask] of people) {
        const headers = {
          'if-match': '"1"',
          ...(route.path === '/api/files' && { 'content-type': 'text/plain' }),
        };
        const hasBody = !['GET', 'HEAD', 'DELETE'].includes(route.method);
        // Signing out would make strangers of the rest of the table.
        const own = name === 'DELETE /api/session' ? { ...headers, cookie: '' } : headers;
        const { status, body } = await ask(
          route.method as 'GET',
          await urlOf(route),
          hasBody ? await bodyOf(route, who) : undefined,
          own,
        );
        const isOpen = line?.[1] === everybody;
        // Open routes may refuse what was sent; they never refuse because nobody is signed in.
        const denied = isOpen ? body['detail'] === 'Sign in first.' : status === 401 || status === 403;
        const may = line?.[1].includes(who) ?? false;
        if (denied === may || status >= 500)
          wrong.push(`${route.method} ${route.path} answers ${who} with ${status}`);
        if (outside.includes(who) && !isOpen && status !== 401) wrong.push(`${name} knows ${who}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('no line of the table is for a route that is gone', () => {
  expect(table.filter(([pattern]) => !reached.has(pattern))).toEqual([]);
});

test('an address written otherwise is the same route, and as closed', async () => {
  const stranger = asking(server.running, '');
  for (const url of ['/%61pi/declarations', '/api/%64eclarations', '/%61pi/registers/risk'])
    expect((await stranger('GET', url)).status, url).toBe(401);
});

test('whoever may not read a register is not told whether it has a record', async () => {
  const employee = people.get('employee') as Ask;
  for (const id of ['RISK-1', 'RISK-99999']) {
    const asked = [
      await employee('GET', `/api/registers/risk/${id}`),
      await employee('GET', `/api/registers/risk/${id}/history`),
      await employee('PATCH', `/api/registers/risk/${id}`, { fields: {} }, { 'if-match': '1' }),
      await employee('POST', `/api/registers/risk/${id}/retire`),
      await employee('PATCH', '/api/registers/risk', { records: [{ id, version: 1 }], fields: {} }),
      await employee('POST', `/api/actions/approve-treatment-plan/${id}`, {}),
    ];
    for (const { status, body } of asked) {
      expect(status).toBe(403);
      expect(body['detail']).not.toContain(id);
    }
  }
});
