import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice } from '#isms/kernel/declarations/fields.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant, roles } from '../../../across/grant.ts';
import { notAPerson } from '../../../across/settings.ts';
import { groupMembers, withRole } from '../group-members.ts';
import { directoryGroup } from '../directory-group.ts';
import { directoryMembership } from '../directory-membership.ts';

// The directory decides who belongs to a group, and only top management decides who top management is.
const { 'top-management': _, ...ofGroups } = roles;

/** Sets the role that the members of a directory group have in this system (5.3). */
export const mapDirectoryGroup = action({
  key: 'map-directory-group',
  clause: '5.3',
  title: 'Set the role',
  consequence:
    'Everybody in the group has the role at once, and so does whoever the directory puts into it; whoever leaves it loses the role. What the group gave before is taken back. What people granted stays as it is.',
  by: { roles: ['isms-manager'] },
  on: directoryGroup,
  reads: [directoryMembership, grant, person],
  input: {
    role: choice({
      title: 'Role',
      help: 'What its members may do here; nothing by it, if left empty.',
      options: ofGroups,
      optional: true,
    }),
  },
  obstacle: (_, __, actor) => notAPerson(actor),
  decide: ({ subject, input: { role }, s }) => [
    amend(subject, { role: role ?? null }),
    ...withRole(subject.id, groupMembers(subject.id, s), role, s),
  ],
});
