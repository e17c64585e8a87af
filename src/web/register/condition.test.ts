import { expect, it } from 'vitest';
import { assert, constantFrom, pre, property, string } from 'fast-check';
import { isComplete, operators, readCondition, takesValue, writeCondition } from './condition.ts';

it('reads what the API takes', () => {
  expect(readCondition('owner:is:ana|bo')).toEqual({
    column: 'owner',
    operator: 'is',
    values: ['ana', 'bo'],
  });
  expect(readCondition('title:has:a:b|c')).toEqual({ column: 'title', operator: 'has', values: ['a:b|c'] });
  expect(readCondition('owner:empty:')).toEqual({ column: 'owner', operator: 'empty', values: [] });
});

it('takes nothing that is no condition', () => {
  expect(readCondition('owner')).toBeUndefined();
  expect(readCondition('owner:like:ana')).toBeUndefined();
  expect(readCondition(':is:ana')).toBeUndefined();
});

it('writes what it reads, whatever stands in the value', () => {
  assert(
    property(constantFrom(...operators), string({ minLength: 1 }), (operator, value) => {
      pre(operator !== 'is' && operator !== 'not');
      const condition = { column: 'title', operator, values: takesValue(operator) ? [value] : [] };
      expect(readCondition(writeCondition(condition))).toEqual(condition);
    }),
  );
});

it('is complete once it has something to compare with, where it needs that', () => {
  expect(isComplete({ column: 'owner', operator: 'is', values: [] })).toBe(false);
  expect(isComplete({ column: 'owner', operator: 'filled', values: [] })).toBe(true);
});
