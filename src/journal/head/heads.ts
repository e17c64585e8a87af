import { loadCold } from './cold-load.ts';
import { CachedHead, HeadMoved } from './head-cache.ts';
import { LruCache } from '../in-process/lru-cache.ts';
import { SerialQueue } from '../in-process/serial-queue.ts';
import { Unknown, type HeadRow, type Reading, type Store } from '../store/store.ts';
import type { Registers } from '../store/version.ts';

const slice = 500;

/** The heads of the organisations that were asked for last, each brought up to date when it is asked for. */
export class Heads {
  readonly #store: Store;
  readonly #registers: Registers;
  readonly #held: LruCache<string, CachedHead>;
  readonly #serial = new SerialQueue();

  constructor(store: Store, registers: Registers, most: number) {
    this.#store = store;
    this.#registers = registers;
    this.#held = new LruCache(most);
  }

  /** The head as it stands in the database now, at least: one small query when nothing has moved. */
  async current(organisation: string): Promise<CachedHead> {
    const head = await this.#head(organisation);
    const held = this.#held.get(organisation);
    if (held && isCurrent(held, head)) return held;
    // One at a time: whoever waits here finds the work done.
    return this.#serial.run(organisation, () => this.#catchUp(organisation));
  }

  /** The head as it was last seen here, for whoever is told under a lock what came after it. */
  async known(organisation: string): Promise<CachedHead> {
    return this.#held.get(organisation) ?? this.current(organisation);
  }

  /** Lets go of a head that turned out not to be one; the next who asks loads it anew. */
  forget(organisation: string): void {
    this.#held.delete(organisation);
  }

  async #head(organisation: string): Promise<HeadRow> {
    const head = await this.#store.head(organisation);
    if (!head) throw new Unknown(organisation);
    return head;
  }

  async #catchUp(organisation: string): Promise<CachedHead> {
    const held = this.#held.get(organisation);
    if (held) {
      // Asked again: a commit of this process may have moved the head since.
      const head = await this.#head(organisation);
      if (isCurrent(held, head)) return held;
      if (head.position > held.position && (await this.#follow(organisation, held))) return held;
      if (held.position > head.position && isCurrent(held, await this.#head(organisation))) return held;
    }
    const loaded = await this.#store.reading(organisation, (reading) =>
      loadCold(reading, this.#registers, organisation),
    );
    this.#held.set(organisation, loaded);
    return loaded;
  }

  /** Takes in the tail; false when the journal does not go on from where this process left it. */
  async #follow(organisation: string, held: CachedHead): Promise<boolean> {
    try {
      await this.#store.reading(organisation, async (reading) => follow(reading, held));
      return true;
    } catch (error) {
      if (error instanceof HeadMoved) return false;
      throw error;
    }
  }
}

// A process that is behind stays where it is until it is replaced by a newer one.
const isCurrent = (held: CachedHead, { position, hash }: HeadRow): boolean =>
  held.behind === undefined ? held.position === position && held.hash === hash : held.position <= position;

async function follow(reading: Reading, held: CachedHead): Promise<void> {
  const [head] = await reading.ask('head');
  const end = head?.position ?? 0;
  // Once it has caught up, these are the versions it holds.
  const erased = await reading.ask('erasedSince', held.position);
  while (held.position < end && held.behind === undefined) {
    const since = held.position;
    const entries = await reading.ask('entries', since, end, slice);
    const last = entries.at(-1)?.position ?? end;
    const versions = await reading.ask('versions', since, last);
    held.apply({ entries, versions, erased });
    if (held.position === since && held.behind === undefined) break;
  }
}
