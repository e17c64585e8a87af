import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../../across/organisation.ts';
import { resource } from '../resource.ts';
import { requestResourceAgain } from './request-resource-again.ts';

const granted = (fields: Readonly<Record<string, unknown>> = {}) =>
  a(resource, 'r1', { status: 'granted', to: '2026-12-31', requestedBy: 'ana', ...fields });
const again = a(resource, 'r2', { status: 'requested', follows: 'r1', decidedOn: undefined });
const request = (given = [granted()], input: Readonly<Record<string, unknown>> = {}) =>
  take(requestResourceAgain, given, 'r1', 'ana', { input });

test('asks for the same from the day after its end', () => {
  expect(request([granted()], { amount: 1, to: '2027-12-31' })).toMatchObject([
    {
      do: 'create',
      register: 'resource',
      fields: {
        need: 'Half a post for the ISMS manager',
        from: '2027-01-01',
        to: '2027-12-31',
        amount: 1,
        follows: 'r1',
        requestedBy: 'ana',
        requestedOn: '2026-09-30',
      },
    },
  ]);
});

test('is asked for once, of what was granted and ends', () => {
  expect(request([granted(), again])).toMatch('already');
  expect(request([granted({ to: undefined })])).toMatch('no end');
  expect(request([granted({ status: 'refused' })])).toMatch('not granted');
  expect(request([granted()], { to: '2026-11-30' })).toMatch('cannot be before');
});

test('settles that the end is due', () => {
  const ends = (...given: Parameters<typeof snapshotOf>[0]) => {
    const s = readerOf(snapshotOf([a(organisation, 'org'), ...given], '2026-11-30'));
    return duesOf(s.get(resource, 'r1')!, resource, s, organisation).map(({ deadline }) => deadline);
  };
  expect(ends(granted())).toEqual(['end']);
  expect(ends(granted(), again)).toEqual([]);
});
