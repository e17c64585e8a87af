import { expect, test } from 'vitest';
import { casesByInversion, casesInParts } from './cases.ts';
import { keyOf, Stream } from './stream.ts';

function probability(rate: number, cases: number): number {
  let logarithm = -rate;
  for (let n = 1; n <= cases; n += 1) logarithm += Math.log(rate / n);
  return Math.exp(logarithm);
}

/** Returns how far the counts of draws deviate from the Poisson distribution, in standard deviations of chi-squared. */
function surprise(rate: number, draw: () => number): number {
  const draws = 200_000;
  const counts = new Map<number, number>();
  for (let n = 0; n < draws; n += 1) {
    const cases = draw();
    counts.set(cases, (counts.get(cases) ?? 0) + 1);
  }
  let [sum, bins, rest, found] = [0, 0, draws, draws];
  for (let cases = 0; cases < rate + 20 * Math.sqrt(rate) + 20; cases += 1) {
    const wanted = draws * probability(rate, cases);
    if (wanted < 10) continue;
    sum += ((counts.get(cases) ?? 0) - wanted) ** 2 / wanted;
    bins += 1;
    rest -= wanted;
    found -= counts.get(cases) ?? 0;
  }
  sum += (found - rest) ** 2 / Math.max(rest, 1);
  return (sum - bins) / Math.sqrt(2 * bins);
}

test.each([0.01, 0.5, 3, 9.9])('at a rate of %d the cases are those of Poisson, by inversion', (rate) => {
  const stream = new Stream(keyOf('cases', String(rate)));
  expect(surprise(rate, () => casesByInversion(rate, stream.uniform()))).toBeLessThan(4);
});

test.each([3, 10, 37.5, 480])('at a rate of %d they are, in parts', (rate) => {
  const stream = new Stream(keyOf('cases', String(rate)));
  expect(surprise(rate, () => casesInParts(rate, stream.uniform(), stream))).toBeLessThan(4);
});

test('a lower rate never makes more cases of the same number', () => {
  const stream = new Stream(keyOf('monotone'));
  for (let n = 0; n < 2000; n += 1) {
    const uniform = stream.uniform();
    const [low, high] = [stream.uniform() * 5, 5 + stream.uniform() * 5];
    expect(casesByInversion(low, uniform)).toBeLessThanOrEqual(casesByInversion(high, uniform));
  }
});

test('nor does it where one of the two is so high that it is drawn in parts', () => {
  const key = keyOf('parts');
  for (let n = 0; n < 2000; n += 1) {
    const [one, other] = [new Stream(key, n), new Stream(key, n)];
    const [uniform, same] = [one.uniform(), other.uniform()];
    const high = 10 + (n % 490);
    expect(casesInParts(high * ((n % 7) / 7), uniform, one)).toBeLessThanOrEqual(
      casesInParts(high, same, other),
    );
  }
});

test('no rate makes no cases, and the surest number ends', () => {
  expect(casesByInversion(0, 1 - 2 ** -33)).toBe(0);
  expect(casesByInversion(10, 1 - 2 ** -33)).toBeLessThan(60);
});
