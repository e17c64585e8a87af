import { Problem, problemOf } from './problem.ts';
import { setReached } from './reach.ts';
import { organisationInLinks, organisationNamed } from '../state/organisation.ts';

/** Values of a query string. Lists repeat their name; undefined and empty values are left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent unchanged. */
  readonly file?: Blob;
  /** The version the change was made from: a change by another person in between is a conflict. */
  readonly version?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request to the API. Resolves with the answer, or rejects with a Problem. */
export async function request<Answer>(path: string, asked: RequestOptions = {}): Promise<Answer> {
  const answer = await answered(path, asked);
  return answer.status === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

/** Reads the bytes of a file from the API. Rejects with a Problem. */
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

/** Returns the address of something the browser fetches by itself, such as a file or a download. */
export const apiLink = (to: string, query: Query = {}): string =>
  `/api/${to}${queryString({ ...query, organisation: organisationInLinks() })}`;

/** Returns the query as text, with its question mark; empty when the query is. */
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

/** Returns a path of segments, each escaped, because codes may contain a slash or a space. */
export const path = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');
