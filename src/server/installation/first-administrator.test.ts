import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { person } from '#isms/07-support/people/person.ts';
import { grant } from '#isms/across/grant.ts';
import { organisation } from '#isms/across/organisation.ts';
import { engines, type TestDatabase } from '#journal/testing/engines-tester.ts';
import { setUpFirst } from './first-administrator.ts';
import { freshServer, password } from '../testing/server-tester.ts';

type Server = Awaited<ReturnType<typeof freshServer>>;

const ana = { organisation: 'Acme', name: 'Ana', email: 'ana@example.org', password };

async function madeBy(server: Server) {
  const { reader: s } = await server.running.service.now();
  return [organisation, person, grant].map((register) => s.all(register).length);
}

test('somebody who is on record already is found, however their address was written', async () => {
  const server = await freshServer();
  const { service, accountService } = server.running;
  await setUpFirst(service, accountService, ana);
  // As after a crash: the journal has the person, and the account may have to be created again.
  await setUpFirst(service, accountService, { ...ana, email: 'Ana@Example.org' });
  expect(await madeBy(server)).toEqual([1, 1, 1]);
  await server.stop();
});

const [, postgres] = engines;

describe.skipIf(postgres?.skip ?? true)(`two processes on ${postgres?.name}`, { timeout: 60_000 }, () => {
  let place: TestDatabase | undefined;
  let servers: readonly Server[] = [];
  beforeEach(async () => {
    place = await postgres?.place();
  });
  afterEach(async () => {
    for (const server of servers) await server.stop();
    servers = [];
    await place?.drop();
  });
  const both = async (environment: Record<string, string> = {}) => {
    const settings = { DATABASE_URL: place?.where ?? '', ...environment };
    servers = await Promise.all([freshServer(settings), freshServer(settings)]);
  };
  const accounts = async () => (await place?.look('SELECT * FROM "user"'))?.length;

  test.each([
    ['the same', ['ana@example.org', 'ana@example.org']],
    ['different', ['ana@example.org', 'eve@example.org']],
  ])(
    'that are set up at the same moment by people of %s address have one administrator',
    async (_, emails) => {
      await both();
      const answers = await Promise.all(
        servers.map(({ ask, running }, n) =>
          ask('POST', '/api/setup', { ...ana, email: emails[n], token: running.accountService.setupToken }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204, 403]));
      for (const server of servers) expect(await madeBy(server)).toEqual([1, 1, 1]);
      expect(await accounts()).toBe(1);
    },
  );

  test('that are started at the same moment with an administrator have one', async () => {
    await both({ PLUMBLINE_ADMIN_EMAIL: ana.email, PLUMBLINE_ADMIN_PASSWORD: password });
    for (const server of servers) {
      expect(await madeBy(server)).toEqual([1, 1, 1]);
      const { status } = await server.ask('POST', '/api/session', { email: ana.email, password });
      expect(status).toBe(204);
    }
    expect(await accounts()).toBe(1);
  });
});
