import { csvLines } from '#exchange/csv.ts';
import type { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import { line, number, reference } from '#isms/kernel/declarations/fields.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { StoredAccessEvent, AccessEventStore, Wanted } from '../accounts/access-events.ts';
import type { Answers } from './answers.ts';
import type { AccessLog, AccessLogDays } from '../contract/access-log.ts';
import type { DayVerification } from '../access-log/verification.ts';

/** The person that each account of an organisation acts for there. */
export type People = ReadonlyMap<string, string>;

type Event = AccessLog['events'][number];

function eventOf({ by, ...event }: StoredAccessEvent, people: People): Event {
  const { id, at, what, detail, person, from, device, times } = event;
  const doer = people.get(by);
  return {
    id,
    at: new Date(at).toISOString(),
    what,
    detail,
    ...(person !== '' && { person }),
    ...(doer !== undefined && { by: doer }),
    byStranger: by !== '' && doer === undefined,
    from,
    device,
    times,
  };
}

/** Returns a page of the access log, with names. */
export function eventsAnswer(
  answers: Answers,
  rows: readonly StoredAccessEvent[],
  people: People,
): Pick<AccessLog, 'events' | 'names'> {
  const events = rows.map((row) => eventOf(row, people));
  for (const id of events.flatMap(({ person, by }) => [person ?? [], by ?? []].flat()))
    answers.name(id, 'person');
  return { events, names: answers.names };
}

/** Returns days with their digests, and the verdict of each day if it was verified. */
export function daysAnswer(
  answers: Answers,
  digests: readonly (readonly [Stored<typeof accessDigest>, DayVerification?])[],
): AccessLogDays {
  const days = digests.map(([{ id, register, fields }, verified]) => {
    answers.name(id, register);
    const { day, signIns, failures, lockOuts, accounts, rows, hash } = fields;
    const counted = { day, signIns, failures, lockOuts, accounts, rows, hash };
    return { digest: id, ...counted, ...(verified && { verified }) };
  });
  return { days, names: answers.names };
}

const columns = {
  at: line({ title: 'At', help: 'When it happened, in UTC.' }),
  what: line({ title: 'What', help: 'What happened.' }),
  detail: line({ title: 'Detail', help: 'More about it.' }),
  person: reference('person', { title: 'Person', help: 'Whose account it was.' }),
  by: reference('person', { title: 'By', help: 'Who did it to the account of somebody else.' }),
  from: line({ title: 'From', help: 'The address it came from.' }),
  device: line({ title: 'Device', help: 'What the browser calls itself.' }),
  times: number({ title: 'Times', help: 'How often within the minute.' }),
};

const atOnce = 1000;

/** Yields all wanted rows as CSV, read while they are sent. */
export async function* eventsAsCsv(
  events: AccessEventStore,
  organisation: string,
  wanted: Wanted,
  people: People,
  snapshot: Snapshot,
): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const rows = await events.page(organisation, { ...wanted, after }, atOnce);
    const lines = [
      ...csvLines(snapshot, { columns, rows: rows.map((row) => ({ ...eventOf(row, people) })) }),
    ];
    yield lines.slice(after === undefined ? 0 : 1).join('');
    after = rows.length === atOnce ? rows.at(-1)?.id : undefined;
  } while (after !== undefined);
}
