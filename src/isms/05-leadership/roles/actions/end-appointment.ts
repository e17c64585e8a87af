import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../../across/settings.ts';
import { appointment } from '../appointment.ts';
import { isGivenByTopManagement } from '../assigned-responsibilities.ts';
import { role } from '../role.ts';

const texts = sentences('action.end-appointment', {
  itHasEndedAlready: 'It has ended already.',
  itCannotEndBeforeItsFirstDay: 'It cannot end before its first day; retire it if it was never meant to be.',
  thisRoleCarriesADutyThatTop: 'This role carries a duty that top management assigns itself{names}.',
});

/** Ends an appointment on a day (5.3). */
export const endAppointment = action({
  key: 'end-appointment',
  clause: '5.3',
  title: 'End appointment',
  consequence:
    'The person holds the role until that day. Where nobody else holds it, the role is vacant from the day after.',
  ends: true,
  by: { roles: ['isms-manager', 'top-management'] },
  on: appointment,
  reads: [role, person, organisation],
  input: {
    to: date({ title: 'Until', help: 'The last day; today, if left empty.', optional: true }),
    note: prose({ title: 'Note', help: 'Why it ends, and who takes over.', optional: true }),
  },
  obstacle: (record, s, actor) => {
    const { to } = record.fields;
    const held = s.get(role, record.fields.role);
    if (notAPerson(actor)) return notAPerson(actor);
    if (to !== undefined && to < s.asOf) return texts.itHasEndedAlready;
    return held && isGivenByTopManagement(held) && !isTopManagement(actor.person, s)
      ? texts.thisRoleCarriesADutyThatTop({ names: topManagementNames(s) })
      : undefined;
  },
  decide: ({ subject, input, s }) => {
    const { to = s.asOf, note } = input;
    const { from } = subject.fields;
    if (from !== undefined && to < from) return refused(texts.itCannotEndBeforeItsFirstDay);
    return [amend(subject, { to, ...(note !== undefined && { note }) })];
  },
});
