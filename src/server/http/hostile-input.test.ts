import { inEnglish } from '#isms/kernel/values/message-format.ts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { hostileTexts } from '../testing/hostile-input-tester.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';

/** Every operation, with values nobody should send: the response is 2xx or 4xx, never 5xx, and always arrives. */
let server: Tested;
/** A record of each register that can be made from its example alone. Also a retired and an erased one. */
const made = new Map<string, string>();
const gone: string[] = [];
beforeAll(async () => {
  server = await testServer();
  const { service } = server.running;
  for (const register of service.catalogue.registers.values()) {
    const { body } = await server.ask('POST', `/api/registers/${register.key}`, {
      fields: a(register, 'x').fields,
    });
    const [record] = (body['records'] ?? []) as { id: string }[];
    if (record) made.set(register.key, record.id);
  }
  const retired = await server.add('person', { name: 'Retired' });
  await server.ask('POST', `/api/registers/person/${retired}/retire`);
  const erased = await server.add('person', { name: 'Erased', email: 'erased@example.org' });
  const done = await service.journal.commit(service.organisation, {
    actor: 'system',
    action: 'erase',
    decide: () => [{ do: 'erase', register: 'person', id: erased, approval: 'ERA-1' }],
  });
  if (isProblem(done)) throw new Error(inEnglish(done.detail));
  gone.push(retired, erased);
});
afterAll(() => server.stop());

const nasty = fc.oneof(
  hostileTexts,
  // Former records: they cannot be chosen, and cause no failure.
  fc.nat({ max: 1 }).map((n) => gone[n]),
  fc.nat({ max: 1 }).map((n) => [gone[n]]),
  fc.nat({ max: 1 }).map((n) => ({ register: 'person', id: gone[n] })),
  fc.constantFrom<unknown>(null, true, -0, 1e308, -1, 0.1, Number.MAX_SAFE_INTEGER, [], {}, [[]], { id: 1 }, [
    'a',
    'a',
  ]),
  fc.jsonValue({ maxDepth: 3 }),
);

function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
}

function operations(): Operation[] {
  const { paths = {} } = server.running.app.swagger() as { paths?: Readonly<Record<string, object>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      path,
      method: method.toUpperCase() as Operation['method'],
    })),
  );
}

/** Returns bodies with the right names and wrong values, so that they pass the first check. */
const bodyFor = ({ path }: Operation): fc.Arbitrary<unknown> => {
  const key = path.split('/')[3] ?? '';
  const register = server.running.service.catalogue.registers.get(key);
  const inputs = server.running.service.catalogue.actions.get(key)?.input ?? {};
  const values = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, nasty])), { requiredKeys: [] });
  const fields = register ? values(Object.keys(register.fields)) : nasty;
  const mended = register
    ? values(Object.keys(register.fields)).map((wrong) => ({
        ...a(register, 'x').fields,
        ...Object.fromEntries(Object.entries(wrong).slice(0, 1)),
      }))
    : nasty;
  return fc.oneof(
    nasty,
    fc.record({ fields: fc.oneof(fields, mended) }),
    fc.record({ input: values(Object.keys(inputs)), expected: nasty }, { requiredKeys: ['input'] }),
    fc.record(
      { fields: nasty, why: nasty, token: nasty, password: nasty, email: nasty, person: nasty },
      { requiredKeys: [] },
    ),
  );
};

/** Returns a record that the operation is about, if there is one, so that the body decides. */
const existing = ({ path }: Operation): fc.Arbitrary<string> => {
  const { registers, actions } = server.running.service.catalogue;
  const key = path.split('/')[3] ?? '';
  return fc.constant(made.get(registers.has(key) ? key : (actions.get(key)?.on.key ?? '')) ?? 'x');
};

const queryOf = fc.dictionary(
  fc.constantFrom(
    'asOf',
    'where',
    'sort',
    'limit',
    'after',
    'q',
    'retired',
    'format',
    'edition',
    'days',
    'before',
    'from',
    'name',
    'type',
    'requirement',
    'since',
    'clause',
    'significant',
    'x',
  ),
  nasty.map(written),
  { maxKeys: 4 },
);

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

test('no operation answers hostile input with a 5xx', async () => {
  const all = operations();
  expect(all.length).toBeGreaterThan(400);
  // All registers except those that require a reference to another record.
  expect(made.size).toBeGreaterThan(35);
  for (const operation of all) {
    // Signing out would make all further requests fail with 401.
    if (operation.path === '/api/session' && operation.method === 'DELETE') continue;
    const parameters = fc.array(
      fc.oneof(
        nasty.map(written),
        fc.constantFrom('PER-1', server.me, '2022-4-1', ...gone),
        existing(operation),
      ),
      { minLength: 2, maxLength: 2 },
    );
    await fc.assert(
      fc.asyncProperty(
        bodyFor(operation),
        queryOf,
        parameters,
        async (body, query, [first = '', second = '']) => {
          let used = 0;
          const path = operation.path.replaceAll(/\{\w+\}/g, () =>
            encoded(((used += 1) > 1 ? second : first) || 'x'),
          );
          const search = Object.entries(query)
            .map(([name, value]) => `${name}=${encoded(value)}`)
            .join('&');
          const { status, body: answer } = await server.ask(
            operation.method,
            search ? `${path}?${search}` : path,
            operation.method === 'GET' || operation.method === 'DELETE' ? undefined : JSON.stringify(body),
            { 'if-match': '"1"' },
          );
          expect(
            status,
            `${operation.method} ${path}?${search} ${JSON.stringify(body)} ${JSON.stringify(answer)}`,
          ).toBeLessThan(500);
          const isProblem = answer['status'] === status && typeof answer['detail'] === 'string';
          expect(status < 400 || isProblem, JSON.stringify(answer)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  }
}, 180_000);

test('after all of that the journal is whole', async () => {
  const { journal, organisation } = server.running.service;
  expect(await journal.verify(organisation)).toMatchObject({ faults: [] });
});
