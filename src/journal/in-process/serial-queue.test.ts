import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LruCache } from './lru-cache.ts';
import { SerialQueue } from './serial-queue.ts';

test('work of one key waits for the one before it, of another key it does not', async () => {
  const serial = new SerialQueue();
  const order: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    order.push(`${name} begins`);
    await wait(milliseconds);
    order.push(`${name} ends`);
    return name;
  };
  const outcomes = await Promise.all([
    serial.run('a', work('first', 20)),
    serial.run('a', work('second', 0)),
    serial.run('b', work('other', 0)),
  ]);
  expect(outcomes).toEqual(['first', 'second', 'other']);
  expect(order.indexOf('first ends')).toBeLessThan(order.indexOf('second begins'));
  expect(order.indexOf('other ends')).toBeLessThan(order.indexOf('first ends'));
});

test('work that fails does not stop the next, and idle waits for all of it', async () => {
  const serial = new SerialQueue();
  let done = false;
  const failed = serial.run('a', () => Promise.reject(new Error('no')));
  void serial.run('a', async () => {
    await wait(10);
    done = true;
  });
  await expect(failed).rejects.toThrow('no');
  await serial.idle();
  expect(done).toBe(true);
});

test('what was used longest ago goes first', () => {
  const recent = new LruCache<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.get('a');
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});
