import { membershipOf, type Membership } from './better-auth/membership-table.ts';
import { toldModel } from './better-auth/notification-tables.ts';
import type { BetterAuth } from './better-auth/better-auth.ts';

interface MembershipRow extends Membership {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
}

/** The memberships of accounts. */
export class Memberships {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when a membership began or ended, which a cache may hold. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** Returns the memberships of an account, by date of joining. */
  async of(userId: string): Promise<readonly Membership[]> {
    return this.#where('userId', userId);
  }

  /** Returns the memberships of an organisation. */
  async at(organisation: string): Promise<readonly (Membership & { readonly userId: string })[]> {
    return this.#where('organisation', organisation);
  }

  /** Makes an account act for a person. It replaces the person it acted for in that organisation before. */
  async join(userId: string, membership: Membership): Promise<void> {
    const { adapter } = await (await this.#loaded()).$context;
    await this.leave(userId, membership.organisation);
    await adapter.create({ model: 'membership', data: membershipOf(userId, membership) });
    this.#forget();
  }

  /**
   * Ends a membership and revokes every API key of the account there, so that none becomes valid again with a later
   * membership.
   */
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

// Without a limit, better-auth returns only a hundred rows.
const most = 100_000;
