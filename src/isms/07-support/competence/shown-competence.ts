import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { action } from '../../across/action.ts';
import { organisation } from '../../across/organisation.ts';
import { activePerson } from '../people/active-person.ts';
import { competence } from './competence.ts';
import { competenceRecord } from './competence-record.ts';
import { competenceRequirement } from './competence-requirement.ts';
import { holdersOf, isHeld } from '../people/appointment-holders.ts';
import { person } from '../people/person.ts';

/** The registers to read for what roles require of their holders and what these have shown. */
export const aboutCompetence = [
  role,
  person,
  competence,
  competenceRequirement,
  competenceRecord,
  action,
  organisation,
] as const;

type Registers = (typeof aboutCompetence)[number];
type Record = Stored<typeof competenceRecord>;
type Settling = Neighbourhood<typeof competence | typeof organisation>;

/**
 * Returns the last day on which a level counts as shown. A planned refresh gets the tolerance, an agreed day does not.
 */
export function shownUntil({ fields }: Record, s: Settling): PlainDate | undefined {
  if (fields.validUntil !== undefined || fields.assessedOn === undefined) return fields.validUntil;
  const refresh =
    s.get(competence, fields.competence)?.fields.refresh ?? s.setting(organisation, 'competenceRefresh');
  return add(add(fields.assessedOn, refresh), s.setting(organisation, 'tolerance'));
}

/** Returns the level that a person has shown and that counts today; 0 if there is none. */
export function levelOf(
  who: Id<'person'>,
  what: Id<'competence'>,
  s: Neighbourhood<typeof competence | typeof competenceRecord | typeof organisation>,
): number {
  const levels = recordsOf(who, what, s)
    .filter((each) => each.fields.assessedOn !== undefined && (shownUntil(each, s) ?? '') >= s.asOf)
    .map(({ fields }) => fields.level ?? 0);
  return Math.max(0, ...levels);
}

/** Returns the records about a competence of a person, in the order of creation. */
export const recordsOf = (
  who: Id<'person'>,
  what: Id<'competence'>,
  s: Neighbourhood<typeof competenceRecord>,
): readonly Record[] =>
  s.referring(competenceRecord, 'person', who).filter(({ fields }) => fields.competence === what);

/** A competence that a role requires of its holder or deputy and that the person has not shown. */
export interface Gap {
  readonly who: Id<'person'>;
  readonly asked: Stored<typeof competenceRequirement>;
  readonly records: readonly Record[];
  /** The day since which a sufficient level no longer counts; undefined if there never was one. */
  readonly lapsedOn: PlainDate | undefined;
  /** The open actions about the gap. */
  readonly actions: readonly Stored<typeof action>[];
}

/** Checks whether an appointment counts today and is to a role in which work influences security. */
export const isRelevant = (
  each: Stored<typeof appointment>,
  s: Neighbourhood<typeof role | typeof person>,
): boolean => isHeld(each, s.asOf) && s.get(role, each.fields.role)?.fields.securityRelevant === true;

/** Returns the gaps between what the role of an appointment requires and what its holder and deputy have shown. */
export function gapsOf(each: Stored<typeof appointment>, s: Neighbourhood<Registers>): readonly Gap[] {
  const people = holdersOf(each).filter((who) => activePerson(who, s));
  return s.referring(competenceRequirement, 'role', each.fields.role).flatMap((asked) =>
    people
      .filter((who) => levelOf(who, asked.fields.competence, s) < asked.fields.level)
      .map((who): Gap => {
        const records = recordsOf(who, asked.fields.competence, s);
        const days = records
          .filter(({ fields }) => (fields.level ?? 0) >= asked.fields.level)
          .flatMap((record) => shownUntil(record, s) ?? [])
          .filter((day) => day < s.asOf)
          .toSorted();
        return {
          who,
          asked,
          records,
          lapsedOn: days.at(-1),
          actions: [each, ...records]
            .flatMap(({ id }) => s.referring(action, 'serves', id))
            .filter(({ fields }) => fields.status === 'open' || fields.status === 'blocked'),
        };
      }),
  );
}

/** Returns the name of the required level, as the competence declares it. */
export const levelName = (
  { fields }: Stored<typeof competenceRequirement>,
  s: Neighbourhood<typeof competence>,
): string =>
  s.get(competence, fields.competence)?.fields.levels[fields.level - 1]?.name ?? String(fields.level);
