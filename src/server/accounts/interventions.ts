import type { BetterAuth } from './better-auth.ts';
import type { Memberships } from './memberships.ts';

/** What of a second factor is removed. */
export interface SecondFactors {
  readonly authenticator: boolean;
  readonly passkeys: boolean;
}

interface Options {
  readonly loaded: () => Promise<BetterAuth>;
  readonly memberships: Memberships;
  /** Called when sessions were ended that others may remember. */
  readonly forget: () => void;
}

/** What whoever looks after accounts does to another's. Whether they may is asked before. */
export class AccountInterventions {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async #context() {
    return (await this.#options.loaded()).$context;
  }

  /** Ends every session of an account: each of them lets its owner in to every organisation it is a member of. */
  async endSessions(account: string): Promise<void> {
    await (await this.#context()).internalAdapter.deleteUserSessions(account);
    this.#options.forget();
  }

  /** Takes authenticator app, passkeys or both away, with the sessions that were begun with them. */
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

  /** Ends that an account acts for anybody in an organisation. One that acts for nobody any more is deleted. */
  async remove(account: string, organisation: string): Promise<void> {
    const { memberships, forget } = this.#options;
    await memberships.leave(account, organisation);
    if ((await memberships.of(account)).length === 0)
      await (await this.#context()).internalAdapter.deleteUser(account);
    forget();
  }
}
