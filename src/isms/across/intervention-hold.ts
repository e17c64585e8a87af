import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { accountIntervention, type interventions } from './account-intervention.ts';
import { organisation } from './organisation.ts';

type Kind = keyof typeof interventions;
type Intervention = Stored<typeof accountIntervention>;

/** Days after the one of the intervention: time for the owner to notice, and to say so. */
const days = 1;

/**
 * After these somebody else may sign in as the owner. An invitation that was handed over is none of them: it counts from
 * when an account is made with it.
 */
const openings: readonly Kind[] = ['new password', 'second factor', 'reopening', 'opening', 'return'];

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
export function holdOn(
  id: Id<'person'>,
  s: Reader<typeof accountIntervention | typeof organisation>,
): Hold | undefined {
  const last = interventionsIn(id, s, openings).at(-1);
  if (!last) return undefined;
  const { by, on } = last.fields;
  // Another time zone makes it another day, and must not make the hold shorter.
  const here = dayOf(last.createdAt, s.setting(organisation, 'timeZone'));
  const until = addDays(here > on ? here : on, days);
  return until >= s.asOf ? { by, on, until } : undefined;
}

/** Whether somebody else had a hand in how a person signs in, at any time. */
export const wasOpened = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, openings).length > 0;

/** Whether somebody was handed a link with which the first account of a person is made. */
export const wasHandedOver = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, ['invitation']).length > 0;

/** Whether the account of a person was removed: then only an invitation lets them in again, no identity provider. */
export const isShutOut = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, ['removal', 'reopening']).at(-1)?.fields.kind === 'removal';
