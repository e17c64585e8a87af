import { expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { incident } from './incident.ts';

test('a status of closed needs the day on which the act closed the event', () => {
  expect(refusedAt(a(incident, 'i', { status: 'closed', closedOn: undefined }))).toEqual(['closedOn']);
  expect(refusedAt(a(incident, 'i', { status: 'open', closedOn: undefined }))).toEqual([]);
});
