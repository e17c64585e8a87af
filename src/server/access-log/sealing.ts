import { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { organisation } from '#isms/across/organisation.ts';
import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { AccessEventStore } from '../accounts/access-events.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import { digestOf } from './day-digest.ts';

// Milliseconds after the end of a day until every process has written the events of that day.
const grace = 10 * 60_000;
const earliest = '0000-00-00';

const daysOf = (s: Reader<typeof accessDigest>): ReadonlySet<string> =>
  new Set(s.everything(accessDigest).map(({ fields }) => fields.day));

/**
 * Commits the digests of all days that are over and have none, including days from before the process started. If two
 * processes do so at once, each digest is committed only once. Returns a problem if the commit fails.
 */
export async function sealDays(
  service: OrganisationService,
  events: AccessEventStore,
): Promise<Problem | undefined> {
  const { reader, snapshot } = await service.now();
  // An organisation that is not set up yet stays untouched, so that it can still be filled from a folder.
  if (reader.all(organisation).length === 0) return undefined;
  const known = daysOf(reader);
  const open = dayOf(new Date(Date.now() - grace).toISOString(), zoneOf(snapshot));
  const changes = new Map<string, Change>();
  for await (const day of daysIn(service, events, open)) {
    if (known.has(day)) continue;
    const counted = digestOf(await events.ofDay(service.organisation, day));
    changes.set(day, create(accessDigest, { day, ...counted }));
  }
  if (changes.size === 0) return undefined;
  const done = await service.commit(
    { id: 'system', person: undefined },
    { why: 'Digest of the access log' },
    (s) => {
      const there = daysOf(s);
      return [...changes].filter(([day]) => !there.has(day)).map(([, change]) => change);
    },
  );
  return isProblem(done) ? done : undefined;
}

/** Yields the days with events before the given day, oldest first. */
async function* daysIn(
  { organisation: place }: OrganisationService,
  events: AccessEventStore,
  before: PlainDate,
) {
  let day = await events.dayAfter(place, earliest);
  while (day !== undefined && day < before) {
    yield day;
    day = await events.dayAfter(place, day);
  }
}

/** Returns the first day whose events the organisation still keeps. */
export const keptFrom = (s: Reader<typeof organisation>): PlainDate =>
  addDays(s.asOf, -s.setting(organisation, 'accessLogKept'));

/** Removes the events that the organisation no longer keeps. Returns the number of rows removed. */
export async function expire(service: OrganisationService, events: AccessEventStore): Promise<number> {
  const { reader } = await service.now();
  return events.removeBefore(service.organisation, keptFrom(reader));
}
