import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { SharedWork } from './shared-work.ts';

const here = () => new AbortController().signal;

/** Creates work that ends when told to, and counts how often it was begun and whether it was cancelled. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const told = { begun: 0, givenUp: false, resolve, reject, begin };
  function begin(signal: AbortSignal): Promise<string> {
    told.begun += 1;
    signal.addEventListener('abort', () => {
      told.givenUp = true;
      reject(new Error('given up'));
    });
    return promise;
  }
  return told;
}

test('is done once for all who wait, and remembered', async () => {
  const shared = new SharedWork({ mostUnderWay: 1, mostRemembered: 1 });
  const done = work();
  const asked = [shared.ask('a', done.begin, here()), shared.ask('a', done.begin, here())];
  done.resolve('done');
  expect(await Promise.all(asked)).toEqual(['done', 'done']);
  expect(await shared.ask('a', done.begin, here())).toBe('done');
  expect(done.begun).toBe(1);
  const other = work();
  other.resolve('other');
  expect(await shared.ask('b', other.begin, here())).toBe('other');
  await shared.ask('a', done.begin, here());
  expect(done.begun).toBe(2);
});

test('goes on while one of those who asked waits, and is given up when nobody does', async () => {
  const shared = new SharedWork({ mostUnderWay: 1, mostRemembered: 1 });
  const [first, second] = [new AbortController(), new AbortController()];
  const slow = work();
  const asked = [shared.ask('a', slow.begin, first.signal), shared.ask('a', slow.begin, second.signal)];
  first.abort();
  expect(await asked[0]).toMatchObject({ kind: 'unavailable' });
  expect(slow.givenUp).toBe(false);
  second.abort();
  expect(await asked[1]).toMatchObject({ kind: 'unavailable' });
  expect(slow.givenUp).toBe(true);
  const again = work();
  again.resolve('done');
  expect(await shared.ask('a', again.begin, here())).toBe('done');
});

test('refuses what is more than it may do at a time, but not to join what is under way', async () => {
  const shared = new SharedWork({ mostUnderWay: 1, mostRemembered: 5 });
  const slow = work();
  const asked = shared.ask('a', slow.begin, here());
  expect(await shared.ask('b', work().begin, here())).toMatchObject({ kind: 'too-many' });
  const joined = shared.ask('a', slow.begin, here());
  slow.resolve('done');
  expect(await Promise.all([asked, joined])).toEqual(['done', 'done']);
  const next = work();
  next.resolve('next');
  expect(await shared.ask('b', next.begin, here())).toBe('next');
});

test('what has failed is tried again', async () => {
  const shared = new SharedWork({ mostUnderWay: 1, mostRemembered: 5 });
  const failing = work();
  const asked = shared.ask('a', failing.begin, here());
  failing.reject(new Error('broken'));
  await expect(asked).rejects.toThrow('broken');
  const next = work();
  next.resolve('done');
  expect(await shared.ask('a', next.begin, here())).toBe('done');
});

test('whoever waits when it is closed is told, and nothing is begun afterwards', async () => {
  const shared = new SharedWork({ mostUnderWay: 1, mostRemembered: 5 });
  const slow = work();
  const asked = shared.ask('a', slow.begin, here());
  shared.close();
  expect(inWords(await asked)).toMatchObject({ kind: 'unavailable', detail: 'The server is stopping.' });
  expect(slow.givenUp).toBe(true);
  expect(await shared.ask('b', work().begin, here())).toMatchObject({ kind: 'unavailable' });
});
