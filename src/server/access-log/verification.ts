import { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { organisation } from '#isms/across/organisation.ts';
import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AccessEventStore } from '../accounts/access-events.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import { digestOf } from './day-digest.ts';

/** The verdict on a day: its rows match its digest, were changed, or were removed after the agreed time. */
export type DayVerification = 'matches' | 'changed' | 'expired';

type Digest = Stored<typeof accessDigest>;

/** Returns every digest of an organisation, the latest day first. */
export const digestsOf = async (service: OrganisationService): Promise<readonly Digest[]> =>
  (await service.now()).reader
    .everything(accessDigest)
    .toSorted((a, b) => (a.fields.day < b.fields.day ? 1 : -1));

/** Compares the access log with its digests, day by day. */
export async function dayVerification(
  service: OrganisationService,
  events: AccessEventStore,
): Promise<readonly (readonly [Digest, DayVerification])[]> {
  const goneBefore = await removableBefore(service);
  const answers: (readonly [Digest, DayVerification])[] = [];
  for (const digest of await digestsOf(service)) {
    const rows = await events.ofDay(service.organisation, digest.fields.day);
    const isExpired = rows.length === 0 && digest.fields.day < goneBefore;
    const matches = digestOf(rows).hash === digest.fields.hash;
    answers.push([digest, isExpired ? 'expired' : matches ? 'matches' : 'changed']);
  }
  return answers;
}

/**
 * Returns the day before which rows may have been removed, given every retention period the organisation has had. Rows
 * removed under a shorter period do not come back under a longer one.
 */
async function removableBefore(service: OrganisationService): Promise<PlainDate> {
  const { reader, snapshot } = await service.now();
  const [own] = reader.all(organisation);
  const versions = own ? await service.journal.history(service.organisation, organisation.key, own.id) : [];
  const fallback = organisation.fields.accessLogKept.default as number;
  const ends = versions.map(({ record }, n) => {
    const until = versions[n + 1]?.recordedAt;
    const day = until === undefined ? reader.asOf : dayOf(until, zoneOf(snapshot));
    return addDays(day, -Number(record.fields['accessLogKept'] ?? fallback));
  });
  return ends.toSorted().at(-1) ?? reader.asOf;
}
