import { date, number, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

/** The appointments of people to roles, with their dates (5.3). */
export const appointment = register({
  key: 'appointment',
  clause: '5.3',
  title: 'Appointment',
  plural: 'Appointments',
  code: 'APT',
  synonyms: ['nomination'],
  purpose:
    'Who holds which role, appointed by whom and told when. A role that nobody holds is only a word; an auditor asks its holder whether they know.',
  label: 'from',
  called: ['role', 'person'],
  partOf: 'role',
  fields: {
    role: reference('role', { title: 'Role', help: 'The role that is held.', material: true }),
    person: reference('person', { title: 'Person', help: 'Who holds it.', material: true, concerns: true }),
    deputy: reference('person', {
      title: 'Deputy',
      help: 'Who stands in for them.',
      optional: true,
      material: true,
      concerns: true,
    }),
    hours: number({
      title: 'Hours a week',
      help: 'The working time set aside for it.',
      least: 0,
      most: 168,
      optional: true,
    }),
    from: date({ title: 'From', help: 'The first day.', optional: true, material: true }),
    to: date({ title: 'Until', help: 'The last day; empty while it has no end.', optional: true }),
    appointedBy: reference('person', {
      title: 'Appointed by',
      help: 'Who gave them the role: for the duties that the standard names, a member of top management.',
      optional: true,
      material: true,
    }),
    announcedOn: date({
      title: 'Made known on',
      help: 'When they and those who deal with them were told.',
      optional: true,
      happened: true,
    }),
    note: prose({
      title: 'Note',
      help: 'Limits or conditions of this appointment, where there are any.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The letter of appointment, or the notice that was sent.',
      optional: true,
    }),
  },
  sections: {
    'Who holds what': ['role', 'person', 'deputy', 'hours'],
    'Since when': ['from', 'to'],
    'How it came about': ['appointedBy', 'announcedOn', 'note', 'evidence'],
  },
  columns: ['role', 'person', 'deputy', 'hours', 'from', 'to', 'appointedBy', 'announcedOn'],
  order: 'role,-from',
  deadlines: { end: { title: 'End of an appointment', on: 'to', who: 'person', passes: true } },
  example: {
    role: 'ROL-1',
    person: 'PER-2',
    deputy: 'PER-5',
    hours: 20,
    from: '2025-04-01',
    appointedBy: 'PER-1',
    announcedOn: '2025-04-03',
  },
})
  .invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to))
  .invariant(
    'deputy',
    'is the one they would stand in for',
    [],
    ({ fields }) => fields.deputy !== fields.person,
  );
