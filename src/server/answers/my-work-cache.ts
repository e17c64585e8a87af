import type { Asker } from '#access/asker.ts';
import { askerOn } from '#access/roles.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { LruCache } from '#journal/lru-cache.ts';
import { SerialQueue } from '#journal/serial-queue.ts';
import { Answers } from './answers.ts';
import type { Mine } from '../contract/contract.ts';
import { myWorkInSteps } from './my-work.ts';

// People whose answer is remembered for each state of an organisation.
const most = 500;

/**
 * What is asked of people, worked out once for each state of their organisation, also for those who ask while it is
 * worked out. It follows from the records and the day alone, once somebody asks about today and in person.
 */
export class MyWorkCache {
  // By the records themselves: they are other ones after each commit, and then these go.
  readonly #known = new WeakMap<object, LruCache<string, Promise<Mine>>>();

  // One at a time: pieces of two hundred people at once would leave no room between them for anybody else.
  readonly #serial = new SerialQueue();

  /** What is asked of somebody about another day or with a key, which is not remembered. */
  anew(inquiry: Inquiry, asker: Asker): Promise<Mine> {
    return this.#serial.run('mine', () => myWorkInSteps(new Answers(inquiry, asker), asker));
  }

  /** What is asked of somebody today. */
  async of(inquiry: Inquiry, asker: Asker): Promise<Mine> {
    const { shelves, asOf } = inquiry.snapshot;
    const known = this.#known.get(shelves) ?? new LruCache<string, Promise<Mine>>(most);
    this.#known.set(shelves, known);
    const key = `${asOf} ${asker.person}`;
    const found = known.get(key);
    if (found) return found;
    // With the roles of that very state: since they were let in, it may have moved on.
    const then = askerOn(asker.person, inquiry.reader, inquiry.catalogue) ?? asker;
    const made = this.anew(inquiry, then);
    known.set(key, made);
    try {
      return await made;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  }
}
