import type { BetterAuth } from './better-auth/better-auth.ts';
import { enteredIn, isOpen, lastUse, type Stamped } from './sign-in/sessions.ts';

// Without a limit, better-auth returns only a hundred rows.
const most = 100_000;

/** A session as administrators see it. */
interface OpenSession {
  /** The user agent of the browser. */
  readonly device: string;
  readonly begunAt: Date;
  readonly usedAt: Date;
}

/** The account of a member, as far as it concerns the organisation. */
export interface MemberAccount {
  readonly account: string;
  readonly person: string;
  readonly email: string;
  readonly password: boolean;
  readonly authenticator: boolean;
  readonly passkeys: number;
  /** Ids of the identity providers it was used with. */
  readonly elsewhere: readonly string[];
  /** Open sessions that were used in this organisation. Those used only in others are not shown here. */
  readonly sessions: readonly OpenSession[];
  /** The number of API keys it has in this organisation. */
  readonly keys: number;
  /** When a session was last used in this organisation for the first time. */
  readonly enteredAt: Date | undefined;
  /** Whether it is a member of this organisation only. */
  readonly alone: boolean;
}

interface MembershipRow {
  readonly userId: string;
  readonly organisation: string;
  readonly person: string;
  readonly enteredAt?: Date | null;
}

interface SessionRow extends Stamped {
  readonly userId: string;
  readonly userAgent?: string | null;
  readonly entered?: string | null;
}

interface KeyRow {
  readonly userId: string;
  readonly organisation: string;
}

interface Owned {
  readonly userId: string;
}

/** The accounts of an organisation, for its administrators. */
export class AccountList {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Returns the accounts of all members of an organisation by the id of the person. */
  async at(organisation: string): Promise<ReadonlyMap<string, MemberAccount>> {
    return this.#read([{ field: 'organisation', value: organisation }], organisation);
  }

  /** Returns the account that acts for a person, or undefined. */
  async of(organisation: string, person: string): Promise<MemberAccount | undefined> {
    const found = await this.#read(
      [
        { field: 'organisation', value: organisation },
        { field: 'person', value: person },
      ],
      organisation,
    );
    return found.get(person);
  }

  async #read(
    where: readonly { readonly field: string; readonly value: string }[],
    organisation: string,
  ): Promise<ReadonlyMap<string, MemberAccount>> {
    const { adapter } = await (await this.#loaded()).$context;
    const here = await adapter.findMany<MembershipRow>({
      model: 'membership',
      where: [...where],
      limit: most,
    });
    if (here.length === 0) return new Map();
    const ids = here.map(({ userId }) => userId);
    const owned = async <Row extends Owned>(model: string): Promise<ReadonlyMap<string, Row[]>> =>
      Map.groupBy(
        await adapter.findMany<Row>({
          model,
          where: [{ field: 'userId', operator: 'in', value: ids }],
          limit: most,
        }),
        ({ userId }) => userId,
      );
    const [users, memberships, accounts, passkeys, sessions, keys] = await Promise.all([
      adapter.findMany<{ id: string; email: string; twoFactorEnabled?: boolean | null }>({
        model: 'user',
        where: [{ field: 'id', operator: 'in', value: ids }],
        limit: most,
      }),
      owned<MembershipRow>('membership'),
      owned<Owned & { readonly providerId: string }>('account'),
      owned<Owned>('passkey'),
      owned<SessionRow>('session'),
      owned<KeyRow>('apiKey'),
    ]);
    const userOf = new Map(users.map((user) => [user.id, user]));
    const found = here.flatMap(({ userId, person, enteredAt }): readonly MemberAccount[] => {
      const user = userOf.get(userId);
      if (!user) return [];
      const providers = (accounts.get(userId) ?? []).map(({ providerId }) => providerId);
      return [
        {
          account: userId,
          person,
          email: user.email,
          password: providers.includes('credential'),
          authenticator: user.twoFactorEnabled === true,
          passkeys: passkeys.get(userId)?.length ?? 0,
          elsewhere: providers.filter((provider) => provider !== 'credential'),
          sessions: (sessions.get(userId) ?? [])
            .filter((session) => enteredIn(session).includes(organisation) && isOpen(session))
            .map(openSession)
            .toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime()),
          keys: (keys.get(userId) ?? []).filter((key) => key.organisation === organisation).length,
          enteredAt: enteredAt ?? undefined,
          alone: memberships.get(userId)?.length === 1,
        },
      ];
    });
    return new Map(found.map((each) => [each.person, each]));
  }
}

const openSession = (session: SessionRow): OpenSession => ({
  device: session.userAgent ?? '',
  begunAt: new Date(session.createdAt),
  usedAt: lastUse(session),
});
