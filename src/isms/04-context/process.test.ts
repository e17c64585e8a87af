import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { process } from './process.ts';

const step = (id: string, parent?: string) => a(process, id, { parent });

test('a process is part of another, and that of a third', () => {
  expect(refusedAt(step('p1', 'p2'), step('p2', 'p3'), step('p3'))).toEqual([]);
});

test.each([
  ['of itself', [step('p1', 'p1')]],
  ['of what is part of it', [step('p1', 'p2'), step('p2', 'p1')]],
  ['of what is part of that in turn', [step('p1', 'p2'), step('p2', 'p3'), step('p3', 'p1')]],
] as const)('no process is part %s', (_, [first, ...others]) => {
  expect(refusedAt(first, ...others)).toEqual(['parent']);
});
