import { expect, test } from 'vitest';
import { SessionCache } from './session-cache.ts';

const cookie = (n: number): string => `theme=dark; session=${n}`;

test('those used last are kept when there are too many, and none is cleared with another', () => {
  const sessions = new SessionCache<number>('session');
  for (let n = 0; n < 1500; n += 1) {
    sessions.keep(cookie(n), n, Date.now());
    sessions.recall(cookie(0));
  }
  expect([0, 1, 499, 501, 1499].map((n) => sessions.recall(cookie(n))?.who)).toEqual([
    0,
    undefined,
    undefined,
    501,
    1499,
  ]);
  sessions.forget('session=1499; other=1');
  expect([501, 1499].map((n) => sessions.recall(cookie(n))?.who)).toEqual([501, undefined]);
  sessions.forget();
  expect(sessions.recall(cookie(501))).toBeUndefined();
});
