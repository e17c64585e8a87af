import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { personName } from '../../07-support/people/person-names.ts';
import type { person } from '../../07-support/people/person.ts';
import { isOpen } from '../risk-assessment/open-risks.ts';
import { risk } from '../risk-assessment/risk.ts';
import { riskMethod } from '../risk-method/risk-method.ts';

type Risk = Stored<typeof risk>;

/** The fields of a risk that an assessor needs for scoring. None of them shows how others scored it. */
const telling = [
  'title',
  'scenario',
  'consequence',
  'properties',
  'assets',
  'processes',
  'threats',
  'vulnerabilities',
  'source',
  'target',
  'objective',
  'path',
  'controls',
  'measures',
] as const satisfies readonly (keyof Risk['fields'])[];

/** Returns a risk as it is shown to a person who is to score it without knowing the first score. */
export const blindRisk = ({ fields }: Risk): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    telling.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const])),
  );

/** The default number of days for a second score. */
export const daysToAnswer = 14;

/** A request for a second score. The register of second scores imports this file, so it cannot be imported here. */
export interface AskedOf {
  readonly fields: {
    readonly risk: Id<'risk'> | undefined;
    readonly method: Id<'risk-method'> | undefined;
    readonly assessor: Id<'person'> | undefined;
    readonly shown: unknown;
  };
}

type Known = Neighbourhood<typeof risk | typeof riskMethod | typeof person>;

/**
 * Returns the reason why a requested second score can no longer be given, so that nothing need be hidden for it;
 * undefined if it can.
 */
export function pastGiving({ fields }: AskedOf, s: Known): string | undefined {
  const scored = s.get(risk, fields.risk);
  if (!scored || !isOpen(scored)) return 'The risk is not open any more.';
  if (!activePerson(fields.assessor, s))
    return `${personName(fields.assessor, s)} does not work here now: somebody else is asked.`;
  if (scored.fields.method !== fields.method || s.get(riskMethod, fields.method)?.fields.replaced)
    return 'The method was replaced since it was asked: a second score is asked for on the new one.';
  if (scored.fields.assessedBy === fields.assessor)
    return 'The first score is by the same person now: somebody else gives the second.';
  return undefined;
}

/** Checks whether a risk is still described as it was when the second score was requested. */
export function isAsDescribed({ fields }: AskedOf, s: Neighbourhood<typeof risk>): boolean {
  const scored = s.get(risk, fields.risk);
  return scored !== undefined && isSameValue(blindRisk(scored), fields.shown);
}

/** Returns the reason why a requested second score would no longer compare with the first, or undefined if it would. */
export const overtaken = (asked: AskedOf, s: Known): string | undefined =>
  pastGiving(asked, s) ??
  (isAsDescribed(asked, s)
    ? undefined
    : 'The risk has been described anew since it was asked: take over the new description first.');
