import type { Asker } from '#access/asker.ts';
import { hindranceTo } from '#access/segregation.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';
import { sentences } from '#isms/kernel/values/sentence.ts';

const texts = sentences('action-decision', {
  changedWhileYouLooked: '{subject} changed while you looked at it: read version {version} first.',
});

/** What a person gives with an action. */
interface Given {
  readonly input: Readonly<Record<string, unknown>>;
  readonly why?: string | undefined;
  /** The version that the person read. Any version, if absent. */
  readonly expected?: number | undefined;
  readonly s: Reader;
}

/**
 * Returns the changes that an action decides on, or the problem if the record has changed since it was read or there is
 * an obstacle. The action has to be permitted to the asker.
 */
export function decided(
  asker: Asker,
  action: Action,
  subject: Stored,
  { expected, ...given }: Given,
): readonly Change[] | Problem {
  if (expected !== undefined && expected !== subject.version)
    return refused(texts.changedWhileYouLooked({ subject: subject.code, version: subject.version }));
  const obstacle = hindranceTo(asker, action, subject, given.s);
  const actor = { id: asker.person, person: asker.person };
  return obstacle === undefined ? action.decide({ subject, actor, ...given }) : refused(obstacle);
}
