import { afterEach, describe, expect, test, vi } from 'vitest';
import { Problem } from './problem.ts';
import { isReached } from './reach.ts';
import { path, queryString, request } from './request.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown, type = 'application/json') =>
  vi.fn<typeof fetch>(() =>
    Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': type },
      }),
    ),
  );

describe('a query string', () => {
  test('repeats lists and leaves out what is not asked', () => {
    expect(queryString({ where: ['a:is:1', 'b:has:x y'], limit: 50, q: '', asOf: undefined })).toBe(
      '?where=a%3Ais%3A1&where=b%3Ahas%3Ax+y&limit=50',
    );
    expect(queryString({})).toBe('');
  });
});

test('a path escapes its segments', () => {
  expect(path('registers', 'risk', 'A/1 b')).toBe('registers/risk/A%2F1%20b');
});

describe('a request', () => {
  test('sends the version it changes from', async () => {
    const fetched = answering(200, { position: 3 });
    vi.stubGlobal('fetch', fetched);
    await request('registers/risk/RISK-1', { method: 'PATCH', body: { fields: {} }, version: 4 });
    expect(fetched).toHaveBeenCalledWith(
      '/api/registers/risk/RISK-1',
      expect.objectContaining({ headers: expect.objectContaining({ 'if-match': '"4"' }) }),
    );
  });

  test('rejects with the problem the server tells of', async () => {
    const faults = [{ path: 'title', message: 'Required.' }];
    vi.stubGlobal('fetch', answering(422, { kind: 'invalid', detail: 'title: Required.', faults }));
    const problem: unknown = await request('registers/risk', { method: 'POST', body: {} }).catch(
      (e: unknown) => e,
    );
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ kind: 'invalid', status: 422, message: 'title: Required.', faults });
  });

  test('is unreachable when nobody answers, or a proxy answers in the server’s place', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(request('session')).rejects.toMatchObject({ kind: 'unreachable' });
    expect(isReached()).toBe(false);
    vi.stubGlobal('fetch', answering(502, undefined));
    await expect(request('session')).rejects.toMatchObject({ kind: 'unreachable', status: 502 });
    vi.stubGlobal('fetch', answering(204, undefined));
    await expect(request('session', { method: 'DELETE' })).resolves.toBeUndefined();
    expect(isReached()).toBe(true);
  });
});
