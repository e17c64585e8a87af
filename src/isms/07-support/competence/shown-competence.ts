import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
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

/** The registers that tell what roles ask of their holders and what those have shown. */
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

/** The last day on which a level counts as shown; a refresh that was planned gets the tolerance, a day that was agreed does not. */
export function shownUntil({ fields }: Record, s: Settling): PlainDate | undefined {
  if (fields.validUntil !== undefined || fields.assessedOn === undefined) return fields.validUntil;
  const refresh =
    s.get(competence, fields.competence)?.fields.refresh ?? s.setting(organisation, 'competenceRefresh');
  return add(add(fields.assessedOn, refresh), s.setting(organisation, 'tolerance'));
}

/** The level that somebody has shown and that counts today; 0 without one. */
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

/** What is on record about a competence of somebody, in the order it was entered. */
export const recordsOf = (
  who: Id<'person'>,
  what: Id<'competence'>,
  s: Neighbourhood<typeof competenceRecord>,
): readonly Record[] =>
  s.referring(competenceRecord, 'person', who).filter(({ fields }) => fields.competence === what);

/** What a role asks of somebody who holds it or stands in, and they have not shown. */
export interface Gap {
  readonly who: Id<'person'>;
  readonly asked: Stored<typeof competenceRequirement>;
  readonly records: readonly Record[];
  /** The day since which a level that was high enough no longer counts, if that is all that is wrong. */
  readonly lapsedOn: PlainDate | undefined;
  /** What is done about it and is not finished. */
  readonly actions: readonly Stored<typeof action>[];
}

/** Whether an appointment counts today and is to a role in which work influences security. */
export const isRelevant = (
  each: Stored<typeof appointment>,
  s: Neighbourhood<typeof role | typeof person>,
): boolean => isHeld(each, s.asOf) && s.get(role, each.fields.role)?.fields.securityRelevant === true;

/** The gaps between what the role of an appointment asks and what its holder and deputy have shown. */
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

/** A level in the words of its competence. */
export const levelName = (
  { fields }: Stored<typeof competenceRequirement>,
  s: Neighbourhood<typeof competence>,
): string =>
  s.get(competence, fields.competence)?.fields.levels[fields.level - 1]?.name ?? String(fields.level);
