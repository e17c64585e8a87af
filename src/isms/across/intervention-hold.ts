import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { accountIntervention, type interventions } from './account-intervention.ts';
import { organisation } from './organisation.ts';

type Kind = keyof typeof interventions;
type Intervention = Stored<typeof accountIntervention>;

/** The number of days after the day of the intervention, so that the owner can notice and report it. */
const days = 1;

/**
 * The interventions after which another person may sign in as the owner. A handed-over invitation is not among them: it
 * counts once an account is made with it.
 */
const openings: readonly Kind[] = ['new password', 'second factor', 'reopening', 'opening', 'return'];

// Includes retired records, since the person who intervened could retire the record of it.
const interventionsIn = (
  id: Id<'person'>,
  s: Reader<typeof accountIntervention>,
  kinds: readonly Kind[],
): readonly Intervention[] =>
  s
    .everything(accountIntervention)
    .filter(({ fields }) => fields.person === id && kinds.includes(fields.kind));

/** A hold on an account: for a time, no decision can be taken with it. */
export interface Hold {
  readonly by: Id<'person'> | undefined;
  readonly on: PlainDate;
  /** The last day of the hold. */
  readonly until: PlainDate;
}

/**
 * Returns the hold on a person's account today, because another person may be signing in as them; undefined if there is
 * none.
 */
export function holdOn(
  id: Id<'person'>,
  s: Reader<typeof accountIntervention | typeof organisation>,
): Hold | undefined {
  const last = interventionsIn(id, s, openings).at(-1);
  if (!last) return undefined;
  const { by, on } = last.fields;
  // A change of the time zone may move the event to another day, and must not shorten the hold.
  const here = dayOf(last.createdAt, s.setting(organisation, 'timeZone'));
  const until = addDays(here > on ? here : on, days);
  return until >= s.asOf ? { by, on, until } : undefined;
}

/** Checks whether another person ever had the means to sign in as a person. */
export const wasOpened = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, openings).length > 0;

/** Checks whether another person was handed the link that creates the first account of a person. */
export const wasHandedOver = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, ['invitation']).length > 0;

/**
 * Checks whether the account of a person is removed. Then only an invitation lets them in again, and no identity
 * provider does.
 */
export const isShutOut = (id: Id<'person'>, s: Reader<typeof accountIntervention>): boolean =>
  interventionsIn(id, s, ['removal', 'reopening']).at(-1)?.fields.kind === 'removal';
