import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Weight } from './finding.ts';
import { byWorst, fold, mostHumanOf, verdicts, worst, type Mode, type Verdict } from './verdict.ts';

describe('findings fold into a verdict', () => {
  test.each<[readonly Weight[], Mode, boolean, Verdict]>([
    [[], 'computed', true, 'met'],
    [[], 'supported', true, 'needs a person'],
    [[], 'judged', true, 'needs a person'],
    [['asks'], 'computed', true, 'needs a person'],
    [['weakens'], 'computed', true, 'partly met'],
    [['weakens', 'asks'], 'supported', true, 'partly met'],
    [['missing'], 'computed', false, 'no data'],
    [['missing'], 'computed', true, 'not met'],
    [['missing', 'weakens'], 'supported', false, 'no data'],
    [['fails'], 'computed', false, 'not met'],
    [['asks', 'weakens', 'missing', 'fails'], 'judged', false, 'not met'],
  ])('%j, %s, in force: %s, is %s', (weights, mode, inForce, verdict) => {
    expect(fold(weights, mode, inForce)).toBe(verdict);
  });

  const weight = fc.constantFrom<Weight>('fails', 'weakens', 'missing', 'asks');
  const mode = fc.constantFrom<Mode>('computed', 'supported', 'judged');

  test('one more finding never makes it better', () => {
    fc.assert(
      fc.property(fc.array(weight), weight, mode, fc.boolean(), (weights, more, mode, inForce) => {
        const [before, after] = [fold(weights, mode, inForce), fold([...weights, more], mode, inForce)];
        expect(byWorst(after, before)).toBeLessThanOrEqual(0);
        expect(after).not.toBe('met');
      }),
    );
  });

  test('coming into force never makes it better', () => {
    fc.assert(
      fc.property(fc.array(weight), mode, (weights, mode) => {
        expect(byWorst(fold(weights, mode, true), fold(weights, mode, false))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the worst of several verdicts', () => {
  test.each<[readonly Verdict[], Verdict]>([
    [[], 'no data'],
    [['met'], 'met'],
    [['not applicable'], 'not applicable'],
    [['met', 'not applicable'], 'met'],
    [['met', 'needs a person'], 'needs a person'],
    [['needs a person', 'partly met'], 'partly met'],
    [['partly met', 'no data'], 'no data'],
    [['no data', 'not met', 'met'], 'not met'],
  ])('of %j is %s', (all, one) => {
    expect(worst(all)).toBe(one);
  });

  test('is the first when they are sorted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdicts), { minLength: 1 }), (all) => {
        expect(worst(all)).toBe(all.toSorted(byWorst)[0]);
      }),
    );
  });
});

test('where several rules answer, the most human of their modes is theirs together', () => {
  expect(mostHumanOf(['computed', 'judged', 'supported'])).toBe('judged');
  expect(mostHumanOf(['computed', 'supported'])).toBe('supported');
  expect(mostHumanOf([])).toBe('computed');
});
