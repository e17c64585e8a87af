import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { resource } from '../resource.ts';
import { decideResource } from './decide-resource.ts';

const asked = (fields: object = {}) => [
  a(resource, 'r1', { status: 'requested', decidedBy: undefined, decidedOn: undefined, ...fields }),
];
const input = { status: 'refused', decision: 'Not this year.' };

test('a resource is granted or refused on the day of the decision, with the reason', () => {
  expect(take(decideResource, asked(), 'r1', 'eva', { input })).toMatchObject([
    { fields: { ...input, decidedBy: 'eva', decidedOn: '2026-09-30' } },
  ]);
});

test('what was decided is not decided again', () => {
  const given = asked({ status: 'granted', decidedOn: '2026-01-12' });
  expect(take(decideResource, given, 'r1', 'eva', { input })).toMatch('already');
});
