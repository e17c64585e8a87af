import { expect, it } from 'vitest';
import { sameName } from './called-alike.ts';

it('is the same name whatever its capitals, blanks and stops', () => {
  expect(sameName('Database server', ' database  Server.')).toBe(true);
  expect(sameName('Database server', 'Database server 2')).toBe(false);
  expect(sameName('', '.')).toBe(false);
});
