import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../testing/keys-tester.ts';
import { addressesAt, everythingAt, textsIn, toldAt } from '../testing/all-answers-tester.ts';
import { password, testServer, type Ask, type Tested } from '../testing/server-tester.ts';

/**
 * The limits of API keys, checked with every operation of the OpenAPI document, as a person who may do all of it by
 * hand.
 */
let server: Tested;
let ask: Ask;
beforeAll(async () => {
  server = await testServer({}, { example: true });
  ({ ask } = await server.join('deputy', [{ role: 'isms-manager' }, { role: 'top-management' }]));
}, 180_000);
afterAll(() => server.stop());

interface Operation {
  readonly method: string;
  readonly path: string;
  /** Public: the route ignores keys. */
  readonly open: boolean;
}

function operations(): readonly Operation[] {
  const { paths = {} } = server.running.app.swagger() as {
    paths?: Readonly<Record<string, Readonly<Record<string, { readonly security?: readonly object[] }>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path,
      open: security?.length === 0,
    })),
  );
}

const catalogue = () => server.running.service.catalogue;
const position = async () => (await server.running.service.now()).snapshot.position;
const accounts = async () => {
  const { adapter } = await (await server.running.accountService.loaded()).$context;
  const models = ['user', 'account', 'session', 'membership', 'passkey', 'twoFactor', 'apiKey'];
  return Promise.all(models.map((model) => adapter.count({ model })));
};

/** Returns a body that the operation accepts, so that a refusal is due to the key. */
async function bodyOf({ method, path }: Operation): Promise<unknown> {
  const key = path.split('/')[3] ?? '';
  const action = catalogue().actions.get(key);
  if (path.startsWith('/api/actions/')) {
    const required = Object.entries(action?.input ?? {}).filter(
      ([, { optional, default: fallback }]) => !optional && fallback === undefined,
    );
    const sample = required.map(([name, { kind, options = {} }]) => {
      const values: Readonly<Record<string, unknown>> = {
        date: '2026-09-30',
        number: 1,
        step: 1,
        yesNo: true,
        references: ['somebody'],
        link: { register: 'risk', id: 'RISK-1' },
      };
      return [name, values[kind] ?? Object.keys(options)[0] ?? 'Because'];
    });
    return { input: Object.fromEntries(sample) as object };
  }
  const bodies: Readonly<Record<string, unknown>> = {
    '/api/files': 'bytes',
    '/api/invitations': { person: server.me },
    '/api/organisations': { name: 'Another' },
    '/api/session/organisation': { organisation: server.running.service.organisation },
    '/api/invitations/join': { token: 'guessed' },
    '/api/administration/keys': {
      name: 'X',
      until: (await server.running.service.now()).snapshot.asOf,
      password,
    },
  };
  if (path in bodies) return bodies[path];
  const register = catalogue().registers.get(key);
  if (method === 'PATCH' && path.endsWith('/{id}')) return { fields: {} };
  if (method === 'PATCH') return { records: [{ id: 'none', version: 1 }], fields: {} };
  return path.includes('{id}') ? {} : { fields: register?.example ?? {} };
}

/** Sends every non-public operation that changes something, with a key. Returns those that were not refused. */
async function notRefused(key: Ask, of: (operation: Operation) => boolean): Promise<readonly string[]> {
  const { reader } = await server.running.service.now();
  const wrong: string[] = [];
  let asked = 0;
  for (const operation of operations().filter(({ method, open }) => method !== 'GET' && !open)) {
    const { method, path } = operation;
    if (!of(operation)) continue;
    asked += 1;
    const name = path.split('/')[3] ?? '';
    const register = catalogue().registers.get(name) ?? catalogue().actions.get(name)?.on;
    const row = register && reader.everything(register).at(-1);
    const isUpload = path === '/api/files';
    const { status } = await key(
      method as 'POST',
      path.replace('{id}', row?.id ?? 'none') + (isUpload ? '?name=a.txt' : ''),
      await bodyOf(operation),
      isUpload ? { 'content-type': 'text/plain' } : { 'if-match': '"1"' },
    );
    if (status !== 403) wrong.push(`${method} ${path}: ${status}`);
  }
  expect(asked).toBeGreaterThan(10);
  return wrong;
}

const everyRegister = (): readonly string[] => [...catalogue().registers.keys()];
/** Checks whether an operation accepts no API key, whatever its scope. */
const isNeverForKeys = ({ path }: Operation): boolean => !/^\/api\/(registers|actions|files)\b/.test(path);

describe('a key that reads', () => {
  test('changes nothing in any operation', { timeout: 120_000 }, async () => {
    const key = await keyOf(server, ask);
    const before = [await position(), await accounts()];
    expect(await notRefused(key, () => true)).toEqual([]);
    expect([await position(), await accounts()]).toEqual(before);
  });

  test('reads what its person reads', { timeout: 120_000 }, async () => {
    const key = await keyOf(server, ask);
    let asked = 0;
    for (const { method, path, open } of operations()) {
      if (method !== 'GET' || open || /\{|\/(account|administration|files|search)\b/.test(path)) continue;
      asked += 1;
      const [one, other] = [await ask('GET', path), await key('GET', path)];
      expect([path, other.status]).toEqual([path, one.status]);
      // Actions that a key could take are not offered.
      const readable = ({ body }: typeof one) => [body['total'], body['withheld'], body['rows']];
      expect(readable(other), path).toEqual(readable(one));
    }
    expect(asked).toBeGreaterThan(100);
  });

  test('is offered nothing to do', async () => {
    const key = await keyOf(server, ask);
    const url = '/api/registers/risk/RISK-1';
    expect((await ask('GET', url)).body).toMatchObject({ record: { may: ['amend', 'retire'] } });
    expect((await key('GET', url)).body).toMatchObject({ record: { may: [] }, offers: [], adds: [] });
    expect((await key('GET', '/api/mine')).body).toMatchObject({ awaited: [], reports: [] });
    expect((await ask('GET', '/api/views/treatment-board')).body['offers']).not.toEqual({});
    expect((await key('GET', '/api/views/treatment-board')).body).toMatchObject({ offers: {}, begins: {} });
  });

  test('says itself why it is refused', async () => {
    const key = await keyOf(server, ask);
    for (const url of ['/api/registers/risk/RISK-1/retire', '/api/actions/accept-residual-risk/RISK-1'])
      expect(
        (await key('POST', url, { ...(url.includes('actions') && { input: { reason: 'Seen' } }) })).body[
          'detail'
        ],
      ).toBe('This key lets you read, and change nothing.');
  });
});

describe('a key that changes', () => {
  test('administers, invites and founds nothing, and touches neither accounts nor keys', async () => {
    const key = await keyOf(server, ask, { scope: 'change' });
    const before = [await position(), await accounts()];
    expect(await notRefused(key, isNeverForKeys)).toEqual([]);
    expect([await position(), await accounts()]).toEqual(before);
  });

  test('does what its person may do by hand, and no more', async () => {
    const key = await keyOf(server, ask, { scope: 'change' });
    const fields = { title: 'Made with a key', place: 'external', category: 'economic', effect: 'It sings.' };
    expect((await key('POST', '/api/registers/issue', { fields })).status).toBe(201);
    const employee = await server.join('bescheiden', [{ role: 'employee' }]);
    const theirs = await keyOf(server, employee.ask, { scope: 'change' });
    for (const each of [employee.ask, theirs])
      expect((await each('POST', '/api/registers/issue', { fields })).status).toBe(403);
  });
});

/** Needed because an account may have only a limited number of keys. */
async function revokeAll(): Promise<void> {
  const { keys } = (await ask('GET', '/api/account/keys')).body as { keys: { id: string }[] };
  for (const { id } of keys) await ask('DELETE', `/api/account/keys/${id}`);
}

describe('a key that is bound to registers', () => {
  const bound = ['issue', 'supplier'];

  test('sees nothing outside them in any answer', { timeout: 180_000 }, async () => {
    const key = await keyOf(server, ask, { scope: 'change', registers: bound });
    const all = (await everythingAt(server)).filter(({ version }) => version > 0);
    const [readable = [], hidden = []] = [true, false].map((is) =>
      all.filter(({ register }) => bound.includes(register) === is),
    );
    const open = JSON.stringify([readable, (await key('GET', '/api/session')).body]);
    const secrets = new Set(
      hidden.flatMap(({ fields }) => [...textsIn(fields)].filter((text) => !open.includes(text))),
    );
    for (const { id } of all) secrets.delete(id);
    expect(secrets.size).toBeGreaterThan(1000);
    // In a register out of reach, one record is like another.
    const outside = new Map<string, number>();
    const urls = (await addressesAt(server)).filter((url) => {
      const [, register = ''] = /^\/api\/registers\/([a-z-]+)\//.exec(url) ?? [];
      if (register === '' || bound.includes(register)) return true;
      outside.set(register, (outside.get(register) ?? 0) + 1);
      return (outside.get(register) ?? 0) <= 4;
    });
    // Fewer than the rate limit of a key, so that each request is answered.
    expect(urls.length).toBeGreaterThan(700);
    expect(urls.length).toBeLessThan(1200);
    expect((await toldAt(server, key, secrets, urls)).slice(0, 20)).toEqual([]);
    // The same search does find what may be seen.
    const known = new Set(readable.flatMap(({ fields }) => [...textsIn(fields)]));
    const another = await keyOf(server, ask, { scope: 'change', registers: bound });
    expect((await toldAt(server, another, known, urls)).length).toBeGreaterThan(100);
  });

  test(
    'gets the rows of a view only where all that it reads is among them',
    { timeout: 60_000 },
    async () => {
      for (const view of catalogue().views.values()) {
        if (view.reads === 'all' || 'record' in view.parameters) continue;
        const url = `/api/views/${view.key}`;
        await revokeAll();
        const whole = (await ask('GET', url)).body;
        const enough = await keyOf(server, ask, {
          scope: 'read',
          registers: view.reads.map(({ key }) => key),
        });
        expect((await enough('GET', url)).body, view.key).toMatchObject({ total: whole['total'] });
        const [left, ...rest] = view.reads.map(({ key }) => key);
        if (rest.length === 0) continue;
        const less = await keyOf(server, ask, {
          scope: 'read',
          registers: rest.filter((each) => each !== left),
        });
        expect((await less('GET', url)).body, view.key).toMatchObject({ rows: [], total: 0 });
      }
    },
  );

  test('changes nothing outside them, neither by hand nor by an act', { timeout: 120_000 }, async () => {
    const key = await keyOf(server, ask, { scope: 'change', registers: bound });
    const before = await position();
    const isOutside = ({ path }: Operation) => {
      const name = path.split('/')[3] ?? '';
      return !bound.includes(catalogue().actions.get(name)?.on.key ?? name) && path !== '/api/files';
    };
    expect(await notRefused(key, isOutside)).toEqual([]);
    expect(await position()).toBe(before);
    const fields = { title: 'Within', place: 'external', category: 'economic', effect: 'It sings.' };
    expect((await key('POST', '/api/registers/issue', { fields })).status).toBe(201);
  });

  test('takes an act where it reaches all that the act looks at and writes', async () => {
    const action = catalogue().actions.get('accept-residual-risk');
    if (!action || action.reads === 'all') throw new Error('the act looks at some registers');
    const looksAt = [...new Set([action.on, ...action.reads].map(({ key }) => key))];
    const url = '/api/actions/accept-residual-risk/RISK-1';
    const taking = async (registers: readonly string[]) =>
      (await keyOf(server, ask, { scope: 'change', registers }))('POST', url, { input: { reason: 'Seen' } });
    const less = await taking(['risk']);
    expect([less.status, less.body['detail']]).toEqual([
      403,
      expect.stringMatching(/^This key does not reach /),
    ]);
    const writing = await taking(looksAt.filter((key) => key !== 'decision'));
    expect([writing.status, writing.body['detail']]).toEqual([403, 'This key does not reach decisions.']);
    expect((await taking([...looksAt, 'decision'])).status).not.toBe(403);
    expect(everyRegister()).toEqual(expect.arrayContaining(looksAt));
  });
});
