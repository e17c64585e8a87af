import { fieldTitleOf, optionOf, pluralOf } from '#isms/kernel/declarations/titles.ts';
import {
  type Text,
  anyOf,
  inline,
  listOf,
  sentences,
  type Enumeration,
  type Sentence,
} from '#isms/kernel/values/sentence.ts';
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
import { reach, type Act } from './policies.ts';
import { isNamedTopManagement, topManagementRole } from './top-management.ts';
import type { Facts } from './relations.ts';
import { blindedFrom, blindReviewOf } from './blind-review.ts';

const texts = sentences('refusals', {
  role: '{role}{names}',
  theRole: 'the {role}{names}',
  theField: 'the {field}{names}',
  thePersonByField: 'the person it is {field}{names}',
  thoseItIsMeantFor: 'the people it is meant for',
  thePeopleWhoAnswerForIt: 'the people who answer for it{names}',
  thisIsFor: 'This is for {people}.',
  thisIsForOthersAlthoughNamed:
    'This is for {people}. You are named as top management; the role that lets you do it here is granted under Administration by {manager}.',
  nothingIsSetYet: 'Nothing is set yet under “{field}” in the settings.',
  settingsAreChangedBy: 'Settings are changed by {manager}.',
  yourRolesDoNotReachTheRegister:
    'Your roles do not let you {act, select, create {add to} amend {change} retire {change} other {read}} {records}. Roles are granted by {manager}.',
  untilThenItIsNotYours: '{review} Until then it is not yours to change.',
  yourRolesDoNotLetYouChange: 'Your roles do not let you change {record}. That is for {people}.',
  youAddInYourOwnName:
    'You add {records} in your own name, under {owner}, and fill nothing beside: {fields}. The rest is for {manager}.',
  youAddOnlyToWhatYouAnswerFor:
    'Your roles let you add {records} only to what you answer for. The rest is for {manager}.',
  yourRolesDoNotLetYouAdd: 'Your roles do not let you add {records}. That is for {manager}.',
});

/** Returns names in brackets if the asker may know them, else empty text. */
function named(asker: Asker, people: readonly Id<'person'>[]): string {
  if (people.length === 0 || reach(asker, 'read', person) !== 'all') return '';
  return ` (${[...new Set(people)].map((id) => personName(id, asker.head)).join(', ')})`;
}

/** Returns what is inserted for a role: its name in a sentence, and its holders if the asker may know them. */
const roleAndNames = (asker: Asker, role: string) => ({
  role: inline(optionOf(grant, 'role', role)),
  names: named(asker, peopleWith(role, asker.head)),
});

/** Returns the phrase for the ISMS managers, with their names if the asker may know them. */
export const theManager = (asker: Asker): Sentence => texts.theRole(roleAndNames(asker, 'isms-manager'));

/** Returns the people an action is for, as the end of a sentence. */
function whoTakes(
  asker: Asker,
  { by }: Action,
  register: AnyRegister,
  record: Stored | undefined,
): Enumeration {
  const byField = (by.fields ?? []).map((path) => {
    const people = record ? namedBy(register, record, path, asker.head) : [];
    const title = titleOfPath(register, path, asker.catalogue.registers);
    const names = named(asker, people);
    // Such as "Handled by".
    const text = title.english.endsWith(' by') ? texts.thePersonByField : texts.theField;
    return text({ field: title, names });
  });
  const byRole = (by.roles ?? []).map((role) =>
    role === 'isms-manager' ? theManager(asker) : texts.role(roleAndNames(asker, role)),
  );
  return anyOf([...byField, ...byRole, ...(by.audience ? [texts.thoseItIsMeantFor] : [])]);
}

/** Returns the sentence that says whom an action is for, or what the API key forbids. */
export function actNotYours(asker: Asker, action: Action, register: AnyRegister, record?: Stored): Text {
  const closed = actClosedByKey(asker, action);
  if (closed) return closed.detail;
  const people = whoTakes(asker, action, register, record);
  return isNamedWithoutRole(asker, action)
    ? texts.thisIsForOthersAlthoughNamed({ people, manager: theManager(asker) })
    : texts.thisIsFor({ people });
}

/** Checks whether an action is for top management and the asker is named as such, but lacks the role of that name. */
const isNamedWithoutRole = (asker: Asker, { by }: Action): boolean =>
  by.roles?.includes(topManagementRole) === true &&
  !hasRole(asker, [topManagementRole]) &&
  isNamedTopManagement(asker.person, asker.head);

/**
 * Returns sentences for people who cannot set a missing setting or take the action that waits for it: which setting is
 * missing, and who can change settings.
 */
export function notSetYet(
  asker: Asker,
  name: string,
  { isTheirs, maySet }: { readonly isTheirs: boolean; readonly maySet: boolean },
): readonly Sentence[] {
  const field = fieldTitleOf(asker.catalogue.settings, name);
  return [
    ...(isTheirs ? [] : [texts.nothingIsSetYet({ field })]),
    ...(maySet ? [] : [texts.settingsAreChangedBy({ manager: theManager(asker) })]),
  ];
}

/** Returns the problem of a person who may do an act with no record of a register. */
export const closedRegister = (asker: Asker, act: Act, register: AnyRegister): Problem =>
  closedByKey(asker, act, register) ??
  forbidden(
    texts.yourRolesDoNotReachTheRegister({
      act,
      records: inline(pluralOf(register)),
      manager: theManager(asker),
    }),
  );

/** Returns the problem if a blind review hides a record from a person, else undefined. */
export function blindReviewProblem(asker: Asker, register: AnyRegister, record: Stored): Problem | undefined {
  const over = blindReviewOf(asker, register, record);
  return over && forbidden(over.says);
}

/** Returns the problem of a change to a record by a person who does not answer for it. */
export function closedRecord(asker: Asker, register: AnyRegister, record: Stored): Problem {
  // A person may not change the record that asks them for a blind review, whatever their roles.
  const asked = blindedFrom(asker).find(({ by }) => by.record.id === record.id);
  if (asked) return forbidden(texts.untilThenItIsNotYours({ review: asked.says }));
  const people = Object.entries(register.fields)
    .filter(([, { responsible }]) => responsible)
    .flatMap(([name, field]) => targets(field, record.fields[name]));
  const responsible =
    people.length > 0 ? [texts.thePeopleWhoAnswerForIt({ names: named(asker, people) })] : [];
  return forbidden(
    texts.yourRolesDoNotLetYouChange({
      record: record.code,
      people: anyOf([...responsible, theManager(asker)]),
    }),
  );
}

/** Returns the problem of a record that may not be added with these fields. */
export function notAddedSo(asker: Asker, register: AnyRegister, facts: Facts): Problem {
  const over = blindReviewOf(asker, register, facts);
  if (over) return forbidden(over.says);
  const { opens, partOf } = register;
  const whole = asker.catalogue.registers.get(register.fields[partOf ?? '']?.to ?? '');
  const records = inline(pluralOf(register));
  const manager = theManager(asker);
  if (opens && reach(asker, 'create', register) !== 'none')
    return forbidden(
      texts.youAddInYourOwnName({
        records,
        manager,
        owner: fieldTitleOf(register, opens.by),
        fields: listOf(opens.fields.map((name) => fieldTitleOf(register, name))),
      }),
    );
  return forbidden(
    whole
      ? texts.youAddOnlyToWhatYouAnswerFor({ records, manager })
      : texts.yourRolesDoNotLetYouAdd({ records, manager }),
  );
}
