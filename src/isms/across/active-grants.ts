import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { memoised } from '#isms/kernel/queries/memoised-query.ts';
import { activePerson } from '../07-support/people/active-person.ts';
import { person } from '../07-support/people/person.ts';
import { grant } from './grant.ts';

type Looked = typeof grant | typeof person;

/** Returns the grants of a person that are in force today; undefined if the person does not work here. */
export function activeGrantsOf(
  id: Id<'person'>,
  s: Neighbourhood<Looked>,
): readonly Stored<typeof grant>[] | undefined {
  if (!activePerson(id, s)) return undefined;
  return s
    .referring(grant, 'person', id)
    .filter(({ fields }) => (fields.from ?? '') <= s.asOf && (fields.until ?? '9999') >= s.asOf);
}

const holdersOfRole = memoised([grant, person], (s: Reader<Looked>, role: string): readonly Id<'person'>[] =>
  [...new Set(s.all(grant).map(({ fields }) => fields.person))].filter((id) =>
    activeGrantsOf(id, s)?.some(({ fields }) => fields.role === role),
  ),
);

/** Returns the people who have a role in this system today. */
export const peopleWith = (role: string, s: Reader<Looked>): readonly Id<'person'>[] =>
  holdersOfRole(s, role);
