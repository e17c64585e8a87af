import { create, retire, type Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { person } from '../../07-support/people/person.ts';
import { grant } from '../../across/grant.ts';
import type { directoryGroup } from './directory-group.ts';
import { directoryMembership } from './directory-membership.ts';

type Group = Stored<typeof directoryGroup>;
type Registers = typeof directoryMembership | typeof grant | typeof person;

/** Returns the members of a group. */
export const groupMembers = (id: Id<'directory-group'>, s: Reader<Registers>): readonly Id<'person'>[] =>
  s.referring(directoryMembership, 'group', id).map(({ fields }) => fields.person);

/** Returns the changes that make exactly these people the members of a group, with the role it gives. */
export function withMembers(
  { id, fields: { role } }: Group,
  members: ReadonlySet<Id<'person'>>,
  s: Reader<Registers>,
): readonly Change[] {
  const before = s.referring(directoryMembership, 'group', id);
  const known = new Set(before.map(({ fields }) => fields.person));
  return [
    ...before.filter(({ fields }) => !members.has(fields.person)).map(retire),
    ...[...members]
      .filter((each) => !known.has(each))
      .map((each) => create(directoryMembership, { group: id, person: each })),
    ...withRole(id, members, role, s),
  ];
}

/** Returns the changes that grant a role to all members of a group and retire its other grants. */
export function withRole(
  id: Id<'directory-group'>,
  members: Iterable<Id<'person'>>,
  role: Group['fields']['role'],
  s: Reader<Registers>,
): readonly Change[] {
  const lacking = new Set(role === undefined ? [] : [...members].filter((each) => stays(each, s)));
  const taken = s
    .referring(grant, 'through', id)
    .filter(({ fields }) => fields.role !== role || !lacking.delete(fields.person));
  const given = role === undefined ? [] : [...lacking];
  return [
    ...taken.map(retire),
    ...given.map((each) => create(grant, { person: each, role: role ?? 'reader', through: id })),
  ];
}

// Suspended people may come back and keep the role; people who have left do not.
function stays(id: Id<'person'>, s: Reader<Registers>): boolean {
  const who = s.get(person, id);
  return who !== undefined && !who.retired && (who.fields.to ?? '9999') >= s.asOf;
}
