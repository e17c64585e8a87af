import { randomUUIDv7 } from 'node:crypto';
import type { AccessEventKind } from '../contract/access-event-kinds.ts';
import type { BetterAuth } from './better-auth/better-auth.ts';

/** A row of the access log: an event, with how often it happened within a minute. */
export interface StoredAccessEvent {
  /** Sorts in the order of the events. */
  readonly id: string;
  readonly organisation: string;
  /** The day in the time zone of the organisation. */
  readonly day: string;
  readonly at: Date;
  readonly what: AccessEventKind;
  readonly detail: string;
  readonly account: string;
  /** The person the account acts for in the organisation. Empty if unknown, as is the account. */
  readonly person: string;
  /** The account of the person who did it, if it is not the owner's; else empty. */
  readonly by: string;
  /** The network address of the request. */
  readonly from: string;
  /** The user agent of the browser. */
  readonly device: string;
  readonly times: number;
}

/** The filter of a query. Absent conditions do not apply. */
export interface Wanted {
  readonly what?: readonly AccessEventKind[] | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The id of the last row of the page before. */
  readonly after?: string | undefined;
}

const model = 'accessEvent';
// A day has fewer rows than this. Without a limit, better-auth returns only a hundred.
const most = 1_000_000;

/** The rows of the access log of all organisations. */
export class AccessEventStore {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Adds a row and returns its id. */
  async add(event: Omit<StoredAccessEvent, 'id'>): Promise<string> {
    const id = randomUUIDv7();
    await (await this.#adapter()).create({ model, data: { ...event, id }, forceAllowId: true });
    return id;
  }

  /** Increases the count of a row. */
  async again(id: string, times: number): Promise<void> {
    const where = [{ field: 'id', value: id }];
    await (await this.#adapter()).incrementOne({ model, where, increment: { times } });
  }

  /** Returns a page of rows of an organisation, newest first. */
  async page(organisation: string, wanted: Wanted, limit: number): Promise<readonly StoredAccessEvent[]> {
    const { what, person, from, since, until, after } = wanted;
    return (await this.#adapter()).findMany<StoredAccessEvent>({
      model,
      where: [
        { field: 'organisation', value: organisation },
        ...(what ? [{ field: 'what', operator: 'in' as const, value: [...what] }] : []),
        ...(person === undefined ? [] : [{ field: 'person', value: person }]),
        ...(from === undefined ? [] : [{ field: 'from', value: from }]),
        ...(since === undefined ? [] : [{ field: 'day', operator: 'gte' as const, value: since }]),
        ...(until === undefined ? [] : [{ field: 'day', operator: 'lte' as const, value: until }]),
        ...(after === undefined ? [] : [{ field: 'id', operator: 'lt' as const, value: after }]),
      ],
      sortBy: { field: 'id', direction: 'desc' },
      limit,
    });
  }

  /** Returns all rows of a day, oldest first. */
  async ofDay(organisation: string, day: string): Promise<readonly StoredAccessEvent[]> {
    return (await this.#adapter()).findMany<StoredAccessEvent>({
      model,
      where: [
        { field: 'organisation', value: organisation },
        { field: 'day', value: day },
      ],
      sortBy: { field: 'id', direction: 'asc' },
      limit: most,
    });
  }

  /** Returns the next day with events after the given one, or undefined. */
  async dayAfter(organisation: string, day: string): Promise<string | undefined> {
    const [found] = await (
      await this.#adapter()
    ).findMany<StoredAccessEvent>({
      model,
      where: [
        { field: 'organisation', value: organisation },
        { field: 'day', operator: 'gt', value: day },
      ],
      sortBy: { field: 'day', direction: 'asc' },
      limit: 1,
    });
    return found?.day;
  }

  /** Removes all rows before a day. Returns how many there were. */
  async removeBefore(organisation: string, day: string): Promise<number> {
    return (await this.#adapter()).deleteMany({
      model,
      where: [
        { field: 'organisation', value: organisation },
        { field: 'day', operator: 'lt', value: day },
      ],
    });
  }

  async #adapter() {
    return (await (await this.#loaded()).$context).adapter;
  }
}
