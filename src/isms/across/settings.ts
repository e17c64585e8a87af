import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import type { decision } from './decision.ts';
import { organisation } from './organisation.ts';

/** Checks whether a person is a member of top management according to the settings. */
export const isTopManagement = (
  person: Id<'person'> | undefined,
  s: Neighbourhood<typeof organisation>,
): boolean => person !== undefined && (s.setting(organisation, 'topManagement') ?? []).includes(person);

/** The role in which top management decides. */
export const topManagementRole = 'Top management';

/** Returns the role in which a person approves something that needs no particular role. */
export const approvingRole = (
  person: Id<'person'> | undefined,
  s: Neighbourhood<typeof organisation>,
): string => (isTopManagement(person, s) ? topManagementRole : 'Approver');

/** Checks whether a decision was taken by a person who was top management then, or is now. */
export const isOfTopManagement = (
  { fields }: Stored<typeof decision>,
  s: Neighbourhood<typeof organisation>,
): boolean => fields.role === topManagementRole || isTopManagement(fields.by, s);

/** Checks whether the ISMS is in force on the day of the snapshot. From then on, missing records fail a requirement. */
export const isInForce = (s: Neighbourhood<typeof organisation>): boolean => {
  const since = s.setting(organisation, 'inForceSince');
  return since !== undefined && since <= s.asOf;
};

/**
 * Returns the obstacle for accounts that are not linked to a person, since only people take decisions; else undefined.
 */
export const notAPerson = (actor: Actor): string | undefined =>
  actor.person === undefined
    ? 'Decisions are taken by people; this account is not linked to a person.'
    : undefined;

/**
 * Returns a function that checks whether a finding counts: all do but those of house rules that the organisation has
 * switched off.
 */
export function countsHere(s: Neighbourhood<typeof organisation>): (finding: Finding) => boolean {
  const off = new Set((s.setting(organisation, 'switchedOff') ?? []).map(({ rule }) => rule));
  return ({ house, rule }) => !(house && off.has(rule));
}

/** Checks whether the organisation has switched off the house rules of a rule. */
export const isSwitchedOff = ({ key }: Rule, s: Neighbourhood<typeof organisation>): boolean =>
  (s.setting(organisation, 'switchedOff') ?? []).some(({ rule }) => rule === key);
