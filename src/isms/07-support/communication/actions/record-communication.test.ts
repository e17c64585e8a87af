import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { communication } from '../communication.ts';
import { recordCommunication } from './record-communication.ts';

const plan = (fields: object = {}) => [
  a(communication, 'k1', { interval: 'P6M', nextOn: '2026-09-15', owner: 'ana', ...fields }),
];
const record = (given = plan(), input: object = {}) =>
  take(recordCommunication, given, 'k1', 'ana', {
    input: { what: 'Objectives presented', doneOn: '2026-09-28', ...input },
  });

test('what was told is on record, and the next time is due after the interval', () => {
  expect(record()).toMatchObject([
    {
      do: 'create',
      register: 'communication-occurrence',
      fields: { communication: 'k1', what: 'Objectives presented', doneOn: '2026-09-28', sentBy: 'ana' },
    },
    { do: 'amend', id: 'k1', fields: { nextOn: '2027-03-28' } },
  ]);
});

test('where nothing recurs, no next time is due', () => {
  expect(record(plan({ interval: undefined }))).toMatchObject([
    { do: 'create' },
    { do: 'amend', fields: { nextOn: null } },
  ]);
});

test('one of long ago leaves the day that is planned', () => {
  expect(record(plan(), { doneOn: '2025-09-01' })).toMatchObject([{ do: 'create' }]);
});

test('what is still to come cannot be recorded', () => {
  expect(record(plan(), { doneOn: '2026-10-01' })).toMatch('once it was made');
});
