import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { same } from '#isms/kernel/seen.ts';
import { isOpen } from './open.ts';
import { risk } from './risk.ts';
import { riskMethod } from './risk-method.ts';
import type { secondScore } from './second-score.ts';

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
export const toBeScored = ({ fields }: Risk): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    telling.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const])),
  );

/** Why a second score that was asked for would be held against a score of something else by now. */
export function overtaken(
  { fields }: Stored<typeof secondScore>,
  s: Neighbourhood<typeof risk | typeof riskMethod>,
): string | undefined {
  const scored = s.get(risk, fields.risk);
  if (!scored || !isOpen(scored)) return 'The risk is not open any more.';
  if (scored.fields.method !== fields.method || s.get(riskMethod, fields.method)?.fields.replaced)
    return 'The method was replaced since it was asked: a second score is asked for on the new one.';
  if (scored.fields.assessedBy === fields.assessor)
    return 'The first score is by the same person now: somebody else gives the second.';
  return same(toBeScored(scored), fields.shown)
    ? undefined
    : 'The risk has been described anew since it was asked: a second score of it is asked for again.';
}
