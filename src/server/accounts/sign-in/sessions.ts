import { outermost } from '#isms/across/access-settings.ts';
import { sessionEnd, sessionEndReason, type SessionTimes, type Limits } from './session-limits.ts';
import type { BetterAuth } from '../better-auth/better-auth.ts';

/** A session as its owner sees it. */
export interface Session {
  readonly id: string;
  /** The network address at sign-in. */
  readonly from: string;
  /** The user agent of the browser. */
  readonly device: string;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly endsAt: string;
  /** Whether it is the session of this request. */
  readonly current: boolean;
}

/** The account of a session. */
interface SessionAccount {
  readonly account: string;
  /** The organisation chosen last. */
  readonly chosen: string | undefined;
  /** The organisations in which the session was used. */
  readonly entered: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  readonly life: SessionTimes;
}

// Milliseconds. No organisation allows more.
const longestIdle = outermost.idleMinutes * 60_000;
// Milliseconds. The use of a session is recorded at most once in this time.
const noted = 60_000;

/** The times stored with a session. */
export interface Stamped {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date | null | undefined;
  readonly longestPause?: number | null | undefined;
}

export const lastUse = ({ usedAt, createdAt }: Stamped): Date => new Date(usedAt ?? createdAt);

const isIdle = (session: Stamped): boolean => Date.now() - lastUse(session).getTime() > longestIdle;

/** Checks whether a session is still valid. */
export const isOpen = (session: Stamped): boolean =>
  new Date(session.expiresAt) > new Date() && !isIdle(session);

/** Returns the organisations in which a session was used. */
export const enteredIn = ({ entered }: { readonly entered?: string | null | undefined }): readonly string[] =>
  (entered ?? '').split(' ').filter(Boolean);

type Adapter = Awaited<BetterAuth['$context']>['adapter'];

/** Checks whether an account has an authenticator app or a passkey. */
export const hasSecondFactor = async (
  adapter: Adapter,
  { id, twoFactorEnabled }: { readonly id: string; readonly twoFactorEnabled?: boolean | null | undefined },
): Promise<boolean> =>
  twoFactorEnabled === true ||
  (await adapter.count({ model: 'passkey', where: [{ field: 'userId', value: id }] })) > 0;

/** Returns the age of a session and its longest time without use, up to now. */
const lifeOf = (session: Stamped): SessionTimes => ({
  begunAt: new Date(session.createdAt).getTime(),
  longestPause: Math.max(session.longestPause ?? 0, Date.now() - lastUse(session).getTime()),
});

/** The sessions of accounts. They begin at sign-in and end by their owner or by the limits of each organisation. */
export class Sessions {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: (cookies?: string | null) => void;

  /**
   * `forget` is called with the cookies of a session that changed, or without any if other sessions ended. A cache may
   * hold them.
   */
  constructor(loaded: () => Promise<BetterAuth>, forget: (cookies?: string | null) => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /**
   * Returns the account of a session cookie, or undefined if the session has ended. Ends a session that was unused for
   * too long.
   */
  async find(cookie: string): Promise<SessionAccount | undefined> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    const { internalAdapter, adapter } = await $context;
    if (isIdle(found.session)) {
      await internalAdapter.deleteSession(found.session.token);
      return undefined;
    }
    const life = lifeOf(found.session);
    if (Date.now() - lastUse(found.session).getTime() > noted)
      await internalAdapter.updateSession(found.session.token, {
        usedAt: new Date(),
        // Using an organisation that allows long pauses does not reset the longest pause for the others.
        longestPause: life.longestPause,
      });
    const { id, name, email } = found.user;
    const secondFactor = found.session.elsewhere === true || (await hasSecondFactor(adapter, found.user));
    const chosen = found.session.organisation ?? undefined;
    return { account: id, chosen, entered: enteredIn(found.session), name, email, secondFactor, life };
  }

  /** Remembers the organisation chosen last, for requests that name none. */
  async choose(headers: Headers, organisation: string): Promise<void> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers });
    if (found) await (await $context).internalAdapter.updateSession(found.session.token, { organisation });
    this.#forget(headers.get('cookie'));
  }

  /** Records that a session is used in an organisation, whose administrators may then see it. */
  async enter(headers: Headers, organisation: string): Promise<void> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers });
    if (!found) return;
    const { internalAdapter, adapter } = await $context;
    const entered = [...new Set([...enteredIn(found.session), organisation])].join(' ');
    await internalAdapter.updateSession(found.session.token, { entered });
    await adapter.updateMany({
      model: 'membership',
      where: [
        { field: 'userId', value: found.user.id },
        { field: 'organisation', value: organisation },
      ],
      update: { enteredAt: new Date() },
    });
    // Only this session: everybody enters once after a start, and all other sessions would be looked up again.
    this.#forget(headers.get('cookie'));
  }

  /** Returns the sessions of the account that are within these limits, the last used first. */
  async list(headers: Headers, limits: Limits): Promise<readonly Session[]> {
    const { api } = await this.#loaded();
    const [all, mine] = await Promise.all([api.listSessions({ headers }), api.getSession({ headers })]);
    return all
      .filter((session) => sessionEndReason(lifeOf(session), limits) === undefined)
      .map((session) => ({
        id: session.id,
        from: session.ipAddress ?? '',
        device: session.userAgent ?? '',
        begunAt: new Date(session.createdAt).toISOString(),
        usedAt: lastUse(session).toISOString(),
        endsAt: sessionEnd(lifeOf(session), limits),
        current: session.id === mine?.session.id,
      }))
      .toSorted((a, b) => (a.usedAt < b.usedAt ? 1 : -1));
  }

  /** Ends a session of the account. Returns false if there is no such one. */
  async end(headers: Headers, id: string): Promise<boolean> {
    const { api } = await this.#loaded();
    const session = (await api.listSessions({ headers })).find((each) => each.id === id);
    if (!session) return false;
    await api.revokeSession({ headers, body: { token: session.token } });
    this.#forget();
    return true;
  }

  /** Ends all sessions of the account except the one of this request. */
  async endOthers(headers: Headers): Promise<void> {
    const { api } = await this.#loaded();
    await api.revokeOtherSessions({ headers });
    this.#forget();
  }

  /** Ends every session of an account. */
  async endAll(account: string): Promise<void> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    await internalAdapter.deleteUserSessions(account);
    this.#forget();
  }
}
