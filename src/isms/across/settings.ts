import type { Actor } from '#isms/kernel/action.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { decision } from './decision.ts';
import { organisation } from './organisation.ts';

/** Whether a person is one of top management as the organisation's settings name it. */
export const isTopManagement = (
  person: Id<'person'> | undefined,
  s: Neighbourhood<typeof organisation>,
): boolean => person !== undefined && (s.setting(organisation, 'topManagement') ?? []).includes(person);

/** The role in which top management decides. */
export const topManagementRole = 'Top management';

/** Whether a decision is top management's: taken by somebody who was part of it then, or is now. */
export const isOfTopManagement = (
  { fields }: Stored<typeof decision>,
  s: Neighbourhood<typeof organisation>,
): boolean => fields.role === topManagementRole || isTopManagement(fields.by, s);

/** Whether the ISMS is in force on the snapshot's day: from then on, absence is a failing. */
export const isInForce = (s: Neighbourhood<typeof organisation>): boolean => {
  const since = s.setting(organisation, 'inForceSince');
  return since !== undefined && since <= s.asOf;
};

/** What stands in the way of anybody without a person of their own: decisions are taken by people. */
export const notAPerson = (actor: Actor): string | undefined =>
  actor.person === undefined
    ? 'Decisions are taken by people; this account is not linked to a person.'
    : undefined;
