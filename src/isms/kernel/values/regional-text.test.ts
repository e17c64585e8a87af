import { describe, expect, test } from 'vitest';
import { dateText, durationText, inlineText, sizeText } from './regional-text.ts';

describe('formats leave alone what they do not understand', () => {
  test.each(['2026-02-30', 'soon', ''])('the date %j', (text) => {
    expect(dateText(text, 'en')).toBe(text);
  });

  test.each(['P1Y6M', 'monthly', ''])('the length %j', (text) => {
    expect(durationText(text, 'en')).toBe(text);
  });

  test.each([
    ['P1D', '1 day'],
    ['P1Y', '1 year'],
    ['P24M', '24 months'],
  ])('and the length %s is %j', (length, text) => {
    expect(durationText(length, 'en')).toBe(text);
  });
});

test('a size is written in kB or MB, to no more digits than matter, and never in bytes', () => {
  const sizes = [0, 62, 1_499, 240_123, 999_600, 1_840_000, 25_400_000].map((size) => sizeText(size, 'en'));
  expect(sizes).toEqual(['0 kB', '1 kB', '1 kB', '240 kB', '1 MB', '1.8 MB', '25 MB']);
});

test('a title inside a sentence begins small in English, but for an abbreviation', () => {
  expect(['Risk owner', 'ISMS manager'].map((title) => inlineText(title, 'en'))).toEqual([
    'risk owner',
    'ISMS manager',
  ]);
  expect(inlineText('Risikoeigner', 'de')).toBe('Risikoeigner');
});
