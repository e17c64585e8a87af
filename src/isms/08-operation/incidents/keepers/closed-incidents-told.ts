import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { incident } from '../incident.ts';
import { notification } from '../notification.ts';

export const closedIncidentsTold = keeper({
  key: 'closed-incidents-told',
  title: 'An incident is closed once everybody was told who had to be',
  why: 'A case that is closed is looked at by nobody. A notification that waits in it is forgotten, and its hour passes.',
  keepsFrom: 'contradiction',
  of: notification,
  reads: [incident],
  findings: {
    waiting: fails(
      '{incident} is closed, and {record} is neither sent nor decided against.',
      'Send it or decide against it, with the reason; or open the incident again.',
    ),
    against: fails(
      '{record} was sent on {on}, and it was decided not to send it.',
      'Correct the decision or the day.',
    ),
  },
  *each(record, s, find) {
    const { decision, doneOn: on } = record.fields;
    if (decision === 'do not notify') {
      if (on !== undefined) yield find.against(record, { on });
      return;
    }
    const told = s.get(incident, record.fields.incident);
    if (told?.fields.status === 'closed' && on === undefined)
      yield find.waiting(record, { incident: told.code });
  },
});
