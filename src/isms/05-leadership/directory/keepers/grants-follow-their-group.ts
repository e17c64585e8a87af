import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';
import { directoryGroup } from '../directory-group.ts';
import { directoryMembership } from '../directory-membership.ts';

export const grantsFollowTheirGroup = keeper({
  key: 'grants-follow-their-group',
  title: 'What a directory group gives is had by its members alone',
  why: 'Whoever is taken out of a group is taken to have lost what went with it. A grant that outlives the membership is looked after by nobody.',
  keepsFrom: 'contradiction',
  of: grant,
  only: (record) => record.fields.through !== undefined,
  reads: [directoryGroup, directoryMembership, person],
  findings: {
    other: fails(
      '{record} came through {group}, which does not give the role it grants.',
      'Set the role of the group once more, or take the grant out of use.',
    ),
    outside: fails(
      '{record} came through {group}, to which its holder does not belong.',
      'Take the grant out of use, or put them into the group in the directory.',
    ),
  },
  *each(record, s, find) {
    const { through, role, person: holder } = record.fields;
    const group = s.get(directoryGroup, through);
    const named = { group: group?.code ?? '-' };
    if (!group || group.retired || group.fields.role !== role) yield find.other(record, named);
    else if (
      !s.referring(directoryMembership, 'person', holder).some(({ fields }) => fields.group === through)
    )
      yield find.outside(record, named);
  },
});
