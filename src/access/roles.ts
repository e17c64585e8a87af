import { sentences } from '#isms/kernel/values/sentence.ts';
import { english } from '#isms/kernel/values/language.ts';
import { dutyHolders } from '#isms/05-leadership/roles/duty-holders.ts';
import type { person } from '#isms/07-support/people/person.ts';
import type { grant } from '#isms/across/grant.ts';
import { activeGrantsOf, peopleWith } from '#isms/across/active-grants.ts';
import { holdOn } from '#isms/across/intervention-hold.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Asker } from './asker.ts';
import type { KeyScope } from './key-scope.ts';

const texts = sentences('roles', {
  somebodyHasToRemainIsmsManager:
    'Somebody has to remain ISMS manager. Grant the role to another person first.',
});

type Granted = Reader<typeof grant | typeof person>;

/**
 * Returns the person as policies see them today, or undefined if they do not work here. An API key acts as its person,
 * within its scope.
 */
export function askerOn(
  id: Id<'person'>,
  head: Reader,
  catalogue: Catalogue,
  bound?: KeyScope,
): Asker | undefined {
  const grants = activeGrantsOf(id, head);
  if (!grants) return undefined;
  const roles = grants.map(({ fields }) => fields.role);
  return {
    person: id,
    grants,
    roles,
    duties: dutiesOf(id, head, catalogue),
    hold: holdOn(id, head),
    catalogue,
    head,
    language: english,
    bound,
  };
}

/** Returns the duties named by registers that a person holds, also as a deputy. */
const dutiesOf = (id: Id<'person'>, head: Reader, { registers }: Catalogue): readonly string[] =>
  [...new Set([...registers.values()].flatMap(({ duty }) => duty ?? []))].filter((duty) =>
    dutyHolders(duty, head).includes(id),
  );

export const hasManager = (s: Granted): boolean => peopleWith('isms-manager', s).length > 0;

/** Returns the problem if no ISMS manager would remain, because a grant ends or its person leaves; else undefined. */
export const keepsAManager = (had: boolean, after: Granted): Problem | undefined =>
  had && !hasManager(after) ? refused(texts.somebodyHasToRemainIsmsManager) : undefined;
