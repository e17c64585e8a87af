import { Problem, problemOf } from './problem.ts';
import { setReached } from './reach.ts';
import { organisationInLinks, organisationNamed } from '../state/organisation.ts';

/** Values of a query string; lists repeat their name, what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly file?: Blob;
  /** The version the change was made from: somebody else's change in between is a conflict. */
  readonly version?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the API. Resolves with the answer, or rejects with a Problem. */
export async function request<Answer>(path: string, asked: RequestOptions = {}): Promise<Answer> {
  const answer = await answered(path, asked);
  return answer.status === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

/** The bytes of a file of the API, or a rejection with a Problem. */
export const requestBytes = async (path: string, asked: RequestOptions = {}): Promise<ArrayBuffer> =>
  (await answered(path, asked)).arrayBuffer();

async function answered(path: string, asked: RequestOptions): Promise<Response> {
  const { method = 'GET', query, body, file, version, signal } = asked;
  const organisation = organisationNamed();
  const answer = await reach(`/api/${path}${queryString(query)}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(file && { 'content-type': file.type || 'application/octet-stream' }),
      ...(organisation !== undefined && { 'plumbline-organisation': organisation }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: file ?? (body === undefined ? null : JSON.stringify(body)),
    signal: signal ?? null,
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    setReached(problem.kind !== 'unreachable');
    throw problem;
  }
  setReached(true);
  return answer;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    setReached(false);
    throw new Problem('unreachable', 0, 'The server did not answer.');
  }
}

/** The address of something the browser fetches by itself: a file, a download. */
export const apiLink = (to: string, query: Query = {}): string =>
  `/api/${to}${queryString({ ...query, organisation: organisationInLinks() })}`;

/** The query as text, with its question mark; empty when nothing is asked. */
export function queryString(query: Query = {}): string {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((each: unknown) => each !== undefined && each !== '')
        .map((each: unknown) => [name, String(each)]),
    ),
  ).toString();
  return text && `?${text}`;
}

/** A path of segments, each escaped: codes may hold a slash or a space. */
export const path = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');
