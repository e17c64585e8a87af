import type { AccessEventKind } from '../contract/access-event-kinds.ts';
import { isUnauthenticated } from './access-event.ts';

/** Rows that things of which anybody can cause many take at most, in one organisation. */
const perNetwork = 20;
const perMinute = 100;
const perDay = 5000;
/** Rows a minute that one account takes at most. */
const perAccount = 60;

/** Something that is to have a row. */
export interface EventCandidate {
  readonly organisation: string;
  readonly day: string;
  readonly minute: number;
  readonly what: AccessEventKind;
  readonly account: string;
  readonly from: string;
}

/**
 * How many rows a log takes: so many that an attacker cannot fill a disk with it. AccessEventKind only somebody with an account can
 * cause is bounded apart from the rest, so that however much of that there is, none of it pushes this out.
 */
export class EventBounds {
  #minute = 0;
  readonly #inMinute = new Map<string, number>();
  readonly #inDay = new Map<string, { readonly day: string; readonly rows: number }>();

  /**
   * Takes room for one more. Where there is none, answers under which address the rest of its kind is counted: the network
   * that takes too much, or none where all of them together do.
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

/** Who has one address of IPv6 has the rest of its network too. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...gap, ...tail].slice(0, 4).join(':').concat('::/64');
}
