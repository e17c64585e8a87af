import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { missing } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lapsedSince } from '../across/interval.ts';
import { organisation } from '../across/organisation.ts';
import { decisionFrom, type nonconformity } from './nonconformity.ts';

/** Returns the day by which a case should have been looked into, once that has passed by more than the tolerance. */
export const decisionOverdueSince = (
  record: Stored<typeof nonconformity>,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined =>
  lapsedSince(decisionFrom(record), s.setting(organisation, 'correctiveActionDecision'), s);

/** Returns whether all findings about a case have to be on record: it is closed, or the time for them is over. */
export const mustBeKnown = (
  record: Stored<typeof nonconformity>,
  s: Neighbourhood<typeof organisation>,
): boolean => record.fields.status === 'closed' || decisionOverdueSince(record, s) !== undefined;

/** The finding of every rule that follows cases from end to end: without a case there is nothing to judge. */
export const noCases = missing(
  'No nonconformity is on record, so nothing shows how one is dealt with.',
  'Record what audits, incidents, measuring and daily work bring to light; an ISMS in which nothing goes wrong is not believed.',
);
