import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import type { decision } from './decision.ts';
import { organisation } from './organisation.ts';

/** Whether a person is one of top management as the organisation's settings name it. */
export const isTopManagement = (
  person: Id<'person'> | undefined,
  s: Neighbourhood<typeof organisation>,
): boolean => person !== undefined && (s.setting(organisation, 'topManagement') ?? []).includes(person);

/** The role in which top management decides. */
export const topManagementRole = 'Top management';

/** The role in which somebody approves what does not take a particular one. */
export const approvingRole = (
  person: Id<'person'> | undefined,
  s: Neighbourhood<typeof organisation>,
): string => (isTopManagement(person, s) ? topManagementRole : 'Approver');

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

/** Tells which findings count: all but those of house rules that the organisation has switched off. */
export function countsHere(s: Neighbourhood<typeof organisation>): (finding: Finding) => boolean {
  const off = new Set((s.setting(organisation, 'switchedOff') ?? []).map(({ rule }) => rule));
  return ({ house, rule }) => !(house && off.has(rule));
}

/** Whether the organisation has switched off a rule that holds house rules. */
export const isSwitchedOff = ({ key }: Rule, s: Neighbourhood<typeof organisation>): boolean =>
  (s.setting(organisation, 'switchedOff') ?? []).some(({ rule }) => rule === key);
