import type { BetterAuth } from './better-auth/better-auth.ts';
import type { Memberships } from './memberships.ts';

/** The second factors to remove. */
export interface SecondFactors {
  readonly authenticator: boolean;
  readonly passkeys: boolean;
}

interface Options {
  readonly loaded: () => Promise<BetterAuth>;
  readonly memberships: Memberships;
  /** Called when sessions ended that a cache may hold. */
  readonly forget: () => void;
}

/** Interventions of administrators in the accounts of others. Callers check whether they may. */
export class AccountInterventions {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async #context() {
    return (await this.#options.loaded()).$context;
  }

  /** Ends every session of an account, since each of them is valid in all organisations of the account. */
  async endSessions(account: string): Promise<void> {
    await (await this.#context()).internalAdapter.deleteUserSessions(account);
    this.#options.forget();
  }

  /** Removes the authenticator app, the passkeys or both, and ends all sessions. */
  async removeSecondFactor(account: string, { authenticator, passkeys }: SecondFactors): Promise<void> {
    const { adapter, internalAdapter } = await this.#context();
    const where = [{ field: 'userId', value: account }];
    if (authenticator) {
      await internalAdapter.updateUser(account, { twoFactorEnabled: false });
      await adapter.deleteMany({ model: 'twoFactor', where });
    }
    if (passkeys) await adapter.deleteMany({ model: 'passkey', where });
    await this.endSessions(account);
  }

  /** Ends the membership of an account in an organisation. Deletes the account if it was the last one. */
  async remove(account: string, organisation: string): Promise<void> {
    const { memberships, forget } = this.#options;
    await memberships.leave(account, organisation);
    if ((await memberships.of(account)).length === 0)
      await (await this.#context()).internalAdapter.deleteUser(account);
    forget();
  }
}
