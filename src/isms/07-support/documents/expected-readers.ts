import { add } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { absence } from '../../across/absence.ts';
import { organisation } from '../../across/organisation.ts';
import { isActive } from '../people/active-person.ts';
import { person } from '../people/person.ts';

type Registers = typeof person | typeof absence | typeof organisation;
type Person = Stored<typeof person>;

/**
 * Checks whether a person should have been reached by now: the person works here in scope, is not away, and has had the
 * time allowed after joining or coming back.
 */
function isToBeReached(who: Person, s: Neighbourhood<Registers>): boolean {
  const { inScope, from } = who.fields;
  if (!inScope || !isActive(who, s.asOf)) return false;
  if (from !== undefined && add(from, s.setting(organisation, 'joiningGrace')) >= s.asOf) return false;
  const returning = s.setting(organisation, 'returningGrace');
  return s
    .referring(absence, 'person', who.id)
    .every(
      ({ fields }) => fields.from > s.asOf || (fields.to !== undefined && add(fields.to, returning) < s.asOf),
    );
}

/** Returns all people who should have been reached by now. */
export const expectedReaders = (s: Reader<Registers>): readonly Person[] =>
  s.all(person).filter((who) => isToBeReached(who, s));

/** The share of people reached among those who should have been. */
export interface ReachedShare {
  readonly reached: number;
  readonly asked: number;
  /** In whole per cent, rounded down: 94.9 % is not 95 %. */
  readonly percent: number;
}

export function reachedShareOf<P>(people: readonly P[], wasReached: (who: P) => boolean): ReachedShare {
  const asked = people.length;
  const reached = people.filter(wasReached).length;
  return { reached, asked, percent: asked === 0 ? 0 : Math.floor((100 * reached) / asked) };
}
