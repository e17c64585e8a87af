import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { operatingRecord } from '../operating-record.ts';
import { processesRun } from './8.1-processes-run.ts';

const ana = a(person, 'ana');
const monthly = (fields: object = {}) => a(process, 'p1', { owner: 'ana', interval: 'P1M', ...fields });
const ran = (performedOn: string | undefined, id = 'o1') =>
  a(operatingRecord, id, { process: 'p1', performedOn, result: undefined });

testRule(processesRun, {
  holds: {
    'ran last month': { given: [ana, monthly(), ran('2026-09-02')] },
    'late by less than the tolerance': { given: [ana, monthly(), ran('2026-08-02')] },
    'only the last time counts': { given: [ana, monthly(), ran('2026-09-02'), ran('2025-01-02', 'o2')] },
  },
  finds: {
    'two months ago': { given: [ana, monthly(), ran('2026-07-29')], finds: ['idle p1'] },
    'without the tolerance a day is too late': {
      given: [ana, monthly(), ran('2026-08-29'), a(organisation, 'org', { tolerance: 'P0D' })],
      finds: ['idle p1'],
    },
    'planned and never done': { given: [ana, monthly(), ran(undefined)], finds: ['none', 'never p1'] },
    'no owner': { given: [monthly({ owner: undefined }), ran('2026-09-02')], finds: ['unowned p1'] },
    'the owner has left': {
      given: [a(person, 'ana', { to: '2026-08-31' }), monthly(), ran('2026-09-02')],
      finds: ['unowned p1'],
    },
  },
});
