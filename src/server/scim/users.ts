import { person } from '#isms/07-support/people/person.ts';
import { unit } from '#isms/04-context/unit.ts';
import { groupMembers, withMembers } from '#isms/05-leadership/directory/group-members.ts';
import { directoryGroup } from '#isms/05-leadership/directory/directory-group.ts';
import { directoryMembership } from '#isms/05-leadership/directory/directory-membership.ts';
import { amend, create, type Patch } from '#isms/kernel/declarations/change.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { randomUUIDv7 } from 'node:crypto';
import { schemas, userShape, type User } from './protocol/attributes.ts';
import { attributesOf } from './protocol/schema-description.ts';
import { taken } from './protocol/fault.ts';
import { emailOf, nameOf } from './person-name.ts';
import { merged, type Kind } from './protocol/resources.ts';

type Person = Stored<typeof person>;

const extensions = [schemas.enterprise];
const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

/** Returns the name of a person in the directory; else their e-mail address. */
const userNameOf = ({ fields }: Person): string | undefined =>
  kept(fields.directoryName) ?? kept(fields.email);

const isProvisioned = ({ fields }: Person): boolean => kept(fields.directoryName) !== undefined;

/** Checks whether a directory can see a person. It does not see people it deleted until it creates them anew. */
const isUser = (record: Person): boolean =>
  !record.retired &&
  userNameOf(record) !== undefined &&
  (isProvisioned(record) || record.fields.suspendedSince === undefined);

function show(record: Person, s: Reader): User {
  const { directoryId, givenName, familyName, email, position, suspendedSince } = record.fields;
  const name = kept(record.fields.name) ?? record.code;
  const address = kept(email);
  const department = s.get(unit, record.fields.unit)?.fields.name;
  const manager = s.get(person, record.fields.manager);
  const groups = s.referring(directoryMembership, 'person', record.id).map(({ fields }) => ({
    value: fields.group,
    display: s.get(directoryGroup, fields.group)?.fields.name,
    type: 'direct',
  }));
  const belongs = {
    ...(department !== undefined && { department }),
    ...(manager && {
      manager: { value: manager.id, displayName: kept(manager.fields.name) ?? manager.code },
    }),
  };
  return {
    externalId: kept(directoryId),
    userName: userNameOf(record) ?? record.code,
    name: { formatted: name, familyName: kept(familyName), givenName: kept(givenName) },
    displayName: name,
    title: position,
    active: suspendedSince === undefined,
    ...(address !== undefined && { emails: [{ value: address, type: 'work', primary: true }] }),
    ...(groups.length > 0 && { groups }),
    ...(Object.keys(belongs).length > 0 && { [schemas.enterprise]: belongs }),
  };
}

/** Returns the fields of a person for a user. A field that is present but undefined is to be emptied. */
function fieldsOf(user: User, said: Partial<User>, s: Reader) {
  const { department, manager } = user[schemas.enterprise] ?? {};
  const works =
    department === undefined ? undefined : s.all(unit).find(({ fields }) => same(fields.name, department));
  const leads = manager && s.all(person).find(({ id }) => id === manager.value);
  const name = nameOf(said);
  return {
    directoryName: user.userName,
    directoryId: user.externalId,
    givenName: user.name?.givenName,
    familyName: user.name?.familyName,
    email: emailOf(user),
    position: user.title,
    ...(name !== undefined && { name }),
    // The records know more of units and managers than a directory: what it does not know is kept.
    ...(works && { unit: works.id }),
    ...((leads || !manager) && { manager: leads?.id }),
    ...(user.active === true && { suspendedSince: undefined }),
    ...(user.active === false && { suspendedSince: s.asOf }),
  };
}

/** Returns the problem if another person has the name, address or external id of a user; else undefined. */
function rivalOf(user: User, own: Person | undefined, s: Reader): Problem | undefined {
  const [address, before] = [emailOf(user), own && kept(own.fields.email)];
  const rival = s
    .all(person)
    .find(
      (each) =>
        each.id !== own?.id &&
        ((isProvisioned(each) && same(kept(each.fields.directoryName), user.userName)) ||
          (user.externalId !== undefined && kept(each.fields.directoryId) === user.externalId) ||
          (!same(address, before) && same(address, kept(each.fields.email)))),
    );
  return rival && taken(`${rival.code} has this user name, e-mail address or external id already.`);
}

/** People as users. A new user with the e-mail address of a person on record becomes that person. */
export const users: Kind<User> = {
  name: 'User',
  endpoint: 'Users',
  description: 'People on record',
  schema: schemas.user,
  extensions,
  attributes: attributesOf(schemas.user, extensions),
  shape: userShape,
  all: (s) => s.all(person).filter(isUser),
  find: (id, s) => {
    const found = s.get(person, id);
    return found && isUser(found) ? found : undefined;
  },
  knownBy: (record) => {
    const { directoryId, email, name } = (record as Person).fields;
    return [record.id, userNameOf(record as Person), kept(directoryId), kept(email), kept(name)].flatMap(
      (each) => each?.toLowerCase() ?? [],
    );
  },
  show: (record, s) => show(record as Person, s),
  since: (record) => ({ version: String(record.version), changedAt: record.changedAt }),
  made: (user, s) => {
    const address = emailOf(user);
    const namesakes = s
      .all(person)
      .filter((each) => !isProvisioned(each) && same(address, kept(each.fields.email)));
    if (namesakes.length > 1)
      return taken(
        `${namesakes.map(({ code }) => code).join(' and ')} have this e-mail address; leave it to one of them in Plumbline first.`,
      );
    const [known] = namesakes;
    const rival = rivalOf(user, known, s);
    if (rival) return rival;
    const active = user.active ?? true;
    if (known) {
      const whole = merged(show(known, s), user, users.attributes) as User;
      return { id: known.id, changes: changed(known, { ...whole, active }, user, s) };
    }
    const id = randomUUIDv7();
    const { name = user.userName, ...fields } = fieldsOf({ ...user, active }, user, s);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return { id, changes: [create(person, { name, ...given }, id)] };
  },
  changed: (record, user, said, s) =>
    rivalOf(user, record as Person, s) ?? changed(record as Person, user, said, s),
  removed: (record, s) => {
    const { id, fields } = record as Person;
    const groups = s
      .referring(directoryMembership, 'person', id)
      .flatMap((each) => s.get(directoryGroup, each.fields.group) ?? []);
    return [
      amend(record as Person, {
        directoryName: null,
        directoryId: null,
        givenName: null,
        familyName: null,
        suspendedSince: fields.suspendedSince ?? s.asOf,
      }),
      ...groups.flatMap((group) =>
        withMembers(group, new Set(groupMembers(group.id, s).filter((each) => each !== id)), s),
      ),
    ];
  },
};

function changed(record: Person, user: User, said: Partial<User>, s: Reader) {
  const { suspendedSince: since, ...fields } = fieldsOf(user, said, s);
  const isSame = user.active === undefined || user.active === (record.fields.suspendedSince === undefined);
  const patch = { ...fields, ...(!isSame && { suspendedSince: since }) };
  const emptied = Object.entries(patch).map(([name, value]) => [name, value ?? null]);
  return [amend(record, Object.fromEntries(emptied) as Patch<typeof person>)];
}
