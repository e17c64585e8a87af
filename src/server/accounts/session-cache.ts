import { LruCache } from '#journal/lru-cache.ts';

// A revoked session may still be taken for good this long by another process; this one forgets it at once.
const rememberedFor = 2_000;
const most = 1000;

interface Remembered<T> {
  /** Undefined for a session that was ended. */
  readonly who: T | undefined;
  readonly at: number;
}

/** Who sessions belonged to when they were last looked up, so that a page that asks ten times looks once. */
export class SessionCache<T> {
  readonly #remembered = new LruCache<string, Remembered<T>>(most);
  readonly #cookie: string;

  /** `cookie` is the name that session cookies have, but for a prefix. */
  constructor(cookie: string) {
    this.#cookie = `${cookie}=`;
  }

  recall(cookies: string): Remembered<T> | undefined {
    const known = this.#remembered.get(this.#keyOf(cookies));
    // Looked at in both directions: a clock that was set back must not keep it for longer.
    return known && Math.abs(Date.now() - known.at) < rememberedFor ? known : undefined;
  }

  /** Keeps what was found when asked at a moment, unless something newer is known: that the session was ended since. */
  keep(cookies: string, who: T | undefined, at: number): T | undefined {
    const key = this.#keyOf(cookies);
    const known = this.#remembered.get(key);
    if (known && known.at > at) return known.who;
    this.#remembered.set(key, { who, at });
    return who;
  }

  /** Forgets the session that cookies hold, or all of them: the next request with one is looked up. */
  forget(cookies?: string | null): void {
    if (cookies === undefined || cookies === null) this.#remembered.clear();
    else this.#remembered.delete(this.#keyOf(cookies));
  }

  // Whatever other cookies a browser sends along: it is one session, forgotten once.
  #keyOf(cookies: string): string {
    const all = cookies.split(';').map((each) => each.trim());
    return all.filter((each) => each.includes(this.#cookie)).join(';');
  }
}
