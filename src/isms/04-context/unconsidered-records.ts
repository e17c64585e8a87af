import { add } from '#isms/kernel/values/calendar.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../across/organisation.ts';
import type { scope } from './scope.ts';

/**
 * Returns the records that were added after a scope was last reviewed and that it did not consider. New records get the
 * tolerance, so that the scope need not be reviewed the day after each.
 */
export function unconsideredRecords<R extends Stored>(
  records: readonly R[],
  { fields, createdAt }: Stored<typeof scope>,
  considered: readonly string[],
  s: Reader<typeof organisation>,
): readonly R[] {
  const reviewedOn = fields.reviewedOn ?? createdAt.slice(0, 10);
  const tolerance = s.setting(organisation, 'tolerance');
  return records.filter((record) => {
    const since = record.createdAt.slice(0, 10);
    return since > reviewedOn && add(since, tolerance) < s.asOf && !considered.includes(record.id);
  });
}
