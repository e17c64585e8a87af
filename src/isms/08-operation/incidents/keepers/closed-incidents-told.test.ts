import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { incident } from '../incident.ts';
import { notification } from '../notification.ts';
import { closedIncidentsTold } from './closed-incidents-told.ts';

const closed = a(incident, 'i1', { status: 'closed', closedOn: '2026-06-30' });
const duty = (decision: string, doneOn?: string) =>
  a(notification, 'n1', { incident: 'i1', decision, doneOn });

testRule(closedIncidentsTold, {
  holds: {
    sent: { given: [closed, duty('notify', '2026-06-12')] },
    'decided against': { given: [closed, duty('do not notify')] },
    'the incident is open': {
      given: [a(incident, 'i1', { status: 'open', closedOn: undefined }), duty('open')],
    },
  },
  finds: {
    undecided: { given: [closed, duty('open')], finds: ['waiting n1'] },
    'decided, not sent': { given: [closed, duty('notify')], finds: ['waiting n1'] },
    'sent against the decision': {
      given: [closed, duty('do not notify', '2026-06-12')],
      finds: ['against n1'],
    },
  },
});
