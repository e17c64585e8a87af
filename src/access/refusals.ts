import { type Text } from '#isms/kernel/values/sentence.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import { namedBy, titleOfPath } from '#isms/kernel/declarations/named-people.ts';
import { forbidden, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import { person } from '#isms/07-support/people/person.ts';
import { grant } from '#isms/across/grant.ts';
import { peopleWith } from '#isms/across/active-grants.ts';
import { hasRole, type Asker } from './asker.ts';
import { actClosedByKey, closedByKey } from './key-scope.ts';
import { reach } from './policies.ts';
import { isNamedTopManagement, topManagementRole } from './top-management.ts';
import type { Facts } from './relations.ts';
import { blindedFrom, blindReviewOf } from './blind-review.ts';

/** Returns names in brackets if the asker may know them, else empty text. */
function named(asker: Asker, people: readonly Id<'person'>[]): string {
  if (people.length === 0 || reach(asker, 'read', person) !== 'all') return '';
  return ` (${[...new Set(people)].map((id) => personName(id, asker.head)).join(', ')})`;
}

const roleText = (asker: Asker, role: string): string => {
  const title = grant.fields.role.options?.[role] ?? role;
  return `${title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}${named(asker, peopleWith(role, asker.head))}`;
};

/** Returns the phrase for the ISMS managers, with their names if the asker may know them. */
export const theManager = (asker: Asker): string => `the ${roleText(asker, 'isms-manager')}`;

const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;

/** Returns whom an action is for, as the end of a sentence. */
function whoTakes(asker: Asker, { by }: Action, register: AnyRegister, record: Stored | undefined): string {
  const byField = (by.fields ?? []).map((path) => {
    const people = record ? namedBy(register, record, path, asker.head) : [];
    const title = titleOfPath(register, path, asker.catalogue.registers);
    // Such as "Handled by".
    return `the ${title.endsWith(' by') ? `person it is ${title}` : title}${named(asker, people)}`;
  });
  const byRole = (by.roles ?? []).map((role) =>
    role === 'isms-manager' ? theManager(asker) : roleText(asker, role),
  );
  return either([...byField, ...byRole, ...(by.audience ? ['those it is meant for'] : [])]);
}

/** Returns the sentence that says whom an action is for, or what the API key forbids. */
export const actNotYours = (asker: Asker, action: Action, register: AnyRegister, record?: Stored): Text =>
  actClosedByKey(asker, action)?.detail ??
  `This is for ${whoTakes(asker, action, register, record)}.${namedWithoutRole(asker, action)}`;

/** Returns the sentence for a member of top management who does not have the role of that name, or empty text. */
const namedWithoutRole = (asker: Asker, { by }: Action): string =>
  by.roles?.includes(topManagementRole) &&
  !hasRole(asker, [topManagementRole]) &&
  isNamedTopManagement(asker.person, asker.head)
    ? ` You are named as top management; the role that lets you do it here is granted under Administration by ${theManager(asker)}.`
    : '';

/**
 * Returns sentences for people who cannot set a missing setting or take the action that waits for it: which setting is
 * missing, and who can change settings. Empty text if neither applies.
 */
export function notSetYet(
  asker: Asker,
  name: string,
  { isTheirs, maySet }: { readonly isTheirs: boolean; readonly maySet: boolean },
): string {
  const title = asker.catalogue.settings.fields[name]?.title ?? name;
  return [
    ...(isTheirs ? [] : [` Nothing is set yet under “${title}” in the settings.`]),
    ...(maySet ? [] : [` Settings are changed by ${theManager(asker)}.`]),
  ].join('');
}

/** Returns the problem of a person who may do an act with no record of a register. */
export const closedRegister = (asker: Asker, what: string, register: AnyRegister): Problem =>
  closedByKey(asker, what, register) ??
  forbidden(
    `Your roles do not let you ${what} ${register.plural.toLowerCase()}. Roles are granted by ${theManager(asker)}.`,
  );

/** Returns the problem if a blind review hides a record from a person, else undefined. */
export function blindReviewProblem(asker: Asker, register: AnyRegister, record: Stored): Problem | undefined {
  const over = blindReviewOf(asker, register, record);
  return over && forbidden(over.says);
}

/** Returns the problem of a change to a record by a person who does not answer for it. */
export function closedRecord(asker: Asker, what: string, register: AnyRegister, record: Stored): Problem {
  // A person may not change the record that asks them for a blind review, whatever their roles.
  const asked = blindedFrom(asker).find(({ by }) => by.record.id === record.id);
  if (asked) return forbidden(`${asked.says} Until then it is not yours to change.`);
  const people = Object.entries(register.fields)
    .filter(([, { responsible }]) => responsible)
    .flatMap(([name, field]) => targets(field, record.fields[name]));
  const whose = people.length > 0 ? [`whoever answers for it${named(asker, people)}`] : [];
  return forbidden(
    `Your roles do not let you ${what} ${record.code}. That is for ${either([...whose, theManager(asker)])}.`,
  );
}

/** Returns the problem of a record that may not be added with these fields. */
export function notAddedSo(asker: Asker, register: AnyRegister, facts: Facts): Problem {
  const over = blindReviewOf(asker, register, facts);
  if (over) return forbidden(over.says);
  const { opens, partOf } = register;
  const whole = asker.catalogue.registers.get(register.fields[partOf ?? '']?.to ?? '');
  if (opens && reach(asker, 'create', register) !== 'none') {
    const titles = opens.fields.map((name) => register.fields[name]?.title ?? name);
    return forbidden(
      `You add ${register.plural.toLowerCase()} in your own name, under ${register.fields[opens.by]?.title ?? opens.by}, and fill nothing beside: ${titles.join(', ')}. The rest is for ${theManager(asker)}.`,
    );
  }
  return forbidden(
    whole
      ? `Your roles let you add ${register.plural.toLowerCase()} only to what you answer for. The rest is for ${theManager(asker)}.`
      : `Your roles do not let you add ${register.plural.toLowerCase()}. That is for ${theManager(asker)}.`,
  );
}
