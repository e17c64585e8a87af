import { isExcepted } from '#isms/across/segregation.ts';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { highestNumber } from '#isms/kernel/snapshot/codes.ts';
import { notFound, Problem, refused } from '#isms/kernel/values/problem.ts';
import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';
import { lookUp, readerOf, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Commit, ResolvedEntry, Taking } from './commit.ts';

/** A commit in the form a journal takes it: who did it, when and why, and what to change, decided at the head. */
export interface ImportedCommit {
  readonly actor: ActorId;
  readonly at: Instant;
  readonly why?: string;
  /** Key of the declared action that was taken. */
  readonly action?: string;
  readonly decide: (head: Snapshot) => readonly Change[] | Problem;
}

/** Returns a commit of a folder as a request, the same for a replay in memory and for a journal. */
export function actOf({ at, by, why, steps }: Commit): ImportedCommit {
  const [first] = steps;
  const taking = first && 'action' in first.does ? first.does : undefined;
  const changes = steps.flatMap(({ does }) => ('changes' in does ? does.changes : []));
  return {
    actor: by.id,
    at,
    ...(why !== undefined && { why }),
    ...(taking && { action: taking.action.key }),
    decide: (head) => (first && taking ? take(first, taking, head) : changes),
  };
}

/** Returns the changes of an action at a snapshot, or the problem why it cannot be taken there. */
function take(
  { file, by }: ResolvedEntry,
  { action, input }: Taking,
  head: Snapshot,
): readonly Change[] | Problem {
  const subject = lookUp(head, file.register.key, file.id);
  if (!subject) return notFound(`${file.register.title} ${file.code}`);
  const s = readerOf(head);
  const hindered = hindrance(action, subject, s, by, isExcepted(action, subject, by, s));
  if (hindered !== undefined) return refused(hindered);
  const changes = action.decide({ subject, input, actor: by, s });
  return changes instanceof Problem ? changes : numbered(changes, head);
}

/** Gives records that an action creates the next code of their register, also as id, so that files can name them. */
function numbered(changes: readonly Change[], head: Snapshot): readonly Change[] {
  const given = new Map<string, number>();
  return changes.map((change) => {
    const register = head.registers.get(change.register);
    if (change.do !== 'create' || change.id !== undefined || !register) return change;
    const { rows } = shelf(head, register.key);
    const number = (given.get(register.key) ?? highestNumber(register.code, rows)) + 1;
    given.set(register.key, number);
    const code = `${register.code}-${number}`;
    return { ...change, id: code, code };
  });
}
