import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { figureFrom, figureText } from './figures.ts';
import { language } from './language.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

const writing = (language: string) => vi.stubGlobal('navigator', { languages: [language] });
beforeEach(() => void writing('en-GB'));
afterEach(() => void vi.unstubAllGlobals());

describe('a figure as it is typed', () => {
  it.each([
    ['5000', 5000],
    ['5,000', 5000],
    [' 1,234,567.5 ', 1_234_567.5],
    ['12,34,567', 1_234_567],
    ['-5000', -5000],
    ['−0.25', -0.25],
    ['007', 7],
    ['0', 0],
  ])('%s is a number', (text, number) => expect(figureFrom(text)).toBe(number));

  it.each([
    '1e9',
    '5x',
    'EUR 5',
    '--5',
    '5-',
    '1,00',
    '1.000,5',
    '1 000',
    '.',
    '',
    '1.',
    '12345678901234567890',
  ])('%s is none, and nothing is left out to make it one', (text) =>
    expect(figureFrom(text)).toBeUndefined(),
  );

  it('is read as the person writes numbers', () => {
    writing('en-CH');
    expect(figureFrom("1'000.5")).toBe(1000.5);
    writing('en-ZA');
    expect([figureFrom('1 000,5'), figureFrom('1,000.5')]).toEqual([1000.5, undefined]);
  });

  it.each([0.1, 0.002_5, 1_234_567.89, 999_999_999_999.999, -3])('%s is written with every digit', (number) =>
    expect(figureFrom(figureText(number))).toBe(number),
  );
});
