import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#isms/kernel/values/calendar.ts';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import {
  adding,
  byHand,
  everybody,
  known,
  members,
  nobodys,
  otherRoutes,
  outside,
  readers,
  taken,
} from '../testing/expected-policy-tester.ts';
import { asking, testServer, type Ask, type Tested } from '../testing/server-tester.ts';
import { routesOf } from '../testing/routes-tester.ts';

/**
 * Every operation by everyone, on their own records, on those whose audience they are in and on those of others,
 * compared with the expected policies in `expected-policy-tester.ts`.
 */
let server: Tested;
const people = new Map<string, { readonly id: string; readonly ask: Ask }>();
function personNamed(who: string): { readonly id: string; readonly ask: Ask } {
  const known = people.get(who);
  if (!known) throw new Error(`nobody of the cast is ${who}`);
  return known;
}
/** The operations that were requested, with the asker, as the OpenAPI document writes them. */
const reached = new Set<string>();
const askOf =
  (who: string): Ask =>
  (method, url, body, headers) => {
    const path = (url.split('?')[0] ?? '').replace(
      /^(\/api\/(?:registers|actions)\/[a-z-]+)\/[^/]+/,
      '$1/{id}',
    );
    const documented = path
      .replace(/(files)\/.+/, '$1/{hash}')
      .replace(/(declarations)\/[^/]+/, '$1/{hash}')
      .replace(':key', '{key}')
      .replace(/(people)\/[^/]+(\/.+)/, '$1/{person}$2');
    reached.add(`${who} ${method} ${documented}`);
    return personNamed(who).ask(method, url, body, headers);
  };
const idOf = (who: string): string => personNamed(who).id;

beforeAll(async () => {
  server = await testServer({}, { example: true });
  const today = (await server.running.service.now()).snapshot.asOf;
  const yesterday = addDays(today, -1);
  const join = async (name: string, grants: Parameters<Tested['join']>[1]) => {
    const { id, ask } = await server.join(name.replaceAll(' ', '-'), grants);
    people.set(name, { id, ask });
    return id;
  };
  for (const role of [...readers, 'employee']) await join(role, [{ role }]);
  await join('nobody', []);
  await join('expired', [{ role: 'isms-manager', until: yesterday }]);
  people.set('stranger', { id: 'nobody', ask: asking(server.running, '') });
  const gone = async (name: string, fields: object): Promise<void> => {
    const id = await join(name, [{ role: 'isms-manager' }]);
    await server.ask('PATCH', `/api/registers/person/${id}`, { fields }, { 'if-match': '1' });
  };
  await gone('departed', { to: yesterday });
  await gone('not yet here', { from: addDays(today, 1) });
  const retired = await join('retired', [{ role: 'isms-manager' }]);
  await server.ask('POST', `/api/registers/person/${retired}/retire`);
  await strangersRecords();
}, 180_000);
afterAll(() => server.stop());

const catalogue = () => server.running.service.catalogue;
const registers = () => [...catalogue().registers.values()];

/**
 * Records that nobody of the cast has to do with, for registers where the first record has everyone in its audience.
 */
const others = new Map<string, string>();
async function strangersRecords(): Promise<void> {
  const document = await server.add('document', { title: 'Not published', kind: 'procedure' });
  others.set('document', document);
  others.set('document-version', await server.add('document-version', { document, number: '0.1' }));
  others.set('campaign', await server.add('campaign', { title: 'For one unit', units: ['UNT-1'] }));
  others.set(
    'audit-request',
    await server.add('audit-request', { question: 'Who else?', askedOn: '2026-01-01' }).catch(() => ''),
  );
}

/** Returns values that pass the first check, so that a refusal is due to the asker. */
const sample = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { optional, default: fallback }]) => !optional && fallback === undefined)
      .map(([name, field]) => [name, valueOf(field)]),
  );

function valueOf({ kind, options = {} }: Field): unknown {
  if (kind === 'date') return '2026-09-30';
  if (kind === 'number' || kind === 'step') return 1;
  if (kind === 'yesNo') return true;
  if (kind === 'references') return ['somebody'];
  if (kind === 'link') return { register: 'risk', id: 'RISK-1' };
  return Object.keys(options)[0] ?? 'Because';
}

/**
 * Checks whether the asker was refused: not signed in, not allowed, or not told that the record exists. Any other
 * refusal counts as allowed.
 */
const isDenied = (status: number): boolean => [401, 403, 404].includes(status);

const wrongs: string[] = [];
async function hold(
  what: string,
  who: string,
  allowed: boolean,
  asked: () => ReturnType<Ask>,
): Promise<void> {
  const { status } = await asked();
  if (status >= 500 || isDenied(status) === allowed)
    wrongs.push(`${what}: ${who} ${allowed ? 'may' : 'may not'}, and is answered ${status}`);
  if (outside.includes(who) && status !== 401) wrongs.push(`${what} knows ${who}`);
}
const report = (): void => expect(wrongs.splice(0)).toEqual([]);

async function rowOf(register: AnyRegister): Promise<Stored | undefined> {
  const { reader } = await server.running.service.now();
  const rows = reader.everything(register).filter(({ retired }) => !retired);
  return others.has(register.key)
    ? rows.find(({ id }) => id === others.get(register.key))
    : rows.find(({ fields }) => !Object.values(fields).some((value) => isOfCast(value)));
}
const isOfCast = (value: unknown): boolean =>
  [value].flat().some((each) => [...people.values()].some(({ id }) => id === each));

const at = (register: AnyRegister, id: string): string => `/api/registers/${register.key}/${id}`;

async function current(register: AnyRegister, id: string): Promise<Stored> {
  const { reader } = await server.running.service.now();
  return reader.get(register, id) as Stored;
}

/** Checks whether several records of a register may be amended at once. */
const takesSeveral = ({ singleton, fixed, closed }: AnyRegister): boolean => !singleton && !fixed && !closed;

const amendSeveral = (register: AnyRegister, who: string, id: string, version: number): ReturnType<Ask> =>
  askOf(who)('PATCH', `/api/registers/${register.key}`, { records: [{ id, version }], fields: {} });

/** Reads, amends, retires and restores a record by hand, as a given person. */
async function handle(register: AnyRegister, id: string, whose: 'any' | 'own' | 'meant', who: string) {
  const ask = askOf(who);
  const own = `${whose} ${register.key}`;
  const reads = byHand.read[whose].includes(who);
  for (const suffix of ['', '/history'])
    await hold(`read ${own}${suffix}`, who, reads, () => ask('GET', `${at(register, id)}${suffix}`));
  if (!register.fixed && !register.closed) {
    const { version } = await current(register, id);
    const allowed = byHand.amend[whose].includes(who);
    await hold(`amend ${own}`, who, allowed && version > 0, async () => {
      const { status, body, headers } = await ask(
        'PATCH',
        at(register, id),
        { fields: {} },
        { 'if-match': `"${version}"` },
      );
      // Records that ship are refused to everyone, for another reason.
      return { status: allowed && version === 0 && status === 422 ? 403 : status, body, headers };
    });
    if (takesSeveral(register))
      await hold(`amend several, ${own}`, who, allowed, async () =>
        amendSeveral(register, who, id, Math.max((await current(register, id)).version, 1)),
      );
  }
  if (register.singleton || register.closed || (await current(register, id)).version === 0) return;
  for (const act of ['retire', 'restore'] as const) {
    // The person concerned would lose access.
    if (['person', 'grant'].includes(register.key)) continue;
    await hold(`${act} ${own}`, who, byHand.retire[whose].includes(who), () =>
      ask('POST', `${at(register, id)}/${act}`),
    );
  }
}

describe('what is somebody else’s', () => {
  test('is read, changed and retired by whom the law lets', { timeout: 300_000 }, async () => {
    let asked = 0;
    for (const register of registers()) {
      const row = await rowOf(register);
      for (const who of everybody) {
        const mayList = readers.includes(who) || (who === 'employee' && !nobodys.includes(register.key));
        await hold(`list ${register.key}`, who, mayList, () =>
          askOf(who)('GET', `/api/registers/${register.key}`),
        );
        if (row) await handle(register, row.id, 'any', who);
        else if (takesSeveral(register))
          await hold(`amend several, none of ${register.key}`, who, false, () =>
            amendSeveral(register, who, 'none', 1),
          );
        asked += row ? 1 : 0;
      }
    }
    expect(asked).toBeGreaterThan(800);
    report();
  });

  test('is not added to but by whom the law lets', { timeout: 120_000 }, async () => {
    for (const register of registers())
      for (const who of everybody) {
        if (register.closed) continue;
        const opened = adding.toOpened[register.key as 'incident'] as readonly string[] | undefined;
        // The example names people of another company and not the asker.
        const fields = { ...register.example, ...(opened && { [register.opens?.by ?? '']: 'PER-2' }) };
        const allowed = adding.any.includes(who);
        await hold(`add ${register.key}`, who, allowed, () =>
          askOf(who)('POST', `/api/registers/${register.key}`, { fields }),
        );
      }
    report();
  });

  test('is acted on by whose role it is', { timeout: 120_000 }, async () => {
    expect(taken.flatMap(({ acts }) => acts).toSorted()).toEqual([...catalogue().actions.keys()].toSorted());
    for (const { acts, roles } of taken)
      for (const key of acts) {
        const action = catalogue().actions.get(key);
        const register = action && catalogue().registers.get(action.on.key);
        const row = register && (await rowOf(register));
        // An organisation without such a record answers for the register as a whole.
        if (!action) continue;
        for (const who of everybody)
          await hold(key, who, row !== undefined && roles.includes(who), () =>
            askOf(who)('POST', `/api/actions/${key}/${row?.id ?? 'none'}`, { input: sample(action.input) }),
          );
      }
    report();
  });
});

/** Commits as the system, so that policies do not apply. */
async function set(register: AnyRegister, id: string, fields: object): Promise<boolean> {
  const done = await server.running.service.commit({ id: 'system', person: undefined }, {}, () => [
    { do: 'amend', register: register.key, id, fields: fields as Record<string, unknown> },
  ]);
  return !isProblem(done);
}

const naming = (register: AnyRegister, mark: 'responsible' | 'concerns') =>
  Object.entries(register.fields).filter(([, field]) => field[mark] && !field.byAction);

const namesThem = ({ kind }: Field, id: string): unknown => (kind === 'references' ? [id] : id);

describe('what is theirs', () => {
  test('is read, changed and retired by whom the law lets', { timeout: 300_000 }, async () => {
    const tried = new Set<string>();
    for (const register of registers()) {
      const [[name, field] = ['', undefined]] = naming(register, 'responsible');
      const row = field && !register.fixed ? await rowOf(register) : undefined;
      if (!field || !row) continue;
      for (const who of known) {
        if (!(await set(register, row.id, { [name]: namesThem(field, idOf(who)) }))) continue;
        tried.add(register.key);
        await handle(register, row.id, 'own', who);
      }
      await set(register, row.id, { [name]: row.fields[name] ?? null });
    }
    expect(tried.size).toBeGreaterThan(35);
    report();
  });

  test(
    'gets parts from whom the law lets, and they are not put under what is another’s',
    { timeout: 300_000 },
    async () => {
      let added = 0;
      for (const part of registers()) {
        const link = part.partOf ?? '';
        const whole = catalogue().registers.get(part.fields[link]?.to ?? '');
        const [[name, field] = ['', undefined]] = whole ? naming(whole, 'responsible') : [];
        const row = whole && field ? await rowOf(whole) : undefined;
        if (!whole || !field || !row || part.closed) continue;
        for (const who of known) {
          if (!(await set(whole, row.id, { [name]: namesThem(field, idOf(who)) }))) continue;
          const allowed = adding.partOfOwn.includes(who);
          const fields = { ...sample(part.fields), [link]: row.id };
          await hold(`add ${part.key} to own ${whole.key}`, who, allowed, () =>
            askOf(who)('POST', `/api/registers/${part.key}`, { fields }),
          );
          added += 1;
        }
        await set(whole, row.id, { [name]: row.fields[name] ?? null });
      }
      expect(added).toBeGreaterThan(100);
      report();
    },
  );

  test('gets work from whom the law lets', { timeout: 120_000 }, async () => {
    const worked: string[] = [];
    for (const register of registers().filter(({ workFor }) => workFor !== undefined))
      for (const key of register.workFor?.registers ?? []) {
        const served = catalogue().registers.get(key);
        const [[name, field] = ['', undefined]] = served ? naming(served, 'responsible') : [];
        const row = served && field ? await rowOf(served) : undefined;
        if (!served || !field || !row) continue;
        const fields = {
          ...sample(register.fields),
          [register.workFor?.field ?? '']: { register: key, id: row.id },
        };
        const add = (who: string) => () => askOf(who)('POST', `/api/registers/${register.key}`, { fields });
        for (const who of known) {
          await hold(`add ${register.key} to a ${key}`, who, adding.any.includes(who), add(who));
          if (!(await set(served, row.id, { [name]: namesThem(field, idOf(who)) }))) continue;
          await hold(`add ${register.key} to own ${key}`, who, adding.workForOwn.includes(who), add(who));
          await set(served, row.id, { [name]: row.fields[name] ?? null });
          worked.push(key);
        }
      }
    expect(new Set(worked).size).toBeGreaterThan(3);
    report();
  });

  test(
    'is added in one’s own name, and nobody else’s, with nothing said that is for others to say',
    { timeout: 60_000 },
    async () => {
      for (const [key, whose] of Object.entries(adding.toOpened)) {
        const register = catalogue().registers.get(key);
        if (!register?.opens) throw new Error(`${key} is not opened to anybody`);
        const { by, on } = register.opens;
        for (const who of known) {
          const allowed = (whose as readonly string[]).includes(who);
          const mine = { ...sample(register.fields), [by]: idOf(who), [on]: '2026-01-02' };
          const add = (fields: object) => () => askOf(who)('POST', `/api/registers/${key}`, { fields });
          const isManager = who === 'isms-manager';
          await hold(`report ${key}`, who, allowed, add(mine));
          await hold(`report ${key} for another`, who, isManager, add({ ...mine, [by]: 'PER-2' }));
          const closing = Object.keys(register.fields).find(
            (name) => ![by, on, ...(register.opens?.fields ?? [])].includes(name),
          );
          const value = closing === undefined ? undefined : valueOf(register.fields[closing] as Field);
          await hold(
            `report ${key} with ${closing}`,
            who,
            isManager,
            add({ ...mine, [closing ?? '']: value }),
          );
        }
      }
      report();
    },
  );

  test('is acted on by whom it names', { timeout: 120_000 }, async () => {
    const tried = new Set<string>();
    for (const { acts, roles, named, auditors } of taken)
      for (const key of acts) {
        const action = catalogue().actions.get(key);
        const register = action && catalogue().registers.get(action.on.key);
        const row = register && (await rowOf(register));
        if (!action || !register || !row) continue;
        const [path = ''] = action.by.fields ?? [];
        expect([key, path !== ''], key).toEqual([key, named === true]);
        const [first = '', second] = path.split('.');
        const of =
          second === undefined ? register : catalogue().registers.get(register.fields[first]?.to ?? '');
        const id = second === undefined ? row.id : String(row.fields[first]);
        const field = of?.fields[second ?? first];
        if (!of || !field) continue;
        const before = (await current(of, id)).fields[second ?? first];
        for (const who of known) {
          if (!(await set(of, id, { [second ?? first]: namesThem(field, idOf(who)) }))) continue;
          tried.add(key);
          const allowed =
            [...roles, ...members].includes(who) || (auditors === true && who === 'external-auditor');
          await hold(`${key} named`, who, allowed, () =>
            askOf(who)('POST', `/api/actions/${key}/${row.id}`, {
              input: sample(action.input),
              expected: -1,
            }),
          );
        }
        await set(of, id, { [second ?? first]: before ?? null });
      }
    expect(tried.size).toBeGreaterThan(25);
    report();
  });
});

describe('what is meant for them', () => {
  test('is read and answered by whom the law lets', { timeout: 60_000 }, async () => {
    const { reader } = await server.running.service.now();
    const tried: string[] = [];
    for (const register of registers().filter(({ audience }) => audience !== undefined)) {
      const row = reader
        .all(register)
        .find((each) => register.audience?.includes(each, idOf('employee'), reader));
      if (!row) throw new Error(`no ${register.key} is meant for everyone`);
      tried.push(register.key);
      for (const who of known) {
        await handle(register, row.id, 'meant', who);
        for (const { acts, meant, roles } of taken)
          for (const key of meant ? acts : [])
            if (catalogue().actions.get(key)?.on.key === register.key)
              await hold(`${key} meant`, who, members.includes(who) || roles.includes(who), () =>
                askOf(who)('POST', `/api/actions/${key}/${row.id}`, { expected: -1 }),
              );
      }
    }
    expect(tried.toSorted()).toEqual(['campaign', 'document', 'document-version']);
    report();
  });
});

describe('the other routes', () => {
  const lines = new Set<RegExp>();

  test(
    'let in whom the table says, and every route is in it or belongs to a register or an act',
    { timeout: 60_000 },
    async () => {
      const secret = 'correct horse battery staple';
      const until = (await server.running.service.now()).snapshot.asOf;
      const reason = { why: 'Because' };
      const aboutSomebody = (act: string) => `/api/administration/people/:person/${act}`;
      const bodies: Readonly<Record<string, (who: string) => unknown>> = {
        '/api/session': (who) => ({ email: `no-${who.replaceAll(' ', '-')}@example.org`, password: secret }),
        '/api/setup': () => ({
          token: 'guessed',
          organisation: 'x',
          name: 'x',
          email: 'x@example.org',
          password: secret,
        }),
        '/api/invitations/accept': () => ({ token: 'guessed', password: secret }),
        '/api/invitations/look': () => ({ token: 'guessed' }),
        '/api/invitations/join': () => ({ token: 'guessed' }),
        '/api/organisations': () => ({ name: 'Another' }),
        '/api/session/organisation': () => ({ organisation: server.running.service.organisation }),
        '/api/invitations': () => ({ person: server.me }),
        '/api/administration/keys': () => ({ name: 'x', until }),
        '/api/files': () => 'bytes',
        '/api/administration/journal/verify': () => ({}),
        '/api/account/passkeys/:id/remove': () => ({}),
        '/api/administration/people/invitations': () => ({ people: [server.me] }),
        ...Object.fromEntries(
          ['withdraw-invitation', 'new-password', 'end-sessions', 'remove-account'].map((act) => [
            aboutSomebody(act),
            () => reason,
          ]),
        ),
        [aboutSomebody('remove-second-factor')]: () => ({ ...reason, authenticator: true }),
      };
      const queries: Readonly<Record<string, string>> = {
        '/api/files': '?name=a.txt',
        '/api/search': '?q=a',
      };
      const documented = Object.keys((server.running.app.swagger() as { paths?: object }).paths ?? {});
      expect(documented.length).toBeGreaterThan(200);
      const routes = routesOf(server.running.app);
      const isDocumented = (path: string) => documented.includes(path.replace(/:(\w+)/g, '{$1}'));
      expect(routes.filter(({ path }) => isDocumented(path)).length).toBeGreaterThanOrEqual(
        documented.length,
      );
      for (const { method, path } of routes) {
        if (/^\/api\/(registers|actions)\//.test(path)) continue;
        const name = `${method === 'HEAD' ? 'GET' : method} ${path}`;
        const line = otherRoutes.find(([pattern]) => pattern.test(name));
        if (!line) {
          wrongs.push(`${name} is not in the table`);
          continue;
        }
        lines.add(line[0]);
        const [, allowed] = line;
        for (const who of everybody) {
          const headers = {
            ...(path === '/api/files' && { 'content-type': 'text/plain' }),
            // Signing out would turn all further requests into those of a stranger.
            ...(name === 'DELETE /api/session' && { cookie: '' }),
          };
          const named = path.replace(':hash', 'a'.repeat(64)).replace(':person', idOf('departed'));
          const url = `${named}${queries[path] ?? ''}`;
          const body = ['GET', 'HEAD', 'DELETE'].includes(method) ? undefined : bodies[path]?.(who);
          const answer = await askOf(who)(method as 'GET', url, body, headers);
          const denied =
            allowed === everybody ? answer.body['detail'] === 'Sign in first.' : isDenied(answer.status);
          if (denied === allowed.includes(who) || answer.status >= 500)
            wrongs.push(`${name} answers ${who} with ${answer.status}`);
          if (outside.includes(who) && allowed !== everybody && answer.status !== 401)
            wrongs.push(`${name} knows ${who}`);
        }
      }
      report();
    },
  );

  test('no line of the table is for a route that is gone', () => {
    expect(otherRoutes.filter(([pattern]) => !lines.has(pattern))).toEqual([]);
  });
});

test('every operation of the OpenAPI document was asked by everybody; where there is no record, it lets nobody in', async () => {
  const { paths = {} } = server.running.app.swagger() as {
    paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  expect(operations.length).toBeGreaterThan(400);
  const rest: string[] = [];
  for (const { method, path } of operations)
    for (const who of everybody) {
      if (reached.has(`${who} ${method} ${path}`)) continue;
      rest.push(path);
      const key = path.split('/')[3] ?? '';
      const input = sample(catalogue().actions.get(key)?.input ?? {});
      const body = method === 'PATCH' ? { fields: {} } : path.startsWith('/api/actions/') ? { input } : {};
      await hold(`${method} ${path}`, who, false, () =>
        askOf(who)(method as 'GET', path.replace(/\{\w+\}/, 'none'), method === 'GET' ? undefined : body, {
          'if-match': '"1"',
        }),
      );
    }
  report();
  expect(rest.every((path) => path.includes('{id}'))).toBe(true);
});

test(
  'every operation, asked about an organisation one is no member of, is closed to everybody',
  { timeout: 120_000 },
  async () => {
    const founded = await server.ask('POST', '/api/organisations', { name: 'Elsewhere' });
    const elsewhere = { 'plumbline-organisation': String(founded.body['id']) };
    const { paths = {} } = server.running.app.swagger() as {
      paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const open = otherRoutes.filter(([, who]) => who === everybody).map(([pattern]) => pattern);
    let asked = 0;
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods).map((each) => each.toUpperCase())) {
        const route = path.replace(/\{(\w+)\}/g, ':$1');
        if (open.some((pattern) => pattern.test(`${method} ${route}`))) continue;
        for (const who of everybody) {
          asked += 1;
          const body = method === 'GET' ? undefined : {};
          const url = path.replace(/\{\w+\}/, 'none');
          const { status } = await askOf(who)(method as 'GET', url, body, elsewhere);
          if (status !== (outside.includes(who) ? 401 : 403))
            wrongs.push(`${method} ${path}: ${who} ${status}`);
        }
      }
    expect(asked).toBeGreaterThan(5000);
    report();
  },
);

test('an address written otherwise is the same route, and as closed', async () => {
  const stranger = asking(server.running, '');
  for (const url of ['/%61pi/declarations', '/api/%64eclarations', '/%61pi/registers/risk'])
    expect((await stranger('GET', url)).status, url).toBe(401);
});

test('whoever may not read a register is not told whether it has a record', async () => {
  const employee = askOf('employee');
  for (const id of ['MTH-1', 'MTH-99999']) {
    const asked = [
      await employee('GET', `/api/registers/risk-method/${id}`),
      await employee('GET', `/api/registers/risk-method/${id}/history`),
      await employee('PATCH', `/api/registers/risk-method/${id}`, { fields: {} }, { 'if-match': '1' }),
      await employee('POST', `/api/registers/risk-method/${id}/retire`),
      await employee('PATCH', '/api/registers/risk-method', { records: [{ id, version: 1 }], fields: {} }),
      await employee('POST', `/api/actions/approve-risk-method/${id}`, {}),
    ];
    for (const { status, body } of asked) {
      expect(status).toBe(403);
      expect(body['detail']).not.toContain(id);
    }
  }
});

test('nor, where some of its records could be theirs, is one of another told from one that is not there', async () => {
  const told = async (id: string) =>
    JSON.stringify(
      (
        await Promise.all([
          askOf('employee')('GET', `/api/registers/risk/${id}`),
          askOf('employee')('GET', `/api/registers/risk/${id}/history`),
          askOf('employee')('PATCH', '/api/registers/risk', { records: [{ id, version: 1 }], fields: {} }),
          askOf('employee')('POST', `/api/actions/approve-treatment-plan/${id}`, {}),
        ])
      ).map(({ status, body }) => [status, body]),
    ).replaceAll(id, 'it');
  expect(await told('RISK-1')).toBe(await told('RISK-99999'));
});

test('a refusal says who could do it instead, by name to whoever may know the name', async () => {
  const [owner, employee] = [askOf('owner'), askOf('employee')];
  const refused = async (ask: Ask, url: string) => String((await ask('POST', url, {})).body['detail']);
  expect(await refused(owner, '/api/registers/risk/RISK-1/retire')).toMatch(
    /the people who answer for it \(\p{Lu}/u,
  );
  expect(await refused(owner, '/api/actions/approve-risk-method/MTH-1')).toMatch(
    /is for top management \(\p{Lu}/u,
  );
  expect(await refused(employee, '/api/actions/approve-risk-method/MTH-1')).toMatch(
    /is for top management\.$/,
  );
});
