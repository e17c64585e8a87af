import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import type { Finding } from './finding.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister } from './register.ts';

/** The setting that says how long what is begun may take before what it lacks is held against a requirement. */
export const completionGrace = 'completionGrace';

/** What a rule finds on a day: what counts, and what may still be completed. */
export interface FindingsByGrace {
  readonly counts: readonly Finding[];
  readonly underWay: readonly Finding[];
}

/**
 * The last day on which what a finding says is lacking may still be completed; undefined where it counts at once, as
 * everything does in an organisation that sets no time for it.
 */
export function completableUntil({ since }: Finding, grace: Duration): PlainDate | undefined {
  const until = since === undefined ? undefined : add(since, grace);
  return until === since ? undefined : until;
}

/** The organisation's grace. */
export const graceOf = (s: Pick<Reader, 'setting'>, settings: AnyRegister): Duration =>
  String(s.setting(settings, completionGrace));

/** Separates findings about what is still within its grace on a day from those that count. */
export function found(findings: readonly Finding[], grace: Duration, asOf: PlainDate): FindingsByGrace {
  const isUnderWay = (finding: Finding): boolean => {
    const until = completableUntil(finding, grace);
    return until !== undefined && asOf <= until;
  };
  // Most rules find nothing of what is new: the same array spares whoever remembers by it.
  const underWay = findings.filter(isUnderWay);
  if (underWay.length === 0) return { counts: findings, underWay };
  return { counts: findings.filter((finding) => !isUnderWay(finding)), underWay };
}
