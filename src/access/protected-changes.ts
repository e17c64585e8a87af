import { activePerson } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import { accountIntervention } from '#isms/across/account-intervention.ts';
import { grant } from '#isms/across/grant.ts';
import { wasOpened } from '#isms/across/intervention-hold.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { propose, withdraw } from '#isms/kernel/commits/commit.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { exceedsScope, type KeyScope } from './key-scope.ts';
import { refillsErased } from './erased-people.ts';
import { hasManager, keepsAManager } from './roles.ts';
import { governanceIn, grantsBesideTopManagement, keepsTopManagement } from './top-management.ts';

const system = 'system';

/** Keys of the registers that decide who may act here. Changes to other registers are not checked. */
const watched: ReadonlySet<string> = new Set([grant.key, person.key, organisation.key]);

/** Who commits, and the limits of the API key that they use, if any. */
type BoundActor = Actor & { readonly bound?: KeyScope | undefined };

/**
 * Returns the changes of a commit together with the changes that have to accompany them, or the problem that forbids
 * them to every person. Forbidden are changes beyond the API key, changes that leave no ISMS manager or no active top
 * management, that grant the role of top management to a person who is not named for it, or that record personal values
 * that were erased.
 */
export function permittedChanges(
  changes: readonly Change[],
  catalogue: Catalogue,
  snapshot: Snapshot,
  actor: BoundActor,
): readonly Change[] | Problem {
  const beyond = exceedsScope(actor, changes, catalogue);
  if (beyond) return beyond;
  const before = readerOf(snapshot);
  const refilled = refillsErased(changes, before);
  if (refilled) return refilled;
  if (!changes.some(({ register }) => watched.has(register))) return changes;
  // The first set-up has no person behind it.
  const beside = actor.id === system ? undefined : grantsBesideTopManagement(actor.person, before, changes);
  if (beside) return beside;
  const hadManager = hasManager(before);
  const governed = governanceIn(before);
  const away = awayOf(changes, before);
  let made = 0;
  const newId = (): string => `proposed-${(made += 1)}`;
  // The commit itself checks who may set what. Only the effects of the changes count here.
  const proposal = propose(catalogue, snapshot, changes, {
    actor: '',
    at: snapshot.at,
    origin: 'action',
    newId,
  });
  // The commit itself refuses changes that cannot be applied and says why.
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

/**
 * Returns those of the changed people who do not work here today. A person who returns is not responsible for what was
 * done to the account in between.
 */
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
