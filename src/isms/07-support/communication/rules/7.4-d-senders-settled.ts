import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { activeHoldings } from '../../../05-leadership/roles/holdings.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { communication } from '../communication.ts';
import { noCommunication } from '../communication-plan.ts';
import { person } from '../../people/person.ts';

export const sendersSettled = rule({
  key: 'communication-senders-settled',
  title: 'It is settled who communicates each topic',
  answers: cites({ '2013': ['7.4 d)'] }),
  mode: 'computed',
  why: 'Two people who answer the press say two things. The edition of 2022 no longer asks for this by itself; it is still the first thing people want to know.',
  of: communication,
  reads: [role, appointment, person],
  empty: noCommunication,
  findings: {
    none: fails(
      'The communication plan says of none of its items who communicates it.',
      'Name the role that sends each item.',
    ),
    nobody: weakens('It is not settled who communicates {record}.', 'Name the role that sends it.'),
    vacant: weakens(
      '{record} is to be communicated by {role}, and nobody who works here holds that role.',
      'Appoint somebody to the role, or have another one send it.',
    ),
  },
  follows: { vacant: ['roles-held.vacant'] },
  *each(record, s, find) {
    const { sender } = record.fields;
    if (sender === undefined) yield find.nobody(record);
    else if (!isFilled(sender, s)) yield find.vacant(record, { role: s.get(role, sender)?.code ?? '-' });
  },
  *check(s, find) {
    const items = s.all(communication);
    if (items.length > 0 && items.every(({ fields }) => fields.sender === undefined)) yield find.none();
  },
});

/** Checks whether an active person holds a role today. */
const isFilled = (
  id: Id<'role'>,
  s: Neighbourhood<typeof role | typeof appointment | typeof person>,
): boolean => {
  const held = s.get(role, id);
  return held !== undefined && activeHoldings(held, s).length > 0;
};
