import { sentences } from '#isms/kernel/values/sentence.ts';
import { Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('shared-work', {
  asManySimulationsAreUnderWay:
    'As many simulations are under way as this server runs at a time. Try again in a moment.',
  nobodyWaitsForItAnyMore: 'Nobody waits for it any more.',
  theServerIsStopping: 'The server is stopping.',
});

interface Work {
  readonly result: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
  isDone: boolean;
}

const full = new Problem('too-many', texts.asManySimulationsAreUnderWay);
const unwanted = new Problem('unavailable', texts.nobodyWaitsForItAnyMore);
const closing = new Problem('unavailable', texts.theServerIsStopping);

/**
 * Work that is done once for all who wait for it, and remembered by key. Work that nobody waits for is cancelled. There
 * is a limit to the work under way.
 */
export class SharedWork {
  readonly #mostUnderWay: number;
  readonly #mostRemembered: number;
  // In order of use, the latest last.
  readonly #works = new Map<string, Work>();
  readonly #closed = new AbortController();

  constructor({ mostUnderWay, mostRemembered }: { mostUnderWay: number; mostRemembered: number }) {
    this.#mostUnderWay = mostUnderWay;
    this.#mostRemembered = mostRemembered;
  }

  /**
   * Returns the result for a key: of work that is under way or done, else of the given work. Returns a problem if too
   * much is under way, the service is closed, or `gone` signals that the asker left.
   */
  async ask<T>(
    key: string,
    work: (signal: AbortSignal) => Promise<T>,
    gone: AbortSignal,
  ): Promise<T | Problem> {
    if (this.#closed.signal.aborted) return closing;
    const found = this.#works.get(key) ?? this.#begin(work);
    if (!found) return full;
    this.#works.delete(key);
    this.#works.set(key, found);
    this.#forget();
    found.waiting += 1;
    try {
      return await Promise.race([found.result as Promise<T>, left(gone)]);
    } catch (error) {
      if (this.#closed.signal.aborted) return closing;
      // Failed work is forgotten, since it may succeed next time.
      if (this.#works.get(key) === found) this.#works.delete(key);
      throw error;
    } finally {
      found.waiting -= 1;
      if (found.waiting === 0 && !found.isDone) {
        found.abort.abort();
        if (this.#works.get(key) === found) this.#works.delete(key);
      }
    }
  }

  /** Cancels the work under way. Those who wait for it get a problem. */
  close(): void {
    this.#closed.abort();
    for (const { abort } of this.#works.values()) abort.abort();
    this.#works.clear();
  }

  #begin(task: (signal: AbortSignal) => Promise<unknown>): Work | undefined {
    const underWay = [...this.#works.values()].filter(({ isDone }) => !isDone).length;
    if (underWay >= this.#mostUnderWay) return undefined;
    const abort = new AbortController();
    const begun: Work = { result: task(abort.signal), abort, waiting: 0, isDone: false };
    begun.result.then(
      () => (begun.isDone = true),
      () => undefined,
    );
    return begun;
  }

  #forget(): void {
    for (const [key, { isDone }] of this.#works) {
      if (this.#works.size <= this.#mostRemembered) return;
      if (isDone) this.#works.delete(key);
    }
  }
}

/** Resolves when the signal aborts. */
const left = async (signal: AbortSignal): Promise<Problem> =>
  new Promise((resolve) => {
    const leave = () => resolve(unwanted);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
