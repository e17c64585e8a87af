import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { acknowledgement } from './acknowledgement.ts';

const read = (id: string, version: string, person: string) => a(acknowledgement, id, { version, person });

test('a version is acknowledged once by each person', () => {
  const ana = read('one', 'v1', 'ana');
  expect(refusedAt(read('two', 'v1', 'ben'), ana)).toEqual([]);
  expect(refusedAt(read('two', 'v2', 'ana'), ana)).toEqual([]);
  expect(refusedAt(read('two', 'v1', 'ana'), ana)).toEqual(['person']);
});
