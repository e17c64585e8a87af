import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';

export const topManagementIsHere = keeper({
  key: 'top-management-is-here',
  title: 'Top management consists of people who are here',
  why: 'Who counts as top management decides which approvals bind. Somebody who has left still counts until the settings say otherwise.',
  keepsFrom: 'contradiction',
  of: organisation,
  reads: [person],
  findings: {
    left: fails(
      '{record} counts {who} among top management, who left on {on}.',
      'Take “Name top management” on the organisation, and say who leads it now.',
    ),
  },
  *each(record, s, find) {
    for (const id of record.fields.topManagement ?? []) {
      const who = s.get(person, id);
      const on = who?.fields.to;
      if (who && on !== undefined && on < s.asOf) yield find.left(record, { who: who.code, on });
    }
  },
});
