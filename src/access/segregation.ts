import { hindrance, type Action } from '#isms/kernel/action.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { isExcepted } from '#isms/across/segregation.ts';
import type { Asker } from './asker.ts';

/** What keeps somebody from an act that is for them, unless top management has excepted them from it. */
export function hindranceTo(
  { person }: Asker,
  action: Action,
  subject: Stored,
  s: Neighbourhood,
): string | undefined {
  const actor = { id: person, person };
  return hindrance(action, subject, s, actor, isExcepted(action, subject, actor, s));
}
