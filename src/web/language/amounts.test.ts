import { beforeAll, expect, test } from 'vitest';
import { amountText, minutesText, unitText } from './amounts.ts';
import { language } from './language.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

test('a figure says what it counts, one of it and several', () => {
  expect(amountText(1, { unit: 'hour' }, 'EUR')).toBe('1 hour');
  expect(amountText(48, { unit: 'hour' }, 'EUR')).toBe('48 hours');
  expect(amountText(95, { unit: 'percent' }, 'EUR')).toBe('95%');
  expect(amountText(1900, { money: true }, 'EUR').replace('\u00a0', ' ')).toBe('EUR 1,900');
  expect(amountText(1900, {}, 'EUR')).toBe('1,900');
});

test('a currency that is none leaves the figure', () => {
  expect(amountText(1900, { money: true }, 'Taler')).toBe('1,900');
});

test('the unit stands alone in a form', () => {
  expect(unitText({ unit: 'day' }, 'EUR')).toBe('days');
  expect(unitText({ unit: 'percent' }, 'EUR')).toBe('%');
  expect(unitText({ money: true }, 'EUR')).toBe('EUR');
  expect(unitText({}, 'EUR')).toBe('');
});

test('minutes are told in hours where they come to whole ones', () => {
  expect([90, 120, 5].map(minutesText)).toEqual(['90 minutes', '2 hours', '5 minutes']);
});
