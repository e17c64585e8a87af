import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { audit } from './audit.ts';

test('a status of concluded needs the day on which the act concluded the audit', () => {
  expect(refusedAt(a(audit, 'a', { status: 'concluded', concludedOn: undefined }))).toEqual(['concludedOn']);
  expect(refusedAt(a(audit, 'a', { status: 'under way', concludedOn: undefined }))).toEqual([]);
});
