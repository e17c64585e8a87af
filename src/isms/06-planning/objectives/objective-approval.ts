import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { approvalInForce, decision } from '../../across/decision.ts';
import type { objective } from './objective.ts';

/** Returns the day of the approval in force of an objective; undefined if there is none. */
export const approvedSince = (
  record: Stored<typeof objective>,
  s: Neighbourhood<typeof decision>,
): PlainDate | undefined => approvalInForce(record, s)?.fields.on;
