import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { appointment } from '../appointment.ts';
import { isHeld } from '../../../07-support/people/appointment-holders.ts';
import { person } from '../../../07-support/people/person.ts';

export const appointmentsEndWithEmployment = keeper({
  key: 'appointments-end-with-employment',
  title: 'Nobody holds a role beyond the day they left',
  why: 'A role whose holder has left looks held. The next one to rely on it asks somebody who is not there.',
  keepsFrom: 'contradiction',
  of: appointment,
  reads: [person],
  findings: {
    holder: fails(
      '{record} still gives its role to {who}, who left on {on}.',
      'End the appointment on their last day, and appoint somebody else.',
    ),
    deputy: weakens('{record} names {who} as deputy, who left on {on}.', 'Name somebody who is here.'),
  },
  *each(record, s, find) {
    const { person: holder, deputy } = record.fields;
    if (!isHeld(record, s.asOf)) return;
    const left = s.get(person, holder);
    const on = left?.fields.to;
    if (left && on !== undefined && on < s.asOf) yield find.holder(record, { who: left.code, on });
    const stand = s.get(person, deputy);
    const until = stand?.fields.to;
    if (stand && until !== undefined && until < s.asOf)
      yield find.deputy(record, { who: stand.code, on: until });
  },
});
