import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { notification } from '../../08-operation/incidents/notification.ts';
import { notificationsInTime } from './notifications-in-time.ts';

const owed = (fields: object = {}) => a(notification, 't1', { incident: 'i1', ...fields });
const unsent = { doneOn: undefined, doneTime: undefined };

testRule(notificationsInTime, {
  holds: {
    'in time': { given: [owed()] },
    'due tomorrow': { given: [owed({ ...unsent, decision: 'open', due: '2026-10-01' })] },
    'decided against': { given: [owed({ ...unsent, decision: 'do not notify' })] },
    'late, and the recipient was told why': {
      given: [owed({ doneOn: '2026-05-16', lateReason: 'The number of people was known only then.' })],
    },
    'sent without a deadline': { given: [owed({ due: undefined, dueTime: undefined })] },
    'two years ago': { given: [owed({ due: '2024-05-15', ...unsent })] },
  },
  finds: {
    'not sent': { given: [owed(unsent)], finds: ['overdue t1'] },
    'an hour late': { given: [owed({ doneOn: '2026-05-15', doneTime: '08:15' })], finds: ['late t1'] },
    'no deadline': {
      given: [owed({ ...unsent, due: undefined, dueTime: undefined })],
      finds: ['undated t1'],
    },
    'sent, and nobody had decided so': { given: [owed({ decision: 'open' })], finds: ['undecided t1'] },
  },
});
