import { randomBytes } from 'node:crypto';
import type { BetterAuth } from './better-auth/better-auth.ts';
import type { Membership } from './better-auth/membership-table.ts';

/** Days an invitation is valid. */
const holds = 7;
// Without a limit, better-auth returns only a hundred rows.
const most = 100_000;

/** The person an invitation is for, and the id of the person who sent it. */
export interface Invitation extends Membership {
  readonly by: string;
}

interface InvitationRow {
  readonly id: string;
  readonly value: string;
  readonly expiresAt: Date;
}

/** One-time links with which people create their accounts, or join with an existing one. */
export class Invitations {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Returns a new token and its expiry. Earlier invitations of the person become invalid. */
  async begin({ organisation, person, by }: Invitation): Promise<{ token: string; until: Date }> {
    await this.withdraw({ organisation, person });
    const { internalAdapter } = await (await this.#loaded()).$context;
    const token = randomBytes(24).toString('base64url');
    const until = new Date(Date.now() + holds * 86_400_000);
    await internalAdapter.createVerificationValue({
      identifier: `invitation ${token}`,
      // The organisation comes first, since invitations are found by how this text begins.
      value: JSON.stringify({ organisation, person, by }),
      expiresAt: until,
    });
    return { token, until };
  }

  /** Returns the invitation of a token while it is valid, or undefined. */
  async find(token: string): Promise<Invitation | undefined> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    const found = await internalAdapter.findVerificationValue(`invitation ${token}`);
    return found && found.expiresAt > new Date() ? (JSON.parse(found.value) as Invitation) : undefined;
  }

  /** Consumes an invitation. Returns false if it was consumed before. */
  async use(token: string): Promise<boolean> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    return (await internalAdapter.consumeVerificationValue(`invitation ${token}`)) !== null;
  }

  /** Returns the expiry of each valid invitation of an organisation, by person. */
  async at(organisation: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.#of(organisation);
    return new Map(
      rows
        .filter(({ expiresAt }) => expiresAt > new Date())
        .map(({ value, expiresAt }) => [(JSON.parse(value) as Invitation).person, expiresAt]),
    );
  }

  /** Withdraws every invitation of a person. Returns false if none was still valid. */
  async withdraw({ organisation, person }: Membership): Promise<boolean> {
    const { adapter } = await (await this.#loaded()).$context;
    const rows = (await this.#of(organisation)).filter(
      ({ value }) => (JSON.parse(value) as Invitation).person === person,
    );
    if (rows.length > 0)
      await adapter.deleteMany({
        model: 'verification',
        where: [{ field: 'id', operator: 'in', value: rows.map(({ id }) => id) }],
      });
    return rows.some(({ expiresAt }) => expiresAt > new Date());
  }

  async #of(organisation: string): Promise<readonly InvitationRow[]> {
    const { adapter } = await (await this.#loaded()).$context;
    return adapter.findMany<InvitationRow>({
      model: 'verification',
      where: [
        {
          field: 'value',
          operator: 'starts_with',
          value: `{"organisation":${JSON.stringify(organisation)},`,
        },
      ],
      limit: most,
    });
  }
}
