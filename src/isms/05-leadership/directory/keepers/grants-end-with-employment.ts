import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';

export const grantsEndWithEmployment = keeper({
  key: 'grants-end-with-employment',
  title: 'Nobody may use the system beyond the day they left',
  why: 'An account of somebody who left is the first thing an auditor looks for, and the last thing one wants to explain.',
  keepsFrom: 'contradiction',
  of: grant,
  reads: [person],
  findings: {
    left: fails(
      '{record} still gives {who} access, who left on {on}.',
      'Take the grant out of use, or end it on their last day.',
    ),
  },
  *each(record, s, find) {
    const who = s.get(person, record.fields.person);
    const on = who?.fields.to;
    if (who && on !== undefined && on < s.asOf && (record.fields.until ?? '9999') >= s.asOf)
      yield find.left(record, { who: who.code, on });
  },
});
