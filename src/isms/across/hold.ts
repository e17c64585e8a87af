import { addDays, type PlainDate } from '#isms/kernel/calendar.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { accountIntervention, type interventions } from './account-intervention.ts';

type Kind = keyof typeof interventions;
type Intervention = Stored<typeof accountIntervention>;

/** Days after the one of the intervention: time for the owner to notice, and to say so. */
const days = 1;

/** After these somebody else may sign in as the owner. A first account has no owner yet who could notice. */
const opening: readonly Kind[] = ['new password', 'second factor', 'reopening'];

// Also those that were retired: whoever intervenes could retire the record of it.
const interventionsIn = (
  id: Id<'person'>,
  s: Reader<typeof accountIntervention>,
  kinds: readonly Kind[],
): readonly Intervention[] =>
  s
    .everything(accountIntervention)
    .filter(({ fields }) => fields.person === id && kinds.includes(fields.kind));

/** That nothing is decided with an account for the time being. */
export interface Hold {
  readonly by: Id<'person'> | undefined;
  readonly on: PlainDate;
  /** The last day on which nothing is decided. */
  readonly until: PlainDate;
}

/** Whether somebody else may be the one who signs in as a person today. */
export function holdOn(id: Id<'person'>, s: Reader<typeof accountIntervention>): Hold | undefined {
  const last = interventionsIn(id, s, opening).at(-1)?.fields;
  const until = last && addDays(last.on, days);
  return last && until && until >= s.asOf ? { by: last.by, on: last.on, until } : undefined;
}

/** Whether the account of a person was removed: then only an invitation lets them in again, no identity provider. */
export const isShutOut = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, ['removal', 'reopening']).at(-1)?.fields.kind === 'removal';
