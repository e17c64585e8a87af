import { outermost } from '#isms/across/access-settings.ts';
import { sessionEnd, sessionEndReason, type SessionTimes, type Limits } from './session-limits.ts';
import type { BetterAuth } from './better-auth.ts';

/** A session as the person it belongs to sees it. */
export interface Session {
  readonly id: string;
  /** The address it was begun from. */
  readonly from: string;
  /** What the browser calls itself. */
  readonly device: string;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly endsAt: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** The account a session belongs to. */
interface SessionAccount {
  readonly account: string;
  /** The organisation chosen last. */
  readonly chosen: string | undefined;
  /** The organisations the session was used in. */
  readonly entered: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
  readonly life: SessionTimes;
}

// Milliseconds; no organisation allows more.
const longestIdle = outermost.idleMinutes * 60_000;
// That a session is in use is written down no more often than this.
const noted = 60_000;

/** What a session says of when it was begun, last used, and ends. */
export interface Stamped {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date | null | undefined;
  readonly longestPause?: number | null | undefined;
}

export const lastUse = ({ usedAt, createdAt }: Stamped): Date => new Date(usedAt ?? createdAt);

const isIdle = (session: Stamped): boolean => Date.now() - lastUse(session).getTime() > longestIdle;

/** Whether a session still lets its owner in. */
export const isOpen = (session: Stamped): boolean =>
  new Date(session.expiresAt) > new Date() && !isIdle(session);

/** The organisations a session was used in. */
export const enteredIn = ({ entered }: { readonly entered?: string | null | undefined }): readonly string[] =>
  (entered ?? '').split(' ').filter(Boolean);

type Adapter = Awaited<BetterAuth['$context']>['adapter'];

/** Whether an account has an authenticator app or a passkey. */
export const hasSecondFactor = async (
  adapter: Adapter,
  { id, twoFactorEnabled }: { readonly id: string; readonly twoFactorEnabled?: boolean | null | undefined },
): Promise<boolean> =>
  twoFactorEnabled === true ||
  (await adapter.count({ model: 'passkey', where: [{ field: 'userId', value: id }] })) > 0;

/** How old a session is, and how long it was left alone, this moment included. */
const lifeOf = (session: Stamped): SessionTimes => ({
  begunAt: new Date(session.createdAt).getTime(),
  longestPause: Math.max(session.longestPause ?? 0, Date.now() - lastUse(session).getTime()),
});

/** The sessions of accounts: begun at sign-in, ended by their owner, or by limits of which each organisation sets its own. */
export class Sessions {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: (cookies?: string | null) => void;

  /** `forget` is called when a session has changed that is remembered, with its cookies, and without when others were ended. */
  constructor(loaded: () => Promise<BetterAuth>, forget: (cookies?: string | null) => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** Whose session a cookie holds, unless it was left unused for too long. */
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
        // Coming back by way of an organisation that allows long pauses does not make up for one elsewhere.
        longestPause: life.longestPause,
      });
    const { id, name, email } = found.user;
    const secondFactor = found.session.elsewhere === true || (await hasSecondFactor(adapter, found.user));
    const chosen = found.session.organisation ?? undefined;
    return { account: id, chosen, entered: enteredIn(found.session), name, email, secondFactor, life };
  }

  /** Remembers which organisation a session is about, for whoever asks without naming one. */
  async choose(headers: Headers, organisation: string): Promise<void> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers });
    if (found) await (await $context).internalAdapter.updateSession(found.session.token, { organisation });
    this.#forget(headers.get('cookie'));
  }

  /** Notes that a session is used in an organisation, for whoever looks after accounts there and not elsewhere. */
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
    // Of this session alone: everybody enters once after a start, and would have all others looked up anew.
    this.#forget(headers.get('cookie'));
  }

  /** Every session of the account that these limits let go on, the one last used first. */
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

  /** Ends one of the account's sessions; false where it has no such one. */
  async end(headers: Headers, id: string): Promise<boolean> {
    const { api } = await this.#loaded();
    const session = (await api.listSessions({ headers })).find((each) => each.id === id);
    if (!session) return false;
    await api.revokeSession({ headers, body: { token: session.token } });
    this.#forget();
    return true;
  }

  /** Ends all of the account's sessions but the one that asks. */
  async endOthers(headers: Headers): Promise<void> {
    const { api } = await this.#loaded();
    await api.revokeOtherSessions({ headers });
    this.#forget();
  }

  /** Ends every session of an account, on whoever's behalf. */
  async endAll(account: string): Promise<void> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    await internalAdapter.deleteUserSessions(account);
    this.#forget();
  }
}
