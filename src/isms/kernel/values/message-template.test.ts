import { describe, expect, test } from 'vitest';
import { dateText, durationText, placeholders, render, sizeText } from './message-template.ts';

describe('templates', () => {
  test.each([
    [
      '{record} was due on {on:date}.',
      { record: 'RISK-1', on: '2026-09-30' },
      'RISK-1 was due on 30 September 2026.',
    ],
    ['Looked at every {every:duration}.', { every: 'P12M' }, 'Looked at every 12 months.'],
    ['It costs {cost:number}.', { cost: 1234567.5 }, 'It costs 1,234,567.5.'],
    ['{a} and {a}, {b}', { a: 1, b: 'x' }, '1 and 1, x'],
    ['Nothing to fill in.', { unused: 1 }, 'Nothing to fill in.'],
  ])('%j', (template, parameters, text) => {
    expect(render(template, parameters)).toBe(text);
  });

  test('show a dash for what is absent, never undefined', () => {
    expect(render('{record} belongs to {owner}.', { record: 'RISK-1' })).toBe('RISK-1 belongs to -.');
  });

  test('take parameters as they are: a value that looks like a placeholder is not filled again', () => {
    expect(render('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });

  test('take nothing from outside the parameters', () => {
    expect(render('{constructor}', {})).toBe('-');
  });

  test('write dates, lengths and numbers as the language does', () => {
    const parameters = { on: '2026-09-30', every: 'P2W', cost: 1234.5 };
    const template = '{on:date}, {every:duration}, {cost:number}';
    expect(render(template, parameters, 'de')).toBe('30. September 2026, 2 Wochen, 1.234,5');
    expect(render(template, parameters, 'en')).toBe('30 September 2026, 2 weeks, 1,234.5');
  });

  test('name their placeholders once for each place', () => {
    expect(placeholders('{a} {b:date} {a} {c:duration} {d:colour}')).toEqual(['a', 'b', 'a', 'c']);
  });
});

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
