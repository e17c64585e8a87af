import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { isActive } from '../active-person.ts';
import { person } from '../person.ts';

export const lineManagersAreHere = keeper({
  key: 'line-managers-are-here',
  title: 'Whoever works here reports to somebody who is here',
  why: 'Approvals, absences and departures go by the line. Somebody whose manager left is asked by nobody and missed by nobody.',
  keepsFrom: 'orphan',
  of: person,
  reads: [person],
  findings: {
    left: weakens('{record} reports to {who}, who left on {on}.', 'Name whom they report to now.'),
  },
  *each(record, s, find) {
    if (!isActive(record, s.asOf)) return;
    const above = s.get(person, record.fields.manager);
    const on = above?.fields.to;
    if (above && on !== undefined && on < s.asOf) yield find.left(record, { who: above.code, on });
  },
});
