import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { operatingRecord } from '../operating-record.ts';
import { occurrencesRecorded } from './8.1-doc-occurrences-recorded.ts';

const monthly = a(process, 'p1', { interval: 'P1M' });
const run = (id: string, performedOn: string, fields: object = {}) =>
  a(operatingRecord, id, { process: 'p1', due: performedOn, performedOn, ...fields });
const planned = (due: string, fields: object = {}) =>
  a(operatingRecord, 'o9', {
    process: 'p1',
    due,
    performedOn: undefined,
    result: undefined,
    note: undefined,
    ...fields,
  });

testRule(occurrencesRecorded, {
  holds: {
    'month by month': {
      given: [monthly, run('o1', '2026-07-02'), run('o2', '2026-08-04'), run('o3', '2026-09-02')],
    },
    'planned ahead, and a little late': { given: [monthly, run('o1', '2026-09-02'), planned('2026-09-15')] },
    'left out with a reason': {
      given: [
        monthly,
        run('o1', '2026-06-02'),
        planned('2026-07-31', { result: 'not done', note: 'Works holidays.' }),
        run('o2', '2026-09-02'),
      ],
    },
    'a gap of long ago says nothing about today': {
      given: [monthly, run('o1', '2024-01-02'), run('o2', '2025-03-02')],
    },
  },
  finds: {
    'planned for July and not there': { given: [monthly, planned('2026-07-31')], finds: ['unrecorded o9'] },
    'left out without a word': {
      given: [monthly, planned('2026-09-01', { result: 'not done' })],
      finds: ['unexplained o9'],
    },
    'done without a result': {
      given: [monthly, run('o1', '2026-09-02', { result: undefined })],
      finds: ['resultless o1'],
    },
    'a month is missing': {
      given: [monthly, run('o1', '2026-06-02'), run('o2', '2026-08-05')],
      finds: ['gap p1'],
    },
  },
});
