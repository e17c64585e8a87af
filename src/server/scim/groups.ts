import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomUUIDv7 } from 'node:crypto';
import { person } from '#isms/07-support/people/person.ts';
import { withMembers } from '#isms/05-leadership/directory/group-members.ts';
import { directoryGroup } from '#isms/05-leadership/directory/directory-group.ts';
import { directoryMembership } from '#isms/05-leadership/directory/directory-membership.ts';
import { amend, create, retire } from '#isms/kernel/declarations/change.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { groupShape, schemas, type Group } from './protocol/attributes.ts';
import { attributesOf } from './protocol/schema-description.ts';
import { taken } from './protocol/fault.ts';
import type { Kind } from './protocol/resources.ts';
import { users } from './users.ts';

const texts = sentences('groups', {
  isTheIdOfNoUserHere: '{stranger} is the id of no user here',
});

type DirectoryGroup = Stored<typeof directoryGroup>;

const membershipsOf = ({ id }: DirectoryGroup, s: Reader) => s.referring(directoryMembership, 'group', id);

/** Returns the ids of the members of a group, or a problem if one of them is no user here. */
function membersIn(
  { members = [] }: Group,
  known: ReadonlySet<string>,
  s: Reader,
): ReadonlySet<string> | Problem {
  const ids = new Set(members.map(({ value }) => value));
  const stranger = [...ids].find((id) => !known.has(id) && !users.find(id, s));
  return stranger === undefined
    ? ids
    : invalid([
        { path: 'members', message: texts.isTheIdOfNoUserHere({ stranger: stranger.slice(0, 100) }) },
      ]);
}

function rivalOf(
  { displayName, externalId }: Group,
  own: DirectoryGroup | undefined,
  s: Reader,
): Problem | undefined {
  const rival = s
    .all(directoryGroup)
    .find(
      ({ id, fields }) =>
        id !== own?.id &&
        (fields.name.toLowerCase() === displayName.toLowerCase() ||
          (externalId !== undefined && fields.directoryId === externalId)),
    );
  return rival && taken(`${rival.code} has this name or external id already.`);
}

/** Groups of the directory as resources. The role that a group gives is set in Plumbline. */
export const groups: Kind<Group> = {
  name: 'Group',
  endpoint: 'Groups',
  description: 'Groups of people',
  schema: schemas.group,
  extensions: [],
  attributes: attributesOf(schemas.group, []),
  shape: groupShape,
  all: (s) => s.all(directoryGroup),
  find: (id, s) => {
    const found = s.get(directoryGroup, id);
    return found && !found.retired ? found : undefined;
  },
  knownBy: (record) => {
    const { name, directoryId } = (record as DirectoryGroup).fields;
    return [record.id, name, directoryId].flatMap((each) => each?.toLowerCase() ?? []);
  },
  show: (record, s) => {
    const { name, directoryId } = (record as DirectoryGroup).fields;
    const members = membershipsOf(record as DirectoryGroup, s).map(({ fields }) => {
      const who = s.get(person, fields.person);
      return { value: fields.person, display: (who && kept(who.fields.name)) ?? who?.code, type: 'User' };
    });
    return { externalId: directoryId, displayName: name, ...(members.length > 0 && { members }) };
  },
  // Memberships are separate records but part of the resource, so its version includes them.
  since: (record, s) => {
    const added = membershipsOf(record as DirectoryGroup, s).map(({ createdAt }) => createdAt);
    const last = added.reduce((latest, each) => (each > latest ? each : latest), '');
    return {
      version: [record.version, added.length, Date.parse(last) || 0].join('-'),
      changedAt: last > record.changedAt ? last : record.changedAt,
    };
  },
  made: (group, s) => {
    const members = membersIn(group, new Set(), s);
    if (isProblem(members)) return members;
    const rival = rivalOf(group, undefined, s);
    if (rival) return rival;
    const id = randomUUIDv7();
    const { displayName: name, externalId } = group;
    return {
      id,
      changes: [
        create(directoryGroup, { name, ...(externalId !== undefined && { directoryId: externalId }) }, id),
        ...[...members].map((each) => create(directoryMembership, { group: id, person: each })),
      ],
    };
  },
  changed: (record, group, _, s) => {
    const before = new Set<string>(
      membershipsOf(record as DirectoryGroup, s).map(({ fields }) => fields.person),
    );
    const members = membersIn(group, before, s);
    if (isProblem(members)) return members;
    return (
      rivalOf(group, record as DirectoryGroup, s) ?? [
        amend(record as DirectoryGroup, { name: group.displayName, directoryId: group.externalId ?? null }),
        ...withMembers(record as DirectoryGroup, members, s),
      ]
    );
  },
  removed: (record, s) => [...withMembers(record as DirectoryGroup, new Set(), s), retire(record)],
};
