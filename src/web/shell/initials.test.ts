import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('initials are those of first and last name', () => {
  expect(initials('Ana Marković')).toBe('AM');
  expect(initials('  Jan Willem van der  Berg ')).toBe('JB');
  expect(initials('Cher')).toBe('C');
  expect(initials('𝒜lan turing')).toBe('𝒜T');
  expect(initials('')).toBe('');
});
