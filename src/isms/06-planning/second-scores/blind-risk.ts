import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { personName } from '../../07-support/people/person-names.ts';
import type { person } from '../../07-support/people/person.ts';
import { isOpen } from '../risk-assessment/open-risks.ts';
import { risk } from '../risk-assessment/risk.ts';
import { riskMethod } from '../risk-method/risk-method.ts';

type Risk = Stored<typeof risk>;

/** What somebody needs to know of a risk to score it; nothing of it says how others did. */
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

/** A risk as it is put before somebody who is to score it anew. */
export const blindRisk = ({ fields }: Risk): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    telling.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const])),
  );

/** How long somebody has for a second score, where nobody says. */
export const daysToAnswer = 14;

/** What was asked of somebody. The register of second scores reads this file, so it is not named here. */
export interface AskedOf {
  readonly fields: {
    readonly risk: Id<'risk'> | undefined;
    readonly method: Id<'risk-method'> | undefined;
    readonly assessor: Id<'person'> | undefined;
    readonly shown: unknown;
  };
}

type Known = Neighbourhood<typeof risk | typeof riskMethod | typeof person>;

/** Why nobody can give a second score that was asked for any more, so that nothing is kept from anybody for its sake. */
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

/** Whether a risk is still described as it was when a second score of it was asked for. */
export function isAsDescribed({ fields }: AskedOf, s: Neighbourhood<typeof risk>): boolean {
  const scored = s.get(risk, fields.risk);
  return scored !== undefined && isSameValue(blindRisk(scored), fields.shown);
}

/** Why a second score that was asked for would be held against a score of something else by now. */
export const overtaken = (asked: AskedOf, s: Known): string | undefined =>
  pastGiving(asked, s) ??
  (isAsDescribed(asked, s)
    ? undefined
    : 'The risk has been described anew since it was asked: take over the new description first.');
