import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { risk } from '../risk.ts';
import { closeRisk } from './close-risk.ts';
import { reopenRisk } from './reopen-risk.ts';

const open = a(risk, 'r1', { status: 'open' });
const closed = a(risk, 'r1', {
  status: 'closed',
  closedOn: '2026-05-01',
  closedBy: 'ben',
  closedReason: 'Gone.',
});

test('a risk is closed with the day, the person and the reason', () => {
  const input = { reason: 'The server is switched off.' };
  expect(take(closeRisk, [open], 'r1', 'ana', { input, asOf: '2026-06-02' })).toMatchObject([
    {
      fields: {
        status: 'closed',
        closedOn: '2026-06-02',
        closedBy: 'ana',
        closedReason: 'The server is switched off.',
      },
    },
  ]);
  expect(take(closeRisk, [closed], 'r1', 'ana', { input })).toBe('It is closed.');
  expect(closeRisk.input['reason']?.optional).toBeUndefined();
});

test('one that was closed is opened again, and says no longer why it was', () => {
  expect(take(reopenRisk, [closed], 'r1', 'ana')).toMatchObject([
    { fields: { status: 'open', closedOn: null, closedBy: null, closedReason: null } },
  ]);
  expect(take(reopenRisk, [open], 'r1', 'ana')).toBe('It is open.');
});
