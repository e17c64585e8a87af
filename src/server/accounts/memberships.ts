import { sentNotificationFields, toldModel } from './sent-notifications.ts';
import type { BetterAuth } from './better-auth.ts';

/** That an account acts for a person of an organisation. Somebody may be a person of several. */
export interface Membership {
  readonly organisation: string;
  readonly person: string;
}

interface MembershipRow extends Membership {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
}

/** The part of the library's database that memberships take: a table of a plugin of ours. */
export const memberships = {
  id: 'memberships',
  schema: {
    membership: {
      fields: {
        userId: {
          type: 'string',
          required: true,
          index: true,
          input: false,
          references: { model: 'user', field: 'id', onDelete: 'cascade' },
        },
        organisation: { type: 'string', required: true, index: true, input: false },
        person: { type: 'string', required: true, input: false },
        createdAt: { type: 'date', required: true, input: false },
        // When a session was last used there for the first time.
        enteredAt: { type: 'date', required: false, input: false },
        ...sentNotificationFields,
      },
    },
  },
} as const;

/** What a new row says. Also for whoever makes one inside a transaction of the library. */
export const membershipOf = (userId: string, { organisation, person }: Membership) => ({
  userId,
  organisation,
  person,
  createdAt: new Date(),
});

/** Which accounts act for whom, and where. */
export class Memberships {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when somebody became a member or is none any more, which others may remember. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** Whom an account acts for, the organisation it joined first before the others. */
  async of(userId: string): Promise<readonly Membership[]> {
    return this.#where('userId', userId);
  }

  /** Everybody who can sign in to an organisation: account and person. */
  async at(organisation: string): Promise<readonly (Membership & { readonly userId: string })[]> {
    return this.#where('organisation', organisation);
  }

  /** Makes an account act for a person. An account acts for one person in an organisation, the one named last. */
  async join(userId: string, membership: Membership): Promise<void> {
    const { adapter } = await (await this.#loaded()).$context;
    await this.leave(userId, membership.organisation);
    await adapter.create({ model: 'membership', data: membershipOf(userId, membership) });
    this.#forget();
  }

  /** Ends a membership, and with it every key of the account there: none comes to life again with another membership. */
  async leave(userId: string, organisation: string): Promise<void> {
    const { adapter } = await (await this.#loaded()).$context;
    const where = [
      { field: 'userId', value: userId },
      { field: 'organisation', value: organisation },
    ];
    await adapter.deleteMany({ model: 'membership', where });
    await adapter.deleteMany({ model: 'apiKey', where });
    await adapter.deleteMany({ model: toldModel, where });
    this.#forget();
  }

  async #where(field: 'userId' | 'organisation', value: string): Promise<readonly MembershipRow[]> {
    const { adapter } = await (await this.#loaded()).$context;
    return adapter.findMany<MembershipRow>({
      model: 'membership',
      where: [{ field, value }],
      sortBy: { field: 'createdAt', direction: 'asc' },
      limit: most,
    });
  }
}

// The library would stop at a hundred.
const most = 100_000;
