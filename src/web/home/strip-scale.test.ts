import { describe, expect, test } from 'vitest';
import { clamp, dayAt, dayNear, monthMarks, ticksOf, xOf } from './strip-scale.ts';

const scale = { from: '2024-10-01', today: '2026-09-30', width: 729 };

describe('the strip of time', () => {
  test('lays the first day at its beginning and today at its end', () => {
    expect(xOf(scale, '2024-10-01')).toBe(0);
    expect(xOf(scale, '2026-09-30')).toBe(729);
    expect(dayAt(scale, 365)).toBe('2025-10-01');
  });

  test('never leaves its ends', () => {
    expect(dayAt(scale, -50)).toBe('2024-10-01');
    expect(dayAt(scale, 5000)).toBe('2026-09-30');
    expect(dayAt({ ...scale, width: 0 }, 0)).toBe('2026-09-30');
    expect(clamp(scale, '2030-01-01')).toBe('2026-09-30');
    expect(clamp(scale, '2020-01-01')).toBe('2024-10-01');
  });

  test('a hand that lets go near a milestone means it, the nearer of two', () => {
    const days = ['2025-10-01', '2025-10-05'];
    expect(dayNear(scale, 367, days, 4)).toBe('2025-10-01');
    expect(dayNear(scale, 368, days, 4)).toBe('2025-10-05');
    expect(dayNear(scale, 380, days, 4)).toBe(dayAt(scale, 380));
    expect(dayNear(scale, 380, [], 4)).toBe(dayAt(scale, 380));
  });

  test('a company that began today has one day', () => {
    expect(dayAt({ from: '2026-09-30', today: '2026-09-30', width: 300 }, 0)).toBe('2026-09-30');
  });
});

test('days that fall on one pixel are one tick, and a decision among them is seen', () => {
  const ticks = ticksOf({ ...scale, width: 100 }, [
    { on: '2024-10-01', commits: 1, decisions: 0 },
    { on: '2024-10-02', commits: 2, decisions: 1 },
    { on: '2026-09-30', commits: 100, decisions: 0 },
  ]);
  expect(ticks.map(({ x, decided }) => [x, decided])).toEqual([
    [0, true],
    [100, false],
  ]);
  expect(ticks[1]?.height).toBe(1);
  expect(ticks[0]?.height).toBeGreaterThan(0.2);
});

describe('marks of months', () => {
  test('are as many as have room', () => {
    expect(monthMarks({ ...scale, width: 1400 }, 40)).toHaveLength(23);
    expect(monthMarks({ ...scale, width: 350 }, 40).map(({ day }) => day)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ]);
  });

  test('say which begin a year', () => {
    expect(
      monthMarks(scale, 40)
        .filter(({ isYear }) => isYear)
        .map(({ day }) => day),
    ).toEqual(['2025-01-01', '2026-01-01']);
  });
});
