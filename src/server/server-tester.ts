import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { isProblem } from '#isms/kernel/problem.ts';
import { declared } from '../declared.ts';
import { readConfiguration } from './configuration.ts';
import { setUpFirst } from './first-administrator.ts';
import { start, type Running } from './start.ts';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A server on a temporary folder, with somebody signed in, for tests that speak HTTP to it. */
export interface Tested {
  readonly running: Running;
  /** The person record of whoever is signed in. */
  readonly me: string;
  ask(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Adds a record and answers its id; throws when that is refused. */
  add(register: string, fields: object): Promise<string>;
  stop(): Promise<void>;
}

const first = {
  organisation: 'Acme',
  name: 'Ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};

export async function testServer(
  environment: Record<string, string> = {},
  ...folders: readonly string[]
): Promise<Tested> {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const configuration = readConfiguration({
    PLUMBLINE_DATA: data,
    PLUMBLINE_PORT: '0',
    PLUMBLINE_LOG: 'silent',
    ...environment,
  });
  if (!('PLUMBLINE_PORT' in configuration)) throw new Error(configuration.join('\n'));
  const { isms, inquirer } = await declared(...folders);
  const running = await start({ configuration, isms, inquirer: inquirer() });
  if (isProblem(running)) throw new Error(running.detail);
  const problem = await setUpFirst(running.house, running.signIn, first);
  if (problem) throw new Error(problem.detail);
  const cookies = await running.signIn.signIn(first.email, first.password, new Headers());
  if (!Array.isArray(cookies)) throw new Error('sign-in failed');
  const cookie = String(cookies[0]).split(';')[0] ?? '';

  const ask: Tested['ask'] = async (method, url, body, headers = {}) => {
    const options: InjectOptions = { method, url, headers: { cookie, ...headers } };
    if (body !== undefined) {
      options.payload = typeof body === 'string' ? body : JSON.stringify(body);
      options.headers = { 'content-type': 'application/json', ...options.headers };
    }
    const answer = await running.app.inject(options);
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : { text: answer.body },
      headers: answer.headers,
    };
  };

  const session = await ask('GET', '/api/session');
  return {
    running,
    me: String(session.body['person']),
    ask,
    add: async (register, fields) => {
      const { status, body } = await ask('POST', `/api/registers/${register}`, { fields });
      if (status !== 201) throw new Error(`${register}: ${JSON.stringify(body)}`);
      const [record] = body['records'] as { id: string }[];
      return record?.id ?? '';
    },
    stop: async () => {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
