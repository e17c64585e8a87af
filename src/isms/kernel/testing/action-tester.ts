import { inEnglish } from '../values/message-format.ts';
import { hindrance, type Action, type Actor } from '../declarations/action.ts';
import type { PlainDate } from '../values/calendar.ts';
import type { Change } from '../declarations/change.ts';
import { snapshotOf, type Given } from './fixture.ts';
import { guardedReader } from '../snapshot/guarded-reader.ts';
import { Problem } from '../values/problem.ts';
import { readerOf } from '../snapshot/snapshot.ts';

interface Taking {
  readonly input?: Readonly<Record<string, unknown>>;
  readonly asOf?: PlainDate;
  readonly why?: string;
}

/**
 * Takes an action on a record of a test. Returns the obstacle, or the resulting changes. Throws if the action reads
 * registers that it does not declare.
 */
export function take(
  action: Action,
  given: readonly Given[],
  id: string,
  person: string,
  { input = {}, asOf = '2026-09-30', why }: Taking = {},
): string | readonly Change[] {
  const reads = action.reads === 'all' ? 'all' : [action.on, ...action.reads];
  const known = reads === 'all' ? [action.on] : reads;
  const s = guardedReader(readerOf(snapshotOf(given, asOf, known)), reads, `action ${action.key}`);
  const subject = s.get(action.on, id);
  if (!subject) throw new Error(`there is no ${action.on.key} ${id}`);
  const actor: Actor = { id: person, person: person };
  const hindered = hindrance(action, subject, s, actor);
  if (hindered !== undefined) return inEnglish(hindered);
  const decided = action.decide({ subject, input, actor, why, s });
  return decided instanceof Problem ? inEnglish(decided.detail) : decided;
}
