import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { communication } from '../communication.ts';
import { communicationOccurrence } from '../communication-occurrence.ts';
import { timesSettled } from './7.4-b-times-settled.ts';

const item = (id: string, fields: object = {}, more: object = {}) =>
  a(communication, id, { interval: undefined, trigger: undefined, nextOn: undefined, ...fields }, more);
const upon = item('incident', { trigger: 'A severe incident' });
const told = (of: string, doneOn: string) =>
  a(communicationOccurrence, `${of} on ${doneOn}`, { communication: of, doneOn });

testRule(timesSettled, {
  holds: {
    'upon an event': { given: [upon] },
    'each half year, and it was': {
      given: [item('state', { interval: 'P6M' }), told('state', '2026-05-11')],
    },
    'late by less than the tolerance': {
      given: [item('state', { interval: 'P6M' }), told('state', '2026-03-05')],
    },
    'the first time is not due yet': {
      given: [item('state', { interval: 'P6M' }, { createdAt: '2026-09-01T09:00:00.000Z' })],
    },
    'the next day is ahead': { given: [item('state', { nextOn: '2026-10-08' })] },
  },
  finds: {
    'some day': { given: [upon, item('state')], finds: ['untimed state'] },
    'all of them some day': { given: [item('state')], finds: ['never', 'untimed state'] },
    'last told a year ago': {
      given: [item('state', { interval: 'P6M' }), told('state', '2025-09-30'), told('state', '2025-03-01')],
      finds: ['overdue state'],
    },
    'never told since it was planned': {
      given: [item('state', { interval: 'P6M' }, { createdAt: '2025-09-30T09:00:00.000Z' })],
      finds: ['overdue state'],
    },
    'the agreed day has passed': {
      given: [item('state', { interval: 'P6M', nextOn: '2026-09-29' }), told('state', '2026-05-11')],
      finds: ['overdue state'],
    },
  },
});
