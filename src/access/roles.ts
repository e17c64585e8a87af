import { activePerson } from '#isms/07-support/active.ts';
import { person } from '#isms/07-support/person.ts';
import { grant } from '#isms/across/grant.ts';
import { holdOn } from '#isms/across/hold.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import { refused, type Problem } from '#isms/kernel/problem.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { Asker } from './asker.ts';
import type { Bound } from './bound.ts';

type Granted = Reader<typeof grant | typeof person>;

/**
 * Who that person is to the policies today, or undefined for somebody who does not work here: no role is theirs then. A key
 * acts as its person, and goes no further than it is bound to.
 */
export function askerOn(id: Id<'person'>, head: Reader, isms: Isms, bound?: Bound): Asker | undefined {
  const grants = grantsOf(id, head);
  if (!grants) return undefined;
  const roles = grants.map(({ fields }) => fields.role);
  return { person: id, grants, roles, hold: holdOn(id, head), isms, head, bound };
}

/** The grants that count today of somebody who works here today. */
function grantsOf(id: Id<'person'>, s: Granted): readonly Stored<typeof grant>[] | undefined {
  if (!activePerson(id, s)) return undefined;
  return s
    .referring(grant, 'person', id)
    .filter(({ fields }) => (fields.from ?? '') <= s.asOf && (fields.until ?? '9999') >= s.asOf);
}

/** Who has a role today. */
export const holdersOf = (role: string, s: Granted): readonly Id<'person'>[] =>
  [...new Set(s.all(grant).map(({ fields }) => fields.person))].filter((id) =>
    grantsOf(id, s)?.some(({ fields }) => fields.role === role),
  );

export const hasManager = (s: Granted): boolean => holdersOf('isms-manager', s).length > 0;

/** Refuses what leaves nobody to run the ISMS here, be it the grant that goes or the person. */
export const keepsAManager = (had: boolean, after: Granted): Problem | undefined =>
  had && !hasManager(after)
    ? refused('Somebody has to remain ISMS manager. Grant the role to another person first.')
    : undefined;
