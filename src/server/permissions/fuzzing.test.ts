import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../testing/disclosure-tester.ts';
import { Cast, type Member } from '../testing/fuzzing-accounts-tester.ts';
import { knownTo } from '../testing/known-values-tester.ts';
import { mailCatcher } from '../testing/mail-tester.ts';
import { current, operationsOf, requestsTo, type Operation } from '../testing/request-tester.ts';
import { Sender, type Received, type Sent } from '../testing/sender-tester.ts';
import { testServer, type Tested } from '../testing/server-tester.ts';

/**
 * Every operation over the network, with valid requests from its own description and with broken ones, sent by an ISMS
 * manager, an employee, a person without roles and a stranger. FUZZ_RUNS sets the number of runs, FUZZ_SEED the seed,
 * and FUZZ_ONLY an expression for the operations, such as `POST .*risk`.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 5);
const seed = Number(process.env['FUZZ_SEED'] ?? 27_001);
const only = process.env['FUZZ_ONLY'];

let server: Tested;
let sender: Sender;
let cast: Cast;
let mail: Awaited<ReturnType<typeof mailCatcher>>;
beforeAll(async () => {
  mail = await mailCatcher();
  // Behind a proxy, requests come from as many addresses as they claim, so none reaches its rate limit.
  const environment = {
    PLUMBLINE_URL: 'http://isms.example.org',
    PLUMBLINE_SMTP_URL: mail.url,
    PLUMBLINE_MAIL_FROM: 'isms@example.org',
  };
  server = await testServer(environment, { example: true });
  sender = new Sender(server.running);
  cast = new Cast(server);
  await cast.enter();
}, 120_000);
afterAll(async () => {
  sender.close();
  await server.stop();
  await mail.stop();
});

let sent = 0;

async function ask(request: Sent, { cookie, keys = [] }: Member): Promise<Received> {
  sent += 1;
  const key = keys[sent % keys.length];
  const headers = {
    ...(cookie && { cookie }),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
    ...request.headers,
    ...(request.headers['if-match'] === current && { 'if-match': `"${await versionAt(request.url)}"` }),
  };
  return sender.send({ ...request, headers });
}

/** Returns the current version of a record, so that the amendment is not refused for it. */
async function versionAt(url: string): Promise<number> {
  const { reader, catalogue } = await server.running.service.now();
  const [, , , key = '', id] = url.split(/[/?]/);
  const register = catalogue.registers.get(key);
  const all = register ? reader.everything(register) : [];
  return all.find((each) => each.id === id || each.code === id)?.version ?? 1;
}

/** Operations that succeeded for a person who may do them. */
const succeeded = new Set<Operation>();

async function hold(request: Sent, operation: Operation): Promise<void> {
  const { stranger, directory, members, manager } = cast;
  for (const who of [stranger, ...members, directory]) {
    let answer = await ask(request, who);
    const isLimited = answer.status === 429 && operation.path.startsWith('/api/account/');
    if (members.includes(who) && (isLimited || (answer.status === 401 && !(await cast.stands(who))))) {
      await cast.begin(who);
      answer = await ask(request, who);
    }
    const isServed = who === manager || who === directory;
    const faults = faultsIn(answer, cast, isServed);
    if (faults.length > 0)
      throw new Error(
        `to ${who.name} it ${faults.join(', ')}: ${answer.status} ${answer.text.slice(0, 999)}`,
      );
    if (isServed && answer.status < 300) succeeded.add(operation);
  }
}

const turns = [/^POST [^{]+$/, /^POST .api.actions/, /^(PATCH|POST|DELETE)/, /^GET/];
/**
 * Returns when it is the turn of an operation: records are added first, then actions are taken, then records are
 * amended and retired. Reading comes last.
 */
const turnOf = (operation: Operation): number => turns.findIndex((turn) => turn.test(nameOf(operation)));
const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** Returns a seed that differs by operation and stays the same in each run. */
const seedOf = (operation: Operation): number =>
  Buffer.from(nameOf(operation)).reduce((sum, byte) => (sum * 31 + byte) | 0, seed);

test(
  'whatever is sent to an operation, the answer is in order and tells nobody what is not for them',
  { timeout: (runs + 5) * 60_000 },
  async () => {
    const { app, service } = server.running;
    expect(await cast.plant()).toBeGreaterThan(40);
    expect(Math.min(...[...cast.secrets].map(({ length }) => length))).toBeGreaterThan(8);
    const operations = operationsOf(app)
      .filter((operation) => new RegExp(only ?? '').test(nameOf(operation)))
      .toSorted((one, other) => turnOf(one) - turnOf(other));
    const wrong: string[] = [];
    for (const operation of operations) {
      for (const each of cast.members) if (!(await cast.stands(each))) await cast.begin(each);
      await cast.name(operation);
      const { unnamed: without, manager } = cast;
      const actor = { id: manager.person, person: manager.person };
      const given = { without, actor, tokens: await cast.tokensFor(operation) };
      const requests = requestsTo(operation, knownTo(operation, await service.now(), given));
      const property = fc.asyncProperty(requests, (request) => hold(request, operation));
      const details = await fc.check(property, { numRuns: runs, seed: seedOf(operation) });
      if (details.failed)
        wrong.push(
          `${nameOf(operation)}: ${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`,
        );
    }
    expect(wrong.join('\n\n')).toBe('');
    // Most requests have to get as far as the work of the operation.
    expect(succeeded.size / operations.length).toBeGreaterThan(only === undefined ? 0.75 : -1);
  },
);

test('after all of that the journal is whole, and the server ready', async () => {
  const { journal, organisation } = server.running.service;
  expect(await journal.verify(organisation)).toMatchObject({ faults: [] });
  expect(await sender.send({ method: 'GET', url: '/readyz', headers: {} })).toMatchObject({ status: 200 });
});
