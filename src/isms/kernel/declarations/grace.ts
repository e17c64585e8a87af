import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import type { Finding } from './finding.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister } from './register.ts';

/** The setting for how long a new record may be incomplete before that counts against a requirement. */
export const completionGrace = 'completionGrace';

/** The findings of a rule on a day: those that count, and those that may still be completed. */
export interface FindingsByGrace {
  readonly counts: readonly Finding[];
  readonly underWay: readonly Finding[];
}

/**
 * Returns the last day on which a finding may still be completed, or undefined if it counts at once, as all findings do
 * in an organisation with a grace of zero.
 */
export function completableUntil({ since }: Finding, grace: Duration): PlainDate | undefined {
  const until = since === undefined ? undefined : add(since, grace);
  return until === since ? undefined : until;
}

/** Returns the grace of the organisation. */
export const graceOf = (s: Pick<Reader, 'setting'>, settings: AnyRegister): Duration =>
  String(s.setting(settings, completionGrace));

/** Separates findings that are still within their grace on a day from those that count. */
export function found(findings: readonly Finding[], grace: Duration, asOf: PlainDate): FindingsByGrace {
  const isUnderWay = (finding: Finding): boolean => {
    const until = completableUntil(finding, grace);
    return until !== undefined && asOf <= until;
  };
  // Most rules find nothing about new records. The same array is returned, since callers memoise by it.
  const underWay = findings.filter(isUnderWay);
  if (underWay.length === 0) return { counts: findings, underWay };
  return { counts: findings.filter((finding) => !isUnderWay(finding)), underWay };
}
