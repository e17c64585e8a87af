import { expect, test } from 'vitest';
import { Problem } from '../api/problem.ts';
import { faultsByField, looksLikeEmail } from './accounts.ts';

test('an address has two parts and a dot', () => {
  expect(looksLikeEmail(' ana@example.org ')).toBe(true);
  expect(looksLikeEmail('ana@example')).toBe(false);
  expect(looksLikeEmail('ana example.org')).toBe(false);
});

test('faults stand at the field they are about', () => {
  const problem = new Problem('invalid', 422, '', [
    { path: 'password', message: 'must have at least 12 characters' },
  ]);
  expect(faultsByField(problem)).toEqual({ password: 'must have at least 12 characters' });
  expect(faultsByField(new Error('other'))).toEqual({});
});
