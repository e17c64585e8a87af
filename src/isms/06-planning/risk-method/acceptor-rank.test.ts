import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { byRank, ranksOf } from './acceptor-rank.ts';
import { riskMethod } from './risk-method.ts';

const level = (name: string, acceptable: boolean, acceptedBy: string) => ({ name, acceptable, acceptedBy });
const low = level('Low', true, 'owner');
const medium = level('Medium', false, 'owner');
const high = level('High', false, 'top management');
const highest = level('Very high', false, 'top management');

const ranks = (...levels: readonly object[]) => {
  const method = readerOf(snapshotOf([a(riskMethod, 'm1', { levels })], '2026-09-30')).get(riskMethod, 'm1');
  return method ? ranksOf(method) : [];
};
const sorted = (...levels: readonly { readonly name: string }[]) =>
  ranks(...levels)
    .map((rank, n) => ({ rank, name: levels[n]?.name }))
    .toSorted((x, y) => byRank(x.rank, y.rank))
    .map(({ name }) => name);

test('levels rank by what they mean, from whichever end the list begins', () => {
  const rising = ['Low', 'Medium', 'High', 'Very high'];
  expect(sorted(low, medium, high, highest)).toEqual(rising);
  expect(sorted(highest, high, medium, low)).toEqual(rising);
});

test('of more or fewer levels the same meaning is the same rank', () => {
  const [few, many] = [ranks(low, high), ranks(low, medium, high, highest)];
  const compared = (place: number, other: number) => {
    const [a, b] = [few[place], many[other]];
    return a && b ? Math.sign(byRank(a, b)) : undefined;
  };
  expect([compared(0, 0), compared(1, 1), compared(1, 2), compared(1, 3)]).toEqual([0, 1, 0, -1]);
});

test('of as many levels each compares with that of its place, whatever the criteria make of it', () => {
  const [strict, lax] = [ranks(low, medium, high), ranks(low, { ...medium, acceptable: true }, high)];
  expect(strict.map((rank, n) => lax[n] && byRank(rank, lax[n]))).toEqual([0, 0, 0]);
});

test('what may be kept ranks below what may not, whoever accepts it', () => {
  expect(sorted(medium, level('Low', true, 'nobody'), high)).toEqual(['Low', 'Medium', 'High']);
});
