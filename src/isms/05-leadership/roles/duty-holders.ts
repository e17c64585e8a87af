import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { DueRecord } from '#isms/kernel/declarations/view.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { holdersOf } from '../../07-support/people/appointment-holders.ts';
import { person } from '../../07-support/people/person.ts';
import { absence } from '../../across/absence.ts';
import { grant } from '../../across/grant.ts';
import { activeGrantsOf, peopleWith } from '../../across/active-grants.ts';
import { appointment } from './appointment.ts';
import { activeHoldings } from './holdings.ts';
import { role } from './role.ts';

type People = readonly Id<'person'>[];

/** The registers to read for the people on duty. */
export const dutyRegisters = [absence, appointment, grant, person, role] as const;

type Looked = (typeof dutyRegisters)[number];

const holdingsOf = (duty: string, s: Reader<Looked>): readonly Stored<typeof appointment>[] =>
  s
    .all(role)
    .filter(({ fields }) => (fields.duties ?? []).some((each) => each === duty))
    .flatMap((each) => activeHoldings(each, s));

/** Returns the people who hold a duty by an appointment, and their deputies, whether or not they are present today. */
export const dutyHolders = (duty: string, s: Reader<Looked>): People => [
  ...new Set(holdingsOf(duty, s).flatMap(holdersOf)),
];

/**
 * Returns the people who act on a duty today: its holders, the deputies of holders who are away, and the ISMS managers
 * if none of them can act or no duty is named. Empty only in an organisation without an ISMS manager.
 */
export function onDuty(duty: string | undefined, s: Reader<Looked>): People {
  const holders = duty === undefined ? [] : holdingsOf(duty, s);
  const present = new Set(holders.flatMap((each) => presentOf(each, s)));
  return present.size > 0 ? [...present] : peopleWith('isms-manager', s);
}

/**
 * Returns a function that finds the people who are to act on a due date: the person it names or, if that person does
 * not work here, the people on duty for its register. A deadline that only passes has no stand-ins.
 */
export function actingOn(s: Reader<Looked>): (due: DueRecord) => People {
  const known = new Map<string | undefined, People>();
  const standIns = (duty: string | undefined): People => {
    const found = known.get(duty) ?? onDuty(duty, s);
    known.set(duty, found);
    return found;
  };
  return ({ who, register, deadline }) => {
    if (who !== undefined && activePerson(who, s)) return [who];
    const passes = register.deadlines?.[deadline]?.passes;
    return passes ? (who === undefined ? [] : [who]) : standIns(register.duty);
  };
}

function presentOf({ fields }: Stored<typeof appointment>, s: Neighbourhood<Looked>): People {
  if (canAct(fields.person, s)) return [fields.person];
  const away = absencesOf(fields.person, s).map((each) => each.fields.deputy);
  return [fields.deputy, ...away].filter((each) => each !== undefined).filter((each) => canAct(each, s));
}

/** Checks whether a person works here, is not away, and may act in this system. */
const canAct = (who: Id<'person'>, s: Neighbourhood<Looked>): boolean =>
  absencesOf(who, s).length === 0 &&
  (activeGrantsOf(who, s) ?? []).some(({ fields }) => !['external-auditor', 'reader'].includes(fields.role));

const absencesOf = (who: Id<'person'>, s: Neighbourhood<Looked>): readonly Stored<typeof absence>[] =>
  s
    .referring(absence, 'person', who)
    .filter(({ fields }) => fields.from <= s.asOf && (fields.to ?? '9999') >= s.asOf);
