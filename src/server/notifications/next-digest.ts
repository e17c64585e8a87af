import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import { hourIn, nextDay, type Rhythm } from './digest-days.ts';

/** Returns the day and hour of the next digest of a rhythm, or undefined if there is none. */
export function nextDigestOf(service: OrganisationService, snapshot: Snapshot, rhythm: Rhythm) {
  const hour = hourIn(new Date(service.moment()), zoneOf(snapshot));
  const day = nextDay(snapshot.asOf, hour, rhythm);
  return day === undefined ? undefined : { day, hour: rhythm.hour };
}
