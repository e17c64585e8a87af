import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InjectOptions } from 'fastify';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { declared } from '../../declared.ts';
import { readConfiguration } from '../installation/configuration.ts';
import { fillFromFolder } from '../installation/example-organisation.ts';
import { setUpFirst } from '../installation/first-administrator.ts';
import { start, type Options, type Running } from '../start.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
}

export type Ask = (
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A person with an account, signed in. */
export interface Somebody {
  readonly id: string;
  readonly email: string;
  readonly ask: Ask;
}

/** A server on a temporary folder, with an ISMS manager signed in, for tests over HTTP. */
export interface Tested {
  readonly running: Running;
  /** The data folder. */
  readonly data: string;
  /** The id of the ISMS manager. */
  readonly me: string;
  /** Sends requests as the ISMS manager. */
  readonly ask: Ask;
  /** Adds a record and returns its id. Throws if it is refused. */
  add(register: string, fields: object): Promise<string>;
  /** Adds a person with these grants and an account. */
  join(
    name: string,
    grants: readonly { readonly role: string; readonly until?: string }[],
  ): Promise<Somebody>;
  /** Signs in with a password. Returns how to send requests with the cookies of that session. */
  enter(email: string): Promise<Ask>;
  stop(): Promise<void>;
}

const first = {
  organisation: 'Acme',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};
export const { password } = first;

interface Given {
  /** Folders of further declarations. */
  readonly folders?: readonly string[];
  /** Whether the organisation is the example company, with its records. */
  readonly example?: boolean;
  /** The folder of the built web application. */
  readonly web?: string;
  /** Returns the time for records and mail. */
  readonly clock?: () => string;
}

/** Returns a free port, for a server that has to know its address before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a server that is not set up yet. */
export async function freshServer(
  environment: Record<string, string> = {},
  { folders = [], example = false, web, clock }: Given = {},
): Promise<Pick<Tested, 'running' | 'data' | 'ask' | 'stop'>> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  if (example) cpSync(await (exampleFolder ??= filledExample()), data, { recursive: true });
  const running = await startIn(data, environment, folders, {
    clock,
    ...(web !== undefined && { web }),
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { running, data, ask: asking(running, ''), stop };
}

/** The data folder of the example company without accounts; filled once in a process, since it takes seconds. */
let exampleFolder: Promise<string> | undefined;

async function filledExample(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-test-example-'));
  const company = fileURLToPath(new URL('../../../company', import.meta.url));
  const running = await startIn(data, {}, [], { fill: fillFromFolder.bind(undefined, company) });
  await running.stop();
  return data;
}

async function startIn(
  data: string,
  environment: Readonly<Record<string, string>>,
  folders: readonly string[],
  options: Pick<Options, 'clock' | 'fill' | 'web'>,
): Promise<Running> {
  const configuration = readConfiguration({
    PLUMBLINE_DATA: data,
    PLUMBLINE_PORT: '0',
    PLUMBLINE_LOG: 'silent',
    ...environment,
  });
  if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));
  const { catalogue, inquirer } = await declared(...folders);
  const running = await start({ configuration, catalogue, inquirer, ...options });
  if (isProblem(running)) throw new Error(inEnglish(running.detail));
  return running;
}

export async function testServer(
  environment: Record<string, string> = {},
  given: Given = {},
): Promise<Tested> {
  const { running, data, stop } = await freshServer(environment, given);
  const problem = await setUpFirst(running.service, running.accountService, first);
  if (problem) throw new Error(inEnglish(problem.detail));

  const enter: Tested['enter'] = async (email) => {
    const cookies = await running.accountService.signIn(email, password, new Headers());
    if (isProblem(cookies)) throw new Error(inEnglish(cookies.detail));
    return asking(running, cookies.cookies[0]?.split(';')[0] ?? '');
  };
  const ask = await enter(first.email);
  const add: Tested['add'] = async (register, fields) => {
    const { status, body } = await ask('POST', `/api/registers/${register}`, { fields });
    if (status !== 201) throw new Error(`${register}: ${JSON.stringify(body)}`);
    const [record] = body['records'] as { id: string }[];
    return record?.id ?? '';
  };
  return {
    running,
    data,
    me: String((await ask('GET', '/api/session')).body['person']),
    ask,
    add,
    enter,
    join: async (name, grants) => {
      const email = `${name}@example.org`;
      const id = await add('person', { name, email });
      // Committed directly, since nobody may grant the role of top management to a person who is not named for it.
      const given = grants.map((fields): Change => ({
        do: 'create',
        register: 'grant',
        fields: { person: id, ...fields },
      }));
      if (given.length > 0) {
        const granted = await running.service.commit({ id: 'system', person: undefined }, {}, () => given);
        if (isProblem(granted)) throw new Error(inEnglish(granted.detail));
      }
      const made = await running.accountService.createAccount({
        organisation: running.service.organisation,
        person: id,
        name,
        email,
        password,
      });
      if (made) throw new Error(inEnglish(made.detail));
      return { id, email, ask: await enter(email) };
    },
    stop,
  };
}

/**
 * Returns how to send requests with a cookie, unless the headers replace it. Objects are sent as JSON, text as it is.
 */
export const asking =
  ({ app }: Running, cookie: string): Ask =>
  async (method, url, body, headers = {}) => {
    const options: InjectOptions = { method, url, headers: { cookie, ...headers } };
    if (body !== undefined) {
      options.payload = typeof body === 'string' ? body : JSON.stringify(body);
      options.headers = { 'content-type': 'application/json', ...options.headers };
    }
    const answer = await app.inject(options);
    const isJson = method !== 'HEAD' && /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : { text: answer.body },
      headers: answer.headers,
    };
  };
