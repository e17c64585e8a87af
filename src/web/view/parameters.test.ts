import { expect, it } from 'vitest';
import { askedParameters, readParameters, writeParameters } from './parameters.ts';

const declared = {
  days: { kind: 'number', title: '', help: '' },
  edition: { kind: 'choice', title: '', help: '' },
} as const;

it('reads what is declared and leaves the rest', () => {
  expect(readParameters(['days:30', 'colour:red', 'days', 'edition:'], declared)).toEqual({ days: '30' });
});

it('writes what it reads', () => {
  expect(writeParameters({ days: '30' })).toEqual(['days:30']);
  expect(writeParameters({ days: '' })).toBeUndefined();
});

it('asks for the edition of the frame only where the view takes one', () => {
  expect(askedParameters({ days: '30' }, declared, '2013')).toEqual({ edition: '2013', days: '30' });
  expect(askedParameters({}, { days: declared.days }, '2013')).toEqual({});
});
