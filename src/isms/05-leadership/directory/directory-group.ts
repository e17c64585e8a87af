import { choice, line, number, prose } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { roles } from '../../across/grant.ts';
import { directoryMembership } from './directory-membership.ts';

/** The groups of the directory that provisions people, with the role each gives in this system (5.3). */
export const directoryGroup = register({
  key: 'directory-group',
  clause: '5.3',
  title: 'Directory group',
  plural: 'Directory groups',
  code: 'DIG',
  purpose:
    'The groups that the directory keeps here, and what their members may do in this system. Who belongs to one is decided in the directory; what that is worth here is decided here.',
  inPerson: true,
  label: 'name',
  actionsOnly: true,
  fields: {
    // The directory overwrites both at its next update, so changing them by hand gains nothing.
    name: line({ title: 'Name', help: 'What the directory calls it.' }),
    directoryId: line({
      title: 'Key in the directory',
      help: 'By which the directory knows it again, whatever its name.',
      optional: true,
      byAction: true,
    }),
    role: choice({
      title: 'Role',
      help: 'What its members may do here; nothing by it, if empty.',
      options: roles,
      optional: true,
      byAction: true,
    }),
    note: prose({
      title: 'Note',
      help: 'What it is for, and who decides who belongs to it.',
      optional: true,
    }),
  },
  arises: 'Connect the directory under Administration, Directory, and assign the group to Plumbline there.',
  columns: ['name', 'role', 'members', 'note'],
  order: 'name',
  example: { name: 'ISMS owners', note: 'Heads of units; the quality office keeps it.' },
}).derive(
  'members',
  number({ title: 'Members', help: 'How many people are in it.' }),
  [directoryMembership],
  ({ id }, s) => s.referring(directoryMembership, 'group', id).length,
);
