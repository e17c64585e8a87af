import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, Stream } from './stream.ts';

/** The same generator by its definition, in integers of unlimited size, so that it shares no 32-bit arithmetic. */
function* reference(a: bigint, b: bigint, c: bigint): Generator<number> {
  const word = 2n ** 32n;
  let counter = 1n;
  for (;;) {
    const drawn = (a + b + counter) % word;
    counter = (counter + 1n) % word;
    a = b ^ (b >> 9n);
    b = (c + ((c << 3n) % word)) % word;
    c = ((((c << 21n) % word) | (c >> 11n)) + drawn) % word;
    yield Number(drawn);
  }
}

test('is sfc32, number for number', () => {
  const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(word, word, word, fc.nat(), (a, b, c, position) => {
      const stream = new Stream({ a, b, c }, position);
      const unsigned = [a, b, c ^ position].map((each) => BigInt(each >>> 0)) as [bigint, bigint, bigint];
      const wanted = reference(...unsigned)
        .drop(12)
        .take(50)
        .toArray();
      expect(Array.from({ length: 50 }, () => stream.bits() >>> 0)).toEqual(wanted);
    }),
  );
});

test('uniform numbers lie between 0 and 1, evenly', () => {
  const stream = new Stream(keyOf('even'));
  const bins = Array.from({ length: 20 }, () => 0);
  for (let n = 0; n < 200_000; n += 1) {
    const bin = Math.floor(stream.uniform() * 20);
    bins[bin] = (bins[bin] ?? NaN) + 1;
  }
  const surprise = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  // The 99.9th percentile of chi-squared with 19 degrees of freedom.
  expect(surprise).toBeLessThan(43.8);
});

test('neighbouring positions of a key have nothing to do with each other', () => {
  const key = keyOf('7', 'RISK-1', 'loss');
  const firsts = Array.from({ length: 100_000 }, (_, position) => new Stream(key, position).uniform());
  const mean = firsts.reduce((sum, each) => sum + each, 0) / firsts.length;
  const together = firsts.slice(1).reduce((sum, each, n) => sum + (each - 0.5) * (firsts[n]! - 0.5), 0);
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / firsts.length));
  expect(Math.abs((together / firsts.length) * 12)).toBeLessThan(4 / Math.sqrt(firsts.length));
});

test('other words make another key, wherever one ends and the next begins', () => {
  const words = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, words, (some, others) => {
      fc.pre(JSON.stringify(some) !== JSON.stringify(others));
      expect(keyOf(...some)).not.toEqual(keyOf(...others));
    }),
  );
  expect(keyOf('1', '23')).not.toEqual(keyOf('12', '3'));
});
