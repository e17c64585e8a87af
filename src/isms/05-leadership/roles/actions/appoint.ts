import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { date, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { personName, topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../../across/settings.ts';
import { appointment } from '../appointment.ts';
import { isGivenByTopManagement } from '../assigned-responsibilities.ts';
import { role } from '../role.ts';

const texts = sentences('action.appoint', {
  theRoleIsNotInUseAnyMore: 'The role is not in use any more.',
  appointmentsAreMadeByPeople: 'Appointments are made by people.',
  nobodyAppointsThemself: 'Nobody appoints themself.',
  itCountsAsMadeKnownOncePeopleWereTold: 'It counts as made known once people were told, not before.',
  thisRoleCarriesADutyThatTop: 'This role carries a duty that top management assigns itself{names}.',
  doesNotWorkHereOnThatDay: '{person} does not work here on that day.',
  holdsTheRoleAlready: '{person} holds the role already.',
  holdsWhichDoesNotGoTogether: '{person} holds {rival}, which does not go together with it.',
});

/** Appoints a person to a role, and records when the person was told (5.3). Nobody can appoint themselves. */
export const appoint = action({
  key: 'appoint',
  clause: '5.3',
  title: 'Appoint',
  consequence:
    'The person holds the role from that day on, appointed by you, and counts as told on the day named below. Whoever held it before keeps it until that is ended.',
  by: { roles: ['isms-manager', 'top-management'] },
  on: role,
  reads: [role, appointment, person, organisation],
  input: {
    person: reference('person', { title: 'Person', help: 'Who is to hold it.' }),
    deputy: reference('person', { title: 'Deputy', help: 'Who stands in for them.', optional: true }),
    hours: number({
      title: 'Hours a week',
      help: 'The working time set aside for it.',
      least: 0,
      most: 168,
      optional: true,
    }),
    from: date({ title: 'From', help: 'The first day; today, if left empty.', optional: true }),
    announcedOn: date({
      title: 'Made known on',
      help: 'When they and those who deal with them were told; empty if that is still to come.',
      optional: true,
    }),
    note: prose({ title: 'Note', help: 'Limits or conditions, where there are any.', optional: true }),
  },
  obstacle: (record, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (record.retired) return texts.theRoleIsNotInUseAnyMore;
    return isGivenByTopManagement(record) && !isTopManagement(actor.person, s)
      ? texts.thisRoleCarriesADutyThatTop({ names: topManagementNames(s) })
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    const { from = s.asOf, announcedOn } = input;
    if (actor.person === undefined) return refused(texts.appointmentsAreMadeByPeople);
    if (input.person === actor.person) return refused(texts.nobodyAppointsThemself);
    if (announcedOn !== undefined && announcedOn > s.asOf)
      return refused(texts.itCountsAsMadeKnownOncePeopleWereTold);
    for (const id of [input.person, input.deputy]) {
      const who = s.get(person, id);
      if (who && !isActive(who, from))
        return refused(texts.doesNotWorkHereOnThatDay({ person: personName(id, s) }));
    }
    const held = holdings(input.person, from, s);
    if (held.some(({ fields }) => fields.role === subject.id))
      return refused(texts.holdsTheRoleAlready({ person: personName(input.person, s) }));
    const rival = held
      .flatMap(({ fields }) => s.get(role, fields.role) ?? [])
      .find((other) => excludes(other, subject) || excludes(subject, other));
    if (rival)
      return refused(
        texts.holdsWhichDoesNotGoTogether({ person: personName(input.person, s), rival: rival.fields.name }),
      );
    return [create(appointment, { ...input, role: subject.id, from, appointedBy: actor.person })];
  },
});

/** Returns the appointments of a person that do not end before a day. */
const holdings = (
  id: Id<'person'>,
  from: PlainDate,
  s: Reader<typeof appointment | typeof person>,
): readonly Stored<typeof appointment>[] =>
  s.referring(appointment, 'person', id).filter(({ fields }) => (fields.to ?? '9999') >= from);

const excludes = (one: Stored<typeof role>, other: Stored<typeof role>): boolean =>
  (one.fields.incompatible ?? []).includes(other.id);
