import type { PlainDate } from '#isms/kernel/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { approvalOf, decision, latestDecision } from '../across/decision.ts';
import type { objective } from './objective.ts';

/** Since when an objective is approved as it is now; undefined while no approval binds it. */
export const approvedSince = (
  record: Stored<typeof objective>,
  s: Neighbourhood<typeof decision>,
): PlainDate | undefined =>
  approvalOf(record, s) === 'in force' ? latestDecision(record, ['approval'], s)?.fields.on : undefined;
