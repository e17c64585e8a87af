import type { Library } from './library.ts';

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
interface Found {
  readonly account: string;
  /** The organisation chosen last. */
  readonly chosen: string | undefined;
  /** The organisations the session was used in. */
  readonly entered: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly secondFactor: boolean;
}

// Milliseconds. Somebody who went home is signed out; somebody who reads a long document is not.
const longestIdle = 2 * 60 * 60 * 1000;
// That a session is in use is written down no more often than this.
const noted = 60_000;

/** What a session says of when it was begun, last used, and ends. */
export interface Stamped {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date | null | undefined;
}

export const lastUse = ({ usedAt, createdAt }: Stamped): Date => new Date(usedAt ?? createdAt);

const isIdle = (session: Stamped): boolean => Date.now() - lastUse(session).getTime() > longestIdle;

/** Whether a session still lets its owner in. */
export const isOpen = (session: Stamped): boolean =>
  new Date(session.expiresAt) > new Date() && !isIdle(session);

/** The organisations a session was used in. */
export const enteredIn = ({ entered }: { readonly entered?: string | null | undefined }): readonly string[] =>
  (entered ?? '').split(' ').filter(Boolean);

/** The sessions of accounts: begun at sign-in, ended by their owner, by a long pause, or by twelve hours. */
export class Sessions {
  readonly #loaded: () => Promise<Library>;
  readonly #forget: () => void;

  /** `forget` is called whenever a session was ended that others may remember. */
  constructor(loaded: () => Promise<Library>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** Whose session a cookie holds, unless it was left unused for too long. */
  async find(cookie: string): Promise<Found | undefined> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    const { internalAdapter, adapter } = await $context;
    if (isIdle(found.session)) {
      await internalAdapter.deleteSession(found.session.token);
      return undefined;
    }
    if (Date.now() - lastUse(found.session).getTime() > noted)
      await internalAdapter.updateSession(found.session.token, { usedAt: new Date() });
    const { id, name, email, twoFactorEnabled } = found.user;
    const ofUser = [{ field: 'userId', value: id }];
    const secondFactor =
      found.session.elsewhere === true ||
      twoFactorEnabled === true ||
      (await adapter.count({ model: 'passkey', where: ofUser })) > 0;
    return {
      account: id,
      chosen: found.session.organisation ?? undefined,
      entered: enteredIn(found.session),
      name,
      email,
      secondFactor,
    };
  }

  /** Remembers which organisation a session is about, for whoever asks without naming one. */
  async choose(headers: Headers, organisation: string): Promise<void> {
    const { api, $context } = await this.#loaded();
    const found = await api.getSession({ headers });
    if (found) await (await $context).internalAdapter.updateSession(found.session.token, { organisation });
    this.#forget();
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
    this.#forget();
  }

  /** Every session of the account, the one last used first. */
  async list(headers: Headers): Promise<readonly Session[]> {
    const { api } = await this.#loaded();
    const [all, mine] = await Promise.all([api.listSessions({ headers }), api.getSession({ headers })]);
    return all
      .map((session) => ({
        id: session.id,
        from: session.ipAddress ?? '',
        device: session.userAgent ?? '',
        begunAt: new Date(session.createdAt).toISOString(),
        usedAt: lastUse(session).toISOString(),
        endsAt: new Date(session.expiresAt).toISOString(),
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
}
