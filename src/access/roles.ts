import { dutyHolders } from '#isms/05-leadership/duty-holders.ts';
import { person } from '#isms/07-support/person.ts';
import { grant } from '#isms/across/grant.ts';
import { grantsOf, peopleWith } from '#isms/across/granted.ts';
import { holdOn } from '#isms/across/hold.ts';
import type { Change } from '#isms/kernel/change.ts';
import { propose, withdraw } from '#isms/kernel/commit.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import { isProblem, refused, type Problem } from '#isms/kernel/problem.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot.ts';
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
  return {
    person: id,
    grants,
    roles,
    duties: dutiesOf(id, head, isms),
    hold: holdOn(id, head),
    isms,
    head,
    bound,
  };
}

/** The duties that registers name and that somebody holds, if only as a deputy. */
const dutiesOf = (id: Id<'person'>, head: Reader, { registers }: Isms): readonly string[] =>
  [...new Set([...registers.values()].flatMap(({ duty }) => duty ?? []))].filter((duty) =>
    dutyHolders(duty, head).includes(id),
  );

const hasManager = (s: Granted): boolean => peopleWith('isms-manager', s).length > 0;

/** Refuses changes after which nobody would be left to run the ISMS here, be it the grant that goes or the person. */
export function keepsAManager(
  changes: readonly Change[],
  isms: Isms,
  snapshot: Snapshot,
): Problem | undefined {
  if (!changes.some(({ register }) => register === grant.key || register === person.key)) return undefined;
  if (!hasManager(readerOf(snapshot))) return undefined;
  let made = 0;
  const newId = (): string => `proposed-${(made += 1)}`;
  // What may be set by whom is for the commit itself to say; here counts what the changes would come to.
  const proposal = propose(isms, snapshot, changes, {
    actor: '',
    at: snapshot.at,
    origin: 'action',
    newId,
  });
  // What cannot come about is refused by the commit itself, which says why.
  if (isProblem(proposal)) return undefined;
  const remains = hasManager(readerOf(proposal.after));
  withdraw(snapshot, proposal);
  return remains
    ? undefined
    : refused('Somebody has to remain ISMS manager. Grant the role to another person first.');
}
