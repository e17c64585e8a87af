import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../across/organisation.ts';
import type { audit } from './audit.ts';

type Audit = Stored<typeof audit>;

/** The condition for internal audits that are planned, under way or concluded: those that clause 9.2 is about. */
export const internal = { kind: ['internal'], status: ['planned', 'under way', 'concluded'] } as const;

/** Returns the day from which audits count for the cycle that ends today. The tolerance makes a cycle longer. */
const cycleStart = (s: Neighbourhood<typeof organisation>): PlainDate =>
  add(add(s.asOf, s.setting(organisation, 'auditCycle'), -1), s.setting(organisation, 'tolerance'), -1);

/** Returns whether an internal audit was concluded within the cycle: older ones no longer count. */
export const isConcludedInCycle = (
  { retired, fields }: Audit,
  s: Neighbourhood<typeof organisation>,
): boolean =>
  !retired &&
  fields.kind === 'internal' &&
  fields.status === 'concluded' &&
  (fields.concludedOn ?? s.asOf) >= cycleStart(s);

/** Returns whether an internal audit of this cycle has begun, concluded or not. */
export const hasBegunInCycle = (record: Audit, s: Neighbourhood<typeof organisation>): boolean => {
  const { kind, status, from } = record.fields;
  if (record.retired || kind !== 'internal' || status === 'cancelled') return false;
  if (status === 'concluded') return isConcludedInCycle(record, s);
  return status === 'under way' || (from !== undefined && from <= s.asOf);
};
