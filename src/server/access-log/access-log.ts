import { setImmediate as answered } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { dayOf } from '#isms/kernel/values/calendar.ts';
import { SerialQueue } from '#journal/in-process/serial-queue.ts';
import type { StoredAccessEvent } from '../accounts/access-events.ts';
import type { Membership } from '../accounts/better-auth/membership-table.ts';
import { zoneOf } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { AccountService } from '../accounts/account-service.ts';
import { EventBounds } from './bounds.ts';
import {
  isUnauthenticated,
  othersCounted,
  type AccessEvent,
  type AccessEventSubject,
} from './access-event.ts';

interface Options {
  readonly services: OrganisationServices;
  readonly accountService: AccountService;
  /** Called when an event could not be written. */
  readonly complain: (message: string, error: unknown) => void;
}

/** An event that waits to be written, with how often it happened within its minute. */
interface Waiting {
  readonly happened: AccessEvent;
  readonly at: number;
  readonly from: string;
  readonly device: string;
  times: number;
}

/** An account in one of its organisations. Unknown parts are empty. */
interface Subject extends Membership {
  readonly account: string;
}

const minuteOf = (at: number): number => Math.floor(at / 60_000);
const longestDevice = 200;
// The queue grows longer only if very many addresses try very many names at once.
const longestLine = 1000;

/**
 * The log of sign-ins, failed sign-ins and changes to accounts. Events are noted once they are decided, and written in
 * the background: a log that cannot be written locks nobody out.
 */
export class AccessLog {
  readonly #options: Options;
  readonly #serial = new SerialQueue();
  readonly #bounds = new EventBounds();
  readonly #line = new Map<string, Waiting>();
  /** Ids of the rows of this minute by their content, and how much to add to their counts. */
  #written = new Map<string, string>();
  readonly #again = new Map<string, number>();
  #minute = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Notes an event. Returns at once and never throws. */
  note({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>, happened: AccessEvent): void {
    const at = Date.now();
    const from = ip.replace(/^::ffff:(?=\d+\.)/i, '');
    const isCrowded = this.#line.size >= longestLine && isUnauthenticated(happened.what);
    const told: AccessEvent = isCrowded ? { ...happened, whose: undefined } : happened;
    const key = JSON.stringify([minuteOf(at), told, isCrowded ? '' : from]);
    const known = this.#line.get(key);
    if (known) known.times += 1;
    else
      this.#line.set(key, {
        happened: told,
        at,
        from: isCrowded ? '' : from,
        device: printable(headers['user-agent'] ?? ''),
        times: 1,
      });
    if (this.#line.size === 1 && !known) void this.#serial.run('', () => this.#write());
  }

  /** Resolves once all noted events are written. */
  settled(): Promise<void> {
    return this.#serial.idle();
  }

  async #write(): Promise<void> {
    // Waits until the response has been sent.
    await answered();
    for (const [key, waiting] of this.#line) {
      // Leaves the queue first, so that the same event is counted anew from now on.
      this.#line.delete(key);
      await this.#trying(async () => {
        for (const subject of await this.#subjectsOf(waiting.happened.whose))
          await this.#put(waiting, subject);
      });
    }
    // Updates each row once, however often its event was queued.
    for (const [id, times] of this.#again) {
      this.#again.delete(id);
      await this.#trying(() => this.#options.accountService.accessEvents.again(id, times));
    }
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.complain('what happened at signing in could not be written to the access log', error);
    }
  }

  /**
   * Returns a subject for each organisation of an account. Events of no organisation belong to the first one, whose
   * ISMS managers run the installation.
   */
  async #subjectsOf(whose: AccessEventSubject | undefined): Promise<readonly Subject[]> {
    const { accountService, services } = this.#options;
    if (whose && 'person' in whose) return [{ account: '', ...whose }];
    const account = whose && (await this.#accountOf(whose));
    const memberships = account === undefined ? [] : await accountService.memberships.of(account);
    if (account !== undefined && memberships.length > 0)
      return memberships.map(({ organisation, person }) => ({ account, organisation, person }));
    return [{ account: account ?? '', organisation: services.first.organisation, person: '' }];
  }

  async #accountOf(
    whose: Exclude<AccessEventSubject, { readonly person: string }>,
  ): Promise<string | undefined> {
    const { accountService } = this.#options;
    if ('account' in whose) return whose.account;
    if ('passkey' in whose) return accountService.passkeys.accountOf(whose.passkey);
    return (await accountService.account(whose.email))?.account;
  }

  async #put({ happened, at, from, device, times }: Waiting, subject: Subject): Promise<void> {
    const { what, by = '' } = happened;
    const { account, person, organisation } = subject;
    const isUnknown = account === '' && happened.whose !== undefined && 'email' in happened.whose;
    const detail = isUnknown && happened.detail === 'wrong-password' ? 'unknown-address' : happened.detail;
    const service = this.#options.services.of(organisation);
    const day = dayOf(new Date(at).toISOString(), zoneOf((await service.now()).snapshot));
    // If the person who did it is not a member here, the log does not say where they did it from.
    const isStrange = by !== '' && !(await this.#isMember(by, organisation));
    const shown = isStrange ? { from: '', device: '' } : { from, device };
    const event = { organisation, day, at: new Date(at), what, account, person, by, times, ...shown };
    const minute = minuteOf(at);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#written = new Map();
    }
    const own = { ...event, detail: detail ?? '' };
    if (this.#countedIn(own)) return;
    const full = this.#bounds.fullAt({ ...event, minute });
    if (full === undefined) return this.#add(own);
    const counted = {
      ...event,
      account: '',
      person: '',
      by: '',
      from: full,
      device: '',
      detail: othersCounted,
    };
    if (!this.#countedIn(counted)) await this.#add(counted);
  }

  /** Adds an event to the row of this minute that is like it. Returns false if there is none. */
  #countedIn(event: Omit<StoredAccessEvent, 'id'>): boolean {
    const id = this.#written.get(keyOf(event));
    if (id === undefined) return false;
    this.#again.set(id, (this.#again.get(id) ?? 0) + event.times);
    return true;
  }

  async #add(event: Omit<StoredAccessEvent, 'id'>): Promise<void> {
    this.#written.set(keyOf(event), await this.#options.accountService.accessEvents.add(event));
  }

  async #isMember(account: string, organisation: string): Promise<boolean> {
    const memberships = await this.#options.accountService.memberships.of(account);
    return memberships.some((each) => each.organisation === organisation);
  }
}

const keyOf = (event: Omit<StoredAccessEvent, 'id'>): string => {
  const { organisation, day, what, detail, account, person, by, from } = event;
  return JSON.stringify([organisation, day, what, detail, account, person, by, from]);
};

const printable = (text: string): string => text.replaceAll(/\p{C}/gu, '').slice(0, longestDevice);
