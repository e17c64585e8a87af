import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { daily, dailyAndOnce, soon } from './scheduler.ts';
import { testServer } from '../testing/server-tester.ts';

const day = 24 * 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('daily work', () => {
  test('does not begin with the start, and is done once a day', async () => {
    const work = vi.fn<() => Promise<void>>(async () => undefined);
    const repeated = daily(work, () => undefined);
    await vi.advanceTimersByTimeAsync(soon - 1);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2 * day);
    expect(work).toHaveBeenCalledTimes(3);
    await repeated.stop();
  });

  test('is told of when it fails, and tried again', async () => {
    const work = vi.fn<() => Promise<void>>(async () => Promise.reject(new Error('no disk')));
    const told: unknown[] = [];
    const repeated = daily(work, (error) => told.push(error));
    await vi.advanceTimersByTimeAsync(soon + day);
    expect(told).toEqual([new Error('no disk'), new Error('no disk')]);
    await repeated.stop();
  });

  test('ends when stopped, with what is under way', async () => {
    const done: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const work = vi.fn<() => Promise<void>>(async () => promise.then(() => void done.push('work')));
    const repeated = daily(work, () => undefined);
    await vi.advanceTimersByTimeAsync(soon);
    const stopped = repeated.stop().then(() => done.push('stopped'));
    resolve();
    await stopped;
    expect(done).toEqual(['work', 'stopped']);
    await vi.advanceTimersByTimeAsync(10 * day);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

test('a server lets go of files that were uploaded more than a week ago and that no record names', async () => {
  const server = await testServer();
  try {
    const upload = async (text: string) =>
      (await server.ask('POST', '/api/files?name=a.txt', text, { 'content-type': 'text/plain' })).body;
    const [named, forgotten, fresh] = [
      await upload('named'),
      await upload('forgotten'),
      await upload('fresh'),
    ];
    const document = await server.add('document', { title: 'Backups', kind: 'procedure' });
    await server.add('document-version', { document, number: '1.0', content: named });
    const { organisation } = server.running.service;
    const path = ({ hash }: Record<string, unknown>) =>
      join(server.data, 'blobs', organisation, String(hash).slice(0, 2), String(hash));
    const old = new Date(Date.now() - 8 * day);
    for (const file of [named, forgotten]) utimesSync(path(file), old, old);
    await vi.advanceTimersByTimeAsync(soon);
    await vi.waitFor(() => expect(existsSync(path(forgotten))).toBe(false));
    expect([existsSync(path(named)), existsSync(path(fresh))]).toEqual([true, true]);
  } finally {
    await server.stop();
  }
});

test('what is begun once something is ready is not begun where that fails, or once it was stopped', async () => {
  const begun = async (ready: Promise<unknown>, isStopped = false) => {
    const work = vi.fn<() => Promise<void>>(async () => Promise.reject(new Error('no disk')));
    const complain = vi.fn<(error: unknown) => void>();
    const job = dailyAndOnce(ready, work, complain);
    if (isStopped) await job.stop();
    await vi.advanceTimersByTimeAsync(1);
    const times = work.mock.calls.length;
    if (!isStopped) await vi.advanceTimersByTimeAsync(soon);
    await job.stop();
    return [times, work.mock.calls.length, complain.mock.calls.length];
  };
  expect(await begun(Promise.resolve())).toEqual([1, 2, 2]);
  expect(await begun(Promise.reject(new Error('no accounts')))).toEqual([0, 1, 1]);
  expect(await begun(Promise.resolve(), true)).toEqual([0, 0, 0]);
});
