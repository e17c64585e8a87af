import { expect, it } from 'vitest';
import {
  askedParameters,
  earlierOnly,
  parameterText,
  parameterValue,
  readParameters,
  writeParameters,
} from './parameters.ts';

const declared = {
  days: { kind: 'number', title: '', help: '', default: 90 },
  edition: { kind: 'choice', title: '', help: '' },
  gaps: { kind: 'yesNo', title: '', help: '', default: false },
} as const;

it('reads what is declared and leaves the rest', () => {
  expect(readParameters(['days:30', 'colour:red', 'constructor:x', 'days', 'edition:'], declared)).toEqual({
    days: '30',
  });
});

it('writes what it reads', () => {
  expect(writeParameters({ days: '30' })).toEqual(['days:30']);
  expect(writeParameters({ days: '' })).toBeUndefined();
});

it('asks for the edition of the frame only where the view takes one', () => {
  expect(askedParameters({ days: '30' }, declared, '2013')).toEqual({ edition: '2013', days: '30' });
  expect(askedParameters({}, { days: declared.days }, '2013')).toEqual({});
});

it('leaves out a day to compare with that is not before the day shown', () => {
  const given = { since: '2026-06-30', days: '30' };
  expect(earlierOnly(given, 'since', '2026-07-01')).toEqual(given);
  for (const day of ['2026-06-30', '2026-01-01'])
    expect(earlierOnly(given, 'since', day)).toEqual({ days: '30' });
  expect(earlierOnly(given, undefined, '2026-01-01')).toEqual(given);
  expect(earlierOnly({ days: '30' }, 'since', '2026-01-01')).toEqual({ days: '30' });
});

it('hands controls values of their own kind, the usual one when nothing or nonsense is given', () => {
  expect(parameterValue(declared.days, '30')).toBe(30);
  expect(parameterValue(declared.days, 'soon')).toBe(90);
  expect(parameterValue(declared.gaps, 'true')).toBe(true);
  expect(parameterValue(declared.gaps, undefined)).toBe(false);
  expect(parameterValue(declared.edition, '')).toBeUndefined();
});

it('keeps out of the address what goes without saying', () => {
  expect(parameterText(declared.gaps, true)).toBe('true');
  expect(parameterText(declared.gaps, false)).toBe('');
  expect(parameterText(declared.days, 90)).toBe('');
  expect(parameterText(declared.days, 30)).toBe('30');
  expect(parameterText(declared.edition, undefined)).toBe('');
});
