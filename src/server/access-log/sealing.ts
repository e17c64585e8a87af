import { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { organisation } from '#isms/across/organisation.ts';
import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { AccessEventStore } from '../accounts/access-events.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import { digestOf } from './day-digest.ts';

// Milliseconds after which nothing that happened on a day is still being written, by whichever process.
const grace = 10 * 60_000;
const earliest = '0000-00-00';

const daysOf = (s: Reader<typeof accessDigest>): ReadonlySet<string> =>
  new Set(s.everything(accessDigest).map(({ fields }) => fields.day));

/**
 * Puts the digest of each day that is over into the journal, where there is none yet; days of long ago on which no process
 * ran are caught up on. Two who do so at once put it there once.
 */
export async function sealDays(
  service: OrganisationService,
  events: AccessEventStore,
): Promise<Problem | undefined> {
  const { reader, snapshot } = await service.now();
  // An organisation that nobody has set up yet is left untouched, so that it can still be filled from a folder.
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

/** The days before one on which something happened, the first before the others. */
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

/** The first day that an organisation still keeps. */
export const keptFrom = (s: Reader<typeof organisation>): PlainDate =>
  addDays(s.asOf, -s.setting(organisation, 'accessLogKept'));

/** Removes what the organisation keeps no longer; says how many rows that were. */
export async function expire(service: OrganisationService, events: AccessEventStore): Promise<number> {
  const { reader } = await service.now();
  return events.removeBefore(service.organisation, keptFrom(reader));
}
