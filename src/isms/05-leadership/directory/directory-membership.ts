import { reference } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

/** The memberships of people in directory groups, with their dates (5.3). */
export const directoryMembership = register({
  key: 'directory-membership',
  clause: '5.3',
  title: 'Membership of a directory group',
  plural: 'Memberships of directory groups',
  code: 'DIM',
  purpose:
    'Who is in a group of the directory. Whoever leaves the group loses the membership; the history keeps from when to when they had it, and with it the role.',
  label: 'group',
  called: ['person', 'group'],
  partOf: 'group',
  actionsOnly: true,
  fixed: true,
  fields: {
    group: reference('directory-group', { title: 'Group', help: 'The group of the directory.' }),
    person: reference('person', { title: 'Person', help: 'Who belongs to it.', concerns: true }),
  },
  arises: 'Put the person into the group in the directory.',
  columns: ['group', 'person'],
  example: { group: 'DIG-1', person: 'PER-2' },
});
