import { LruCache } from '#journal/in-process/lru-cache.ts';

// Milliseconds. Another process may accept a revoked session this long. The process that ended it forgets it at once.
const rememberedFor = 2_000;
const most = 1000;

interface Remembered<T> {
  /** Undefined for an ended session. */
  readonly who: T | undefined;
  readonly at: number;
}

/** A cache of the owners of sessions, so that a page with ten requests looks up its session once. */
export class SessionCache<T> {
  readonly #remembered = new LruCache<string, Remembered<T>>(most);
  readonly #cookie: string;

  /** `cookie` is the name of the session cookie without its prefix. */
  constructor(cookie: string) {
    this.#cookie = `${cookie}=`;
  }

  recall(cookies: string): Remembered<T> | undefined {
    const known = this.#remembered.get(this.#keyOf(cookies));
    // Absolute, so that a clock that was set back does not keep an entry longer.
    return known && Math.abs(Date.now() - known.at) < rememberedFor ? known : undefined;
  }

  /**
   * Remembers the result of a look-up that began at `at`, unless the cache holds something newer, such as that the
   * session ended. Returns what the cache holds then.
   */
  keep(cookies: string, who: T | undefined, at: number): T | undefined {
    const key = this.#keyOf(cookies);
    const known = this.#remembered.get(key);
    if (known && known.at > at) return known.who;
    this.#remembered.set(key, { who, at });
    return who;
  }

  /** Forgets the session of these cookies, or all sessions. The next request looks it up again. */
  forget(cookies?: string | null): void {
    if (cookies === undefined || cookies === null) this.#remembered.clear();
    else this.#remembered.delete(this.#keyOf(cookies));
  }

  // Only session cookies count, so that a session has one key whatever other cookies are sent.
  #keyOf(cookies: string): string {
    const all = cookies.split(';').map((each) => each.trim());
    return all.filter((each) => each.includes(this.#cookie)).join(';');
  }
}
