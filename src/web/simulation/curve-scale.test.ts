import { describe, expect, test } from 'vitest';
import { amountTicks, leastShare, lineOf, nearest, planeOf, xOf, yOf } from './curve-scale.ts';

const thresholds = [1000, 10_000, 100_000, 1_000_000];
const plane = planeOf(thresholds, 700)!;

describe('the plane of an exceedance curve', () => {
  test('spans the amounts from left to right and a certain year to one in two thousand', () => {
    expect(xOf(plane, 1000)).toBe(plane.left);
    expect(xOf(plane, 1_000_000)).toBeCloseTo(700 - plane.right, 9);
    expect(yOf(plane, 1)).toBeCloseTo(plane.top, 9);
    expect(yOf(plane, leastShare)).toBe(plane.height - plane.bottom);
    expect(yOf(plane, 0)).toBe(yOf(plane, leastShare));
  });

  test('draws equal factors equally wide', () => {
    expect(xOf(plane, 10_000) - xOf(plane, 1000)).toBeCloseTo(xOf(plane, 1e6) - xOf(plane, 1e5), 9);
  });

  test('there is none without two amounts or without room', () => {
    expect(planeOf([], 700)).toBeUndefined();
    expect(planeOf([5], 700)).toBeUndefined();
    expect(planeOf(thresholds, 0)).toBeUndefined();
  });

  test('has as many round amounts as there is room for, never none', () => {
    const wide = amountTicks({ ...plane, width: 1400 });
    expect(wide).toEqual([1000, 2000, 5000, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6]);
    expect(amountTicks(planeOf(thresholds, 340)!)).toEqual([1000, 1e5]);
    expect(amountTicks(planeOf([0.01, 1e12], 340)!).length).toBeGreaterThan(1);
  });

  test('a line ends where years become too rare to tell', () => {
    expect(lineOf(plane, thresholds, [1, 0.1, 0.0001, 0]).split('L')).toHaveLength(2);
    expect(lineOf(plane, thresholds, [1, 0, 0, 0])).toBe('');
  });

  test('a hand finds the nearest amount', () => {
    expect(nearest(plane, thresholds, -50)).toBe(0);
    expect(nearest(plane, thresholds, xOf(plane, 90_000))).toBe(2);
    expect(nearest(plane, thresholds, 5000)).toBe(3);
  });
});
