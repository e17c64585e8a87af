import { activePerson } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import { accountIntervention } from '#isms/across/account-intervention.ts';
import { grant } from '#isms/across/grant.ts';
import { wasOpened } from '#isms/across/intervention-hold.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { propose, withdraw } from '#isms/kernel/commits/commit.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { refillsErased } from './erased-people.ts';
import { hasManager, keepsAManager } from './roles.ts';
import { governanceIn, grantsBesideTopManagement, keepsTopManagement } from './top-management.ts';

const system = 'system';

/** What says who may act here; of other changes nothing is asked. */
const watched: ReadonlySet<string> = new Set([grant.key, person.key, organisation.key]);

/**
 * The changes of a commit, whoever makes it, with what goes on record beside them. Refused where nobody would be left to
 * run the ISMS here or to decide as top management, where the role of that goes to others, and where what was erased of a person
 * would come back.
 */
export function protectedChangeProblem(
  changes: readonly Change[],
  catalogue: Catalogue,
  snapshot: Snapshot,
  actor: Actor,
): readonly Change[] | Problem {
  const before = readerOf(snapshot);
  const refilled = refillsErased(changes, before);
  if (refilled) return refilled;
  if (!changes.some(({ register }) => watched.has(register))) return changes;
  // The first set-up, which is nobody's.
  const beside = actor.id === system ? undefined : grantsBesideTopManagement(actor.person, before, changes);
  if (beside) return beside;
  const hadManager = hasManager(before);
  const governed = governanceIn(before);
  const away = awayOf(changes, before);
  let made = 0;
  const newId = (): string => `proposed-${(made += 1)}`;
  // What may be set by whom is for the commit itself to say; here counts what the changes would come to.
  const proposal = propose(catalogue, snapshot, changes, {
    actor: '',
    at: snapshot.at,
    origin: 'action',
    newId,
  });
  // What cannot come about is refused by the commit itself, which says why.
  if (isProblem(proposal)) return changes;
  const after = readerOf(proposal.after);
  const refusal =
    keepsAManager(hadManager, after) ?? keepsTopManagement(governed, governanceIn(after), before.asOf);
  const returning = away.filter((id) => activePerson(id, after) && wasOpened(id, after));
  withdraw(snapshot, proposal);
  return (
    refusal ?? [
      ...changes,
      ...returning.map((id) =>
        create(accountIntervention, { person: id, kind: 'return', by: actor.person, on: before.asOf }),
      ),
    ]
  );
}

/** Of whom changes are about, those who do not work here today: who comes back had no part in what was done meanwhile. */
const awayOf = (changes: readonly Change[], s: Reader): readonly Id<'person'>[] =>
  [
    ...new Set(
      changes.flatMap((change): readonly Id<'person'>[] =>
        change.register === person.key && 'id' in change && change.id !== undefined && change.do !== 'create'
          ? [change.id]
          : [],
      ),
    ),
  ].filter((id) => !activePerson(id, s));
