import { inWords } from '#isms/kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { onEachEngine } from '../testing/cast-tester.ts';
import { clockAhead } from './clock-ahead.ts';
import { good, newRisk } from '../testing/fixture-tester.ts';

const day = 24 * 60 * 60 * 1000;

test('believes a clock that is 400 days ahead, and one that is said to be right', () => {
  const head = { own: 3, at: '2026-01-05T23:00:00.000Z' };
  expect(clockAhead('2027-02-09T01:00:00.000Z', head, undefined)).toBeUndefined();
  expect(inWords(clockAhead('2027-02-10T01:00:00.000Z', head, undefined))).toMatchObject({
    kind: 'unavailable',
  });
  expect(clockAhead('2027-02-10T01:00:00.000Z', head, '2027-02-10')).toBeUndefined();
  // The day after, the first entry has been made long since, or the clock is another one.
  expect(inWords(clockAhead('2027-02-12T01:00:00.000Z', head, '2027-02-10'))).toMatchObject({
    kind: 'unavailable',
  });
});

test('believes any clock before the first entry of the organisation itself', () => {
  const imported = { own: 0, at: '2019-01-05T23:00:00.000Z' };
  expect(clockAhead('2026-01-05T01:00:00.000Z', imported, undefined)).toBeUndefined();
});

onEachEngine('a journal whose clock is far ahead', (here) => {
  test('records nothing until the clock is right, and goes on then as if nothing had been', async () => {
    good(await here.commit(() => [newRisk('Fire')]));
    here.clock.pass(3650 * day);
    const refused = await here.commit(() => [newRisk('Flood')]);
    expect(inWords(isProblem(refused) && refused.detail)).toContain(
      '3 January 2036, 3,650 days after anything was recorded',
    );
    here.clock.pass(-3649 * day);
    expect(good(await here.commit(() => [newRisk('Flood')]))).toMatchObject({
      position: 2,
      at: '2026-01-06T09:00:00.000Z',
    });
  });
});
