import { expect, it } from 'vitest';
import { operatorsOf } from './operators-of.ts';

it('asks about emptiness only where a field can be empty', () => {
  expect(operatorsOf({ kind: 'reference', optional: true })).toEqual(['is', 'not', 'empty', 'filled']);
  expect(operatorsOf({ kind: 'reference' })).toEqual(['is', 'not']);
  expect(operatorsOf({ kind: 'frozen' })).toEqual([]);
});
