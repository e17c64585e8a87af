import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { notification, timelinessOf } from '../../08-operation/incidents/notification.ts';

export const notificationsInTime = rule({
  key: 'notifications-in-time',
  title: 'Whoever has to be told of an incident is told in time',
  controls: controls({ '2013': ['A.16.1.5', 'A.6.1.3'], '2022': ['A.5.26', 'A.5.5'] }),
  mode: 'computed',
  why: 'Each law counts for itself, in hours or days. An authority asks for the minute, and for the reason where nobody was told.',
  of: notification,
  only: (record, s) => speaksForToday(record.fields.due ?? s.asOf, s) || (record.fields.due ?? '') > s.asOf,
  reads: [organisation],
  empty: { credible: 'Nobody may have had to be told; whether somebody asked stands with each incident.' },
  findings: {
    overdue: fails(
      '{record} was due on {due} and is neither sent nor decided against.',
      'Send it today, with the reason for the delay.',
    ),
    late: weakens('{record} was due on {due} and sent too late.', 'Find out what took so long.'),
    undated: fails(
      '{record} does not say by when it is due.',
      'Work out the deadline from the law or contract.',
    ),
    undecided: weakens(
      '{record} was sent, and that it had to be is decided nowhere.',
      'Record the decision.',
    ),
  },
  *each(record, s, find) {
    const { due, decision, doneOn, lateReason } = record.fields;
    const timeliness = timelinessOf(record, s);
    if (timeliness === 'not required') return;
    if (due === undefined) {
      if (doneOn === undefined) yield find.undated(record);
      return;
    }
    if (timeliness === 'overdue') yield find.overdue(record, { due });
    if (timeliness === 'late' && lateReason === undefined) yield find.late(record, { due });
    if (doneOn !== undefined && decision === 'open') yield find.undecided(record);
  },
});
