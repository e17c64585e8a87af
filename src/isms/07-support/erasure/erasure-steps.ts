import { sentences, listOf } from '../../kernel/values/sentence.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import { duesOf } from '#isms/kernel/declarations/deadline.ts';
import { isErased } from '#isms/kernel/values/erased.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Followed, Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { evidence } from '../../across/evidence.ts';
import { organisation } from '../../across/organisation.ts';
import { isTopManagement } from '../../across/settings.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import type { erasure } from './erasure.ts';
import { isHeld } from '../people/appointment-holders.ts';
import { personName } from '../people/person-names.ts';
import { person } from '../people/person.ts';
import { callingBy, callsOf, dataOf, filesOf, personalTitles } from '../people/personal-data.ts';

const messages = sentences('erasure-steps', {
  somethingIsStillToBeDone:
    'Something is still to be done by {person}: {records}{more, plural, =0 {} other { and # more}}. Hand it over to somebody who works here first.',
  cannotBeErasedAlongWithSomebody: '{record} cannot be erased along with somebody.',
  holdsNothingThatCanBeErased:
    '{record} holds nothing that can be erased: neither a personal value nor, as evidence, a file.',
  namesTheSameFile:
    '{sharing} names the same file as {record}: it is not about them alone, or it is erased as well.',
  whatYouWroteNamesThePerson:
    'What you wrote names the person or an address of theirs, and it stays on record. Call them {person}.',
});

/**
 * Returns the reason why a person cannot be erased, or undefined: they still work here, or hold a position that another
 * person must take over first.
 */
export function stillHere(
  who: Stored<typeof person>,
  s: Neighbourhood<typeof person | typeof organisation | typeof appointment | typeof role>,
): string | undefined {
  const { name, to, suspendedSince } = who.fields;
  const called = personName(who.id, s);
  if (isErased(name)) return `What is personal about ${who.code} was erased already.`;
  if (isTopManagement(who.id, s))
    return `${called} is named as top management. Top management names somebody else first.`;
  const held = s.referring(appointment, 'person', who.id).find((each) => isHeld(each, s.asOf));
  if (held)
    return `${called} still holds ${s.get(role, held.fields.role)?.fields.name ?? held.code}. End the appointment (${held.code}) first.`;
  if (!who.retired && (to ?? '9999') >= s.asOf && (suspendedSince ?? '9999') > s.asOf)
    return `${called} counts as working here. Erasure is for people who have left: enter the last day, which has to be over, under “Left on” first.`;
  return undefined;
}

// The number of records that the message names.
const mostTold = 5;

/**
 * Returns the problem that a person still answers for due work, which others have to take over first; undefined if
 * there is none.
 */
export function stillDue(id: Id<'person'>, s: Reader): Problem | undefined {
  const open = [...s.registers.values()].flatMap((register) => {
    const deadlines = Object.entries(register.deadlines ?? {}).filter(
      ([, { who, passes }]) => !passes && who !== undefined && register.fields[who]?.responsible,
    );
    const names = new Set(deadlines.map(([name]) => name));
    if (names.size === 0) return [];
    return s
      .all(register)
      .filter((record) =>
        duesOf(record, register, s, organisation).some((due) => due.who === id && names.has(due.deadline)),
      );
  });
  if (open.length === 0) return undefined;
  return refused(
    messages.somethingIsStillToBeDone({
      person: personName(id, s),
      records: listOf(open.slice(0, mostTold).map(({ code }) => code)),
      more: Math.max(open.length - mostTold, 0),
    }),
  );
}

/** Returns the further records of a request, with their registers. */
export const furtherRecords = (
  { records = [] }: { readonly records?: Stored<typeof erasure>['fields']['records'] },
  s: Neighbourhood,
): readonly Followed[] => records.flatMap((link) => s.follow(link) ?? []);

/**
 * Returns the problem of further records that cannot be erased with a person: they hold nothing personal, or share a
 * file with other records. Returns undefined if all can.
 */
export function wrongRecords(chosen: readonly Followed[], s: Reader): Problem | undefined {
  const ids = new Set(chosen.map(({ record }) => record.id));
  for (const each of chosen) {
    const { register, record } = each;
    if (record.version === 0 || register.key === person.key)
      return refused(messages.cannotBeErasedAlongWithSomebody({ record: record.code }));
    const files = register.key === evidence.key ? filesOf(register, record.fields) : [];
    if (files.length === 0 && personalTitles(each).length === 0)
      return refused(messages.holdsNothingThatCanBeErased({ record: record.code }));
    const hashes = new Set(files.map(({ hash }) => hash));
    for (const other of hashes.size > 0 ? s.registers.values() : [])
      for (const sharing of s.everything(other))
        if (!ids.has(sharing.id) && filesOf(other, sharing.fields).some(({ hash }) => hashes.has(hash)))
          return refused(messages.namesTheSameFile({ sharing: sharing.code, record: record.code }));
  }
  return undefined;
}

/** Returns the problem of a text that names the person and would stay on record; undefined if none does. */
export function namingText(
  texts: readonly (string | undefined)[],
  about: Stored<typeof person>,
  s: Reader,
): Problem | undefined {
  const calling = callingBy(callsOf(about, dataOf(about.id, s)));
  return texts.some((text) => text !== undefined && calling(text))
    ? refused(messages.whatYouWroteNamesThePerson({ person: about.code }))
    : undefined;
}

/** Returns the obstacle for the person who recorded the request, who can never decide on it; undefined for others. */
export const isTheirRequest = (
  { fields: { requestedBy } }: Stored<typeof erasure>,
  s: Neighbourhood<typeof person>,
  actor: Actor,
): string | undefined =>
  actor.person === requestedBy
    ? `${personName(actor.person, s)} put it on record; somebody else decides.`
    : undefined;
