import { randomUUIDv7 } from 'node:crypto';
import type { AccessEventKind } from '../contract/access-event-kinds.ts';
import type { BetterAuth } from './better-auth.ts';

/** A row of the access log: something that happened, so many times within a minute. */
export interface StoredAccessEvent {
  /** In the order in which things happened. */
  readonly id: string;
  readonly organisation: string;
  /** The day it happened on where the organisation is. */
  readonly day: string;
  readonly at: Date;
  readonly what: AccessEventKind;
  readonly detail: string;
  readonly account: string;
  /** Who the account acts for in the organisation; like the account, empty where none is known. */
  readonly person: string;
  /** The account of whoever did it to somebody else's; else empty. */
  readonly by: string;
  /** The address it came from. */
  readonly from: string;
  /** What the browser calls itself. */
  readonly device: string;
  readonly times: number;
}

/** Which rows are asked for; what is left out may be anything. */
export interface Wanted {
  readonly what?: readonly AccessEventKind[] | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The id of the row before. */
  readonly after?: string | undefined;
}

const text = { type: 'string', required: true, input: false } as const;

/** The part of the library's database that the access log takes: a table of a plugin of ours. */
export const accessEvents = {
  id: 'access-events',
  schema: {
    accessEvent: {
      fields: {
        organisation: text,
        day: { ...text, index: true },
        at: { type: 'date', required: true, input: false },
        what: text,
        detail: text,
        account: text,
        person: text,
        by: text,
        from: text,
        device: text,
        times: { type: 'number', required: true, input: false },
      },
    },
  },
} as const;

const model = 'accessEvent';
// A day is bounded well below this; the library would stop at a hundred.
const most = 1_000_000;

/** The rows of the access log, of all organisations. */
export class AccessEventStore {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Adds a row and answers its id. */
  async add(event: Omit<StoredAccessEvent, 'id'>): Promise<string> {
    const id = randomUUIDv7();
    await (await this.#adapter()).create({ model, data: { ...event, id }, forceAllowId: true });
    return id;
  }

  /** Counts what happened again. */
  async again(id: string, times: number): Promise<void> {
    const where = [{ field: 'id', value: id }];
    await (await this.#adapter()).incrementOne({ model, where, increment: { times } });
  }

  /** Rows of an organisation, the newest first. */
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

  /** All of a day, in the order in which it happened. */
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

  /** The next day after one on which something happened. */
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

  /** Removes what happened before a day; says how many rows that were. */
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
