import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../04-context/process.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';
import { logsReviewed } from './logs-reviewed.ts';

const it = a(process, 'p1');
const review = (performedOn: string | undefined, id = 'o1', fields: object = {}) =>
  a(operatingRecord, id, { process: 'p1', performedOn, result: undefined, ...fields });

testRule(logsReviewed, {
  holds: {
    'this month': { given: [it, review('2026-09-03')] },
    'other work says nothing of logs': {
      given: [it, review('2026-09-03'), review('2025-09-03', 'o2', { activity: 'patching' })],
    },
  },
  finds: {
    'in July': { given: [it, review('2026-07-02')], finds: ['overdue p1'] },
    'planned, and never held': { given: [it, review(undefined)], finds: ['never p1'] },
  },
});
