import { describe, expect, test } from 'vitest';
import { compareVersions, isNextVersion } from './version-number.ts';

describe('version numbers', () => {
  test.each([
    ['1.0', '1.1', -1],
    ['1.9', '1.10', -1],
    ['2', '1.9', 1],
    ['1', '1.0', 0],
    ['v3', '2.4', 1],
  ])('%s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b) ?? Number.NaN)).toBe(sign);
  });

  test.each(['2026-A', 'draft', '', '1.', '1.x'])('%j is none', (text) => {
    expect(compareVersions(text, '1.0')).toBeUndefined();
  });
});

describe('the next after', () => {
  test.each([
    ['1.0', '1.1'],
    ['1', '2'],
    ['1.7', '2.0'],
    ['1.7', '2'],
    ['1.2', '1.2.1'],
    ['1.2.3', '1.3'],
    ['0.9', '1.0'],
  ])('%s may be %s', (before, after) => {
    expect(isNextVersion(before, after)).toBe(true);
  });

  test.each([
    ['1.0', '1.2'],
    ['1.0', '3.0'],
    ['1.0', '2.1'],
    ['1.1', '1.1'],
    ['1.0', '1'],
    ['2.0', '1.9'],
  ])('%s is not %s', (before, after) => {
    expect(isNextVersion(before, after)).toBe(false);
  });
});
