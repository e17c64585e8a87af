import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { missing } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lapsedSince } from '../across/interval.ts';
import { organisation } from '../across/organisation.ts';
import { decisionFrom, type nonconformity } from './nonconformity.ts';

/** The day by which a case was to be looked into, once that has passed by more than the tolerance. */
export const decisionOverdueSince = (
  record: Stored<typeof nonconformity>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined =>
  lapsedSince(decisionFrom(record), s.setting(organisation, 'correctiveActionDecision'), s);

/** Whether everything that is found out about a case has to be on record: it is closed, or there was time enough. */
export const mustBeKnown = (
  record: Stored<typeof nonconformity>,
  s: Neighbourhood<typeof organisation>,
): boolean => record.fields.status === 'closed' || decisionOverdueSince(record, s) !== undefined;

/** Said by every rule that follows cases from end to end: without one there is nothing to see. */
export const noCases = missing(
  'No nonconformity is on record, so nothing shows how one is dealt with.',
  'Record what audits, incidents, measuring and daily work bring to light; an ISMS in which nothing goes wrong is not believed.',
);
