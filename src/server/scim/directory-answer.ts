import { groupMembers } from '#isms/05-leadership/directory/group-members.ts';
import { directoryGroup } from '#isms/05-leadership/directory/directory-group.ts';
import { directoryMembership } from '#isms/05-leadership/directory/directory-membership.ts';
import { isActive } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Directory } from '../contract/directory.ts';
import { directoryActor } from './actor.ts';

// Enough to recognise the people. The register of people has all of them.
const mostNamed = 24;

/** Returns what a directory has provisioned, and the people it does not know. */
export function directoryAnswer(s: Reader): Omit<Directory, 'address'> {
  const people = s.all(person);
  const provisioned = people.filter(({ fields }) => kept(fields.directoryName) !== undefined);
  const unmatched = people
    .filter(({ fields }) => fields.directoryName === undefined)
    .filter((each) => each.fields.kind !== 'external' && isActive(each, s.asOf))
    .map(({ id, code, fields }) => ({ id, code, name: kept(fields.name) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const changedAt = lastChange(s);
  return {
    ...(changedAt !== undefined && { changedAt }),
    provisioned: provisioned.length,
    suspended: provisioned.filter(({ fields }) => fields.suspendedSince !== undefined).length,
    groups: s
      .all(directoryGroup)
      .map(({ id, code, version, fields: { name, role } }) => ({
        id,
        code,
        name,
        version,
        members: groupMembers(id, s).length,
        ...(role !== undefined && { role }),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    unmatched: { total: unmatched.length, people: unmatched.slice(0, mostNamed) },
  };
}

/** Returns when a directory last changed a record that nobody has changed since, or undefined. */
function lastChange(s: Reader): string | undefined {
  const made = [person, directoryGroup, directoryMembership].flatMap((register) => s.everything(register));
  return made
    .filter(({ changedBy }) => changedBy === directoryActor)
    .map(({ changedAt }) => changedAt)
    .reduce<string | undefined>((last, each) => (last === undefined || each > last ? each : last), undefined);
}
