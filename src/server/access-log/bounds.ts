import type { AccessEventKind } from '../contract/access-event-kinds.ts';
import { isUnauthenticated } from './access-event.ts';

/** Limits of rows in one organisation for events that people without an account can cause. */
const perNetwork = 20;
const perMinute = 100;
const perDay = 5000;
/** Limit of rows a minute for one account. */
const perAccount = 60;

/** An event that may get a row of its own. */
export interface EventCandidate {
  readonly organisation: string;
  readonly day: string;
  readonly minute: number;
  readonly what: AccessEventKind;
  readonly account: string;
  readonly from: string;
}

/**
 * Limits the rows of the access log, so that an attacker cannot fill the disk. Events that only people with an account
 * can cause have limits of their own, so that other events, however many, never displace them.
 */
export class EventBounds {
  #minute = 0;
  readonly #inMinute = new Map<string, number>();
  readonly #inDay = new Map<string, { readonly day: string; readonly rows: number }>();

  /**
   * Counts one more row. Returns undefined if there is room for it; else the address under which further events of this
   * kind are counted: the network that reached its limit, or empty text if all networks together did.
   */
  fullAt({ organisation, day, minute, what, account, from }: EventCandidate): string | undefined {
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#inMinute.clear();
    }
    if (!isUnauthenticated(what)) {
      const key = `${organisation} ${account}`;
      if (!this.#has(key, perAccount)) return '';
      this.#take(key);
      return undefined;
    }
    const network = networkOf(from);
    const keyOfNetwork = `${organisation} from ${network}`;
    const taken = this.#inDay.get(organisation);
    const rows = taken?.day === day ? taken.rows : 0;
    if (rows >= perDay || !this.#has(organisation, perMinute)) return '';
    if (!this.#has(keyOfNetwork, perNetwork)) return network;
    this.#inDay.set(organisation, { day, rows: rows + 1 });
    this.#take(organisation);
    this.#take(keyOfNetwork);
    return undefined;
  }

  #has(key: string, most: number): boolean {
    return (this.#inMinute.get(key) ?? 0) < most;
  }

  #take(key: string): void {
    this.#inMinute.set(key, (this.#inMinute.get(key) ?? 0) + 1);
  }
}

/**
 * Returns the /64 network of an IPv6 address, since its holder has all addresses in it. Returns IPv4 addresses
 * unchanged.
 */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...gap, ...tail].slice(0, 4).join(':').concat('::/64');
}
