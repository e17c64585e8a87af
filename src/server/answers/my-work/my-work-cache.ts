import type { Asker } from '#access/asker.ts';
import { askerOn } from '#access/roles.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { LruCache } from '#journal/in-process/lru-cache.ts';
import { SerialQueue } from '#journal/in-process/serial-queue.ts';
import { Answers } from '../answers.ts';
import type { Mine } from '../../contract/contract.ts';
import { myWorkInSteps } from './my-work.ts';

// The number of people whose answer is remembered for each state of an organisation.
const most = 500;

/**
 * Caches the work that waits for each person, computed once for each state of the organisation and shared by requests
 * that come meanwhile. For questions about today without an API key it depends on the records and the day alone.
 */
export class MyWorkCache {
  // Keyed by the records: each commit replaces them, and the answers go with them.
  readonly #known = new WeakMap<object, LruCache<string, Promise<Mine>>>();

  // One at a time: the pieces of two hundred people at once would leave no time for other requests.
  readonly #serial = new SerialQueue();

  /** Computes the work of a person without the cache, for another day or an API key. */
  anew(inquiry: Inquiry, asker: Asker): Promise<Mine> {
    return this.#serial.run('mine', () => myWorkInSteps(new Answers(inquiry, asker), asker));
  }

  /** Returns the work that waits for a person today. */
  async of(inquiry: Inquiry, asker: Asker): Promise<Mine> {
    const { shelves, asOf } = inquiry.snapshot;
    const known = this.#known.get(shelves) ?? new LruCache<string, Promise<Mine>>(most);
    this.#known.set(shelves, known);
    const key = `${asOf} ${asker.person} ${asker.language.tag}`;
    const found = known.get(key);
    if (found) return found;
    // With the roles in this state, which may be later than the one in which the request was let in.
    const { language } = asker;
    const then = { ...(askerOn(asker.person, inquiry.reader, inquiry.catalogue) ?? asker), language };
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
