import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../across/organisation.ts';
import type { audit } from './audit.ts';

type Audit = Stored<typeof audit>;

/** Internal audits that take place or took place: what clause 9.2 is about. */
export const internal = { kind: ['internal'], status: ['planned', 'under way', 'concluded'] } as const;

/** The day from which audits count for the cycle that ends today; by the tolerance, a cycle may be longer. */
const cycleStart = (s: Neighbourhood<typeof organisation>): PlainDate =>
  add(add(s.asOf, s.setting(organisation, 'auditCycle'), -1), s.setting(organisation, 'tolerance'), -1);

/** Whether it is an internal audit that was concluded within the cycle: older ones are history. */
export const isConcludedInCycle = (
  { retired, fields }: Audit,
  s: Neighbourhood<typeof organisation>,
): boolean =>
  !retired &&
  fields.kind === 'internal' &&
  fields.status === 'concluded' &&
  (fields.concludedOn ?? s.asOf) >= cycleStart(s);

/** Whether it is an internal audit of this cycle that has begun, concluded or not. */
export const hasBegunInCycle = (record: Audit, s: Neighbourhood<typeof organisation>): boolean => {
  const { kind, status, from } = record.fields;
  if (record.retired || kind !== 'internal' || status === 'cancelled') return false;
  if (status === 'concluded') return isConcludedInCycle(record, s);
  return status === 'under way' || (from !== undefined && from <= s.asOf);
};
