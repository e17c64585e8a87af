import { readFile } from 'node:fs/promises';
import type { OpenAPIV3_1 } from 'openapi-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import * as accessLog from '../../contract/access-log.ts';
import * as contract from '../../contract/contract.ts';
import * as declarations from '../../contract/declarations.ts';
import { version } from '../../contract/version.ts';
import { withExamples } from './open-api-examples.ts';
import { testServer, type Answer, type Tested } from '../../testing/server-tester.ts';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Content {
  readonly schema: Schema;
  readonly example?: unknown;
}
interface Operation {
  readonly summary?: string;
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

let server: Tested;
let schemas: Readonly<Record<string, Schema>>;
let document: string;
let operations: readonly { method: string; path: string; operation: Operation }[];
beforeAll(async () => {
  server = await testServer({}, { example: true });
  // Only the system makes these, once a day is over.
  await server.running.service.commit({ id: 'system', person: undefined }, {}, () => [
    create(accessDigest, accessDigest.example),
  ]);
  const whole = (await withExamples(server.running.app.swagger() as OpenAPIV3_1.Document)) as unknown as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    components: { schemas: typeof schemas };
  };
  const { paths } = whole;
  schemas = whole.components.schemas;
  document = JSON.stringify(whole);
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});
afterAll(() => server.stop());

const shapes = new Map(
  [...Object.values(contract), ...Object.values(accessLog), ...Object.values(declarations)].flatMap(
    (each): [string, z.ZodType][] => {
      const id = each instanceof z.ZodType ? each.meta()?.id : undefined;
      return id === undefined ? [] : [[id, each as z.ZodType]];
    },
  ),
);

/** Returns the differences between a response and the document. */
function departures({ responses }: Operation, { status, body, headers }: Answer): readonly string[] {
  const documented = responses[status] ?? (status >= 400 ? responses['default'] : undefined);
  if (!documented) return [`${status} is not documented`];
  const type = ((headers['content-type'] ?? '') as string).split(';', 1)[0] ?? '';
  if (documented.content === undefined) return type === '' ? [] : [`${status} has a body`];
  const found = documented.content[type];
  if (!found) return [`${status} in ${type} is not documented`];
  const shape = shapes.get(found.schema.$ref?.split('/').at(-1) ?? '');
  if (!shape) return [];
  const read = shape.safeParse(body);
  if (!read.success) return [`${status}: ${z.prettifyError(read.error)}`];
  // Parsing removes what the shape does not know, so the two differ.
  return JSON.stringify(sorted(read.data)) === JSON.stringify(sorted(body)) ? [] : [`${status} says more`];
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Returns requests to an operation: one that should succeed, and some that should not. */
async function requestsTo({ method, path }: { method: string; path: string }) {
  const { service } = server.running;
  const { reader } = await service.now();
  const key = path.split('/')[3] ?? '';
  const register = service.catalogue.registers.get(key) ?? service.catalogue.actions.get(key)?.on;
  const records = register ? reader.everything(register) : [];
  const own = records.filter(({ version }) => version > 0).at(-1) ?? records.at(-1);
  const upload = await server.ask('POST', '/api/files?name=a.txt', 'bytes', { 'content-type': 'text/plain' });
  const hash = String(
    path.startsWith('/api/declarations/')
      ? (await server.ask('GET', '/api/session')).body['declarations']
      : upload.body['hash'],
  );
  const named = path.includes('/views/') ? 'due' : 'risk';
  const bodies: Readonly<Record<string, unknown>> = {
    '/api/session': { email: 'ana@example.org', password: 'correct horse battery' },
    '/api/invitations': { person: server.me },
    '/api/files': 'bytes',
  };
  const input = { verdict: 'partly met', reason: 'Looked at it' };
  const actionBody = key === 'judge-requirement' ? { input } : { input: { reason: input.reason } };
  const label = register?.fields[register.label]?.kind === 'line' ? { [register.label]: '9.9' } : {};
  // Fields that only actions set are read and not sent.
  const byHand = Object.entries(own?.fields ?? {}).filter(([name]) => !register?.fields[name]?.byAction);
  const fields = { ...Object.fromEntries(byHand), ...label };
  const several = { records: [{ id: own?.code, version: own?.version }], fields: {} };
  const amended = path.endsWith('/{id}') ? { fields: {} } : several;
  const good = path.includes('/actions/') ? actionBody : method === 'PATCH' ? amended : { fields };
  const body = path.endsWith('/retire') || path.endsWith('/restore') ? {} : (bodies[path] ?? good);
  const url = path
    .replace('{id}', own?.code ?? 'x')
    .replace('{hash}', hash)
    .replace('{key}', named);
  const queries = method === 'GET' ? ['', '?format=csv', '?asOf=2025-06-30', '?asOf=never', '?x=1'] : [''];
  const query = { '/api/files': '?name=a.txt', '/api/search': '?q=risk' }[path] ?? '';
  return [
    ...queries.map((each) => ({ url: url + each + query, body })),
    { url: path.replace('{id}', 'nobody').replace('{hash}', 'nothing') + query, body },
    { url: url + query, body: method === 'GET' ? undefined : { nonsense: true } },
  ];
}

test('every documented operation answers, and as documented', { timeout: 60_000 }, async () => {
  expect(operations.length).toBeGreaterThan(60);
  const wrong: string[] = [];
  const never: string[] = [];
  for (const { method, path, operation } of operations) {
    const name = `${method} ${path}`;
    // Skipped, since it signs out.
    if (name === 'DELETE /api/session') continue;
    let answered = false;
    for (const { url, body } of await requestsTo({ method, path })) {
      const isUpload = path === '/api/files';
      // A new sign-in would end the session.
      const stranger = name === 'POST /api/session' ? { cookie: '' } : {};
      const answer = await server.ask(
        method as 'GET',
        url,
        method === 'GET' ? undefined : body,
        isUpload ? { 'content-type': 'text/plain' } : { 'if-match': await versionAt(url), ...stranger },
      );
      answered ||= answer.status < 300;
      wrong.push(...departures(operation, answer).map((each) => `${method} ${url}: ${each}`));
    }
    if (!answered) never.push(name);
  }
  expect(wrong).toEqual([]);
  // Possible only once or in a certain state. Other tests show that they succeed: `actions.test.ts`, `set-up.test.ts`,
  // `organisations.test.ts`, `simulation.test.ts`, `erasure.test.ts`, `top-management-recovery.test.ts` and
  // `account.test.ts`.
  const elsewhere =
    /\/(actions|account|administration|invitations|organisations|password-reset|top-management-recovery|registers\/erasure)\b|\/(session|simulation)\//;
  expect(never.filter((name) => !elsewhere.test(name))).toEqual([
    'POST /api/setup',
    'POST /api/registers/organisation',
    // There is only one for each pair, and the copied record is in the way.
    'POST /api/registers/applicability',
    'POST /api/registers/competence-requirement',
    'POST /api/registers/acknowledgement',
    'POST /api/registers/assessment-invitation',
    'POST /api/registers/review-input',
    // The copied record is one of a review whose results are approved.
    'POST /api/registers/review-decision',
  ]);
});

test('every reference leads to a schema, and to every schema leads one', () => {
  const referred = document.matchAll(/"#\/components\/schemas\/([^"]+)"/g).map(([, name]) => name);
  expect(new Set(referred)).toEqual(new Set(Object.keys(schemas)));
});

test('what is added to a register or amended in it is said field by field, in one schema each', () => {
  for (const {
    key,
    fields,
    closed,
    fixed,
    actionsOnly,
  } of server.running.service.catalogue.registers.values()) {
    const own = [`/api/registers/${key}`, `/api/registers/${key}/{id}`];
    const said = operations
      .filter(({ path, method }) => own.includes(path) && method !== 'GET')
      .map(({ method, operation }) => {
        const { properties } = operation.requestBody?.content['application/json']?.schema ?? {};
        return [method, properties?.['fields']?.$ref] as const;
      });
    expect(said.length > 0, key).toBe(!closed && !(fixed && actionsOnly));
    const last = new Map(said);
    for (const [method, reference] of said) {
      expect(reference, `${method} ${key}`).toBe(last.get(method));
      const schema = schemas[reference?.split('/').at(-1) ?? ''];
      expect(Object.keys(schema?.properties ?? {}), `${method} ${key}`).toEqual(Object.keys(fields));
    }
  }
});

/** Returns the current version of a record, so that the amendment is not refused for it. */
async function versionAt(url: string): Promise<string> {
  const { headers } = await server.ask('GET', url.split('?', 1)[0] ?? '');
  return (headers['etag'] ?? '"1"') as string;
}

test('what is not signed in, not modified or signed out is as documented too', async () => {
  const of = (method: string, path: string) =>
    operations.find((each) => each.method === method && each.path === path)?.operation ?? { responses: {} };
  const upload = await server.ask('POST', '/api/files?name=a.txt', 'bytes', { 'content-type': 'text/plain' });
  const hash = String(upload.body['hash']);
  const unchanged = await server.ask('GET', `/api/files/${hash}`, undefined, {
    'if-none-match': `"${hash}"`,
  });
  expect([unchanged.status, departures(of('GET', '/api/files/{hash}'), unchanged)]).toEqual([304, []]);
  const closed = await server.ask('GET', '/api/session', undefined, { cookie: '' });
  expect([closed.status, departures(of('GET', '/api/session'), closed)]).toEqual([401, []]);
  const out = await server.ask('DELETE', '/api/session');
  expect([out.status, departures(of('DELETE', '/api/session'), out)]).toEqual([204, []]);
});

test('an operation says what opens it: a session or a key, a session alone, or nothing', () => {
  const { components = {}, security } = server.running.app.swagger() as {
    components?: { readonly securitySchemes?: Readonly<Record<string, object>> };
    readonly security?: readonly object[];
  };
  expect(components.securitySchemes).toMatchObject({
    session: { type: 'apiKey', in: 'cookie' },
    key: { type: 'http', scheme: 'bearer' },
  });
  expect(security).toEqual([{ session: [] }, { key: [] }]);
  const opens = (method: string, path: string) =>
    operations.find((each) => each.method === method && each.path === path)?.operation.security;
  expect(opens('GET', '/api/registers/risk')).toBeUndefined();
  expect(opens('POST', '/api/account/keys')).toEqual([{ session: [] }]);
  expect(opens('POST', '/api/session')).toEqual([]);
});

test('the version of the API is that of the package', async () => {
  const packed: unknown = JSON.parse(await readFile('package.json', 'utf8'));
  expect(packed).toMatchObject({ version });
});

test('every operation has a name of its own, a tag, and examples of what it takes and answers in JSON', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids.every((id) => /^[a-z]+[A-Z]\w*$/.test(id ?? ''))).toBe(true);
  expect(new Set(ids).size).toBe(operations.length);
  for (const { method, path, operation } of operations) {
    const { tags, requestBody, responses } = operation;
    expect(tags?.length, path).toBe(1);
    const bodies = [requestBody, responses['200'], responses['201']].flatMap(
      (body) => body?.content?.['application/json'] ?? [],
    );
    for (const { example } of bodies) expect(example, `${method} ${path}`).toBeDefined();
  }
});

test('what is sent to a register has the example that the register declares', () => {
  const sent = operations.find(({ method, path }) => method === 'POST' && path === '/api/registers/risk');
  const example = sent?.operation.requestBody?.content['application/json']?.example;
  expect(example).toMatchObject({ fields: { title: 'Firmware signed with a stolen key' } });
});
