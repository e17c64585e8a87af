import { randomBytes } from 'node:crypto';
import type { BetterAuth } from './better-auth.ts';
import type { Membership } from './memberships.ts';

/** Days an invitation holds. */
const holds = 7;
// The library would stop at a hundred.
const most = 100_000;

/** Whom an invitation is for, and the person who sent it. */
export interface Invitation extends Membership {
  readonly by: string;
}

interface InvitationRow {
  readonly id: string;
  readonly value: string;
  readonly expiresAt: Date;
}

/** One-time links with which people make their accounts, or join with the one they have. */
export class Invitations {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** A token that takes the place of those the person was sent before, and until when it holds. */
  async begin({ organisation, person, by }: Invitation): Promise<{ token: string; until: Date }> {
    await this.withdraw({ organisation, person });
    const { internalAdapter } = await (await this.#loaded()).$context;
    const token = randomBytes(24).toString('base64url');
    const until = new Date(Date.now() + holds * 86_400_000);
    await internalAdapter.createVerificationValue({
      identifier: `invitation ${token}`,
      // The organisation first: what is out for one is found by how it begins.
      value: JSON.stringify({ organisation, person, by }),
      expiresAt: until,
    });
    return { token, until };
  }

  /** Whom an invitation is for, while it holds. */
  async find(token: string): Promise<Invitation | undefined> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    const found = await internalAdapter.findVerificationValue(`invitation ${token}`);
    return found && found.expiresAt > new Date() ? (JSON.parse(found.value) as Invitation) : undefined;
  }

  /** Uses an invitation up; false for whoever comes second. */
  async use(token: string): Promise<boolean> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    return (await internalAdapter.consumeVerificationValue(`invitation ${token}`)) !== null;
  }

  /** Until when the invitations of an organisation hold, by whom they are for. */
  async at(organisation: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.#of(organisation);
    return new Map(
      rows
        .filter(({ expiresAt }) => expiresAt > new Date())
        .map(({ value, expiresAt }) => [(JSON.parse(value) as Invitation).person, expiresAt]),
    );
  }

  /** Makes every invitation of a person worthless; false where there was none that still held. */
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
