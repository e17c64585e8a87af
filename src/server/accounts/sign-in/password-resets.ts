import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomBytes } from 'node:crypto';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { BetterAuth } from '../better-auth/better-auth.ts';
import { weakness } from './password-strength.ts';

const texts = sentences('accounts-password-resets', {
  thisLinkIsNotValidAnyMore: 'This link is not valid any more. Ask for a new one.',
});

/** Milliseconds a reset link is valid. */
const holds = 60 * 60 * 1000;

const notValid = new Problem('forbidden', texts.thisLinkIsNotValidAnyMore);

/** The account that a link is for. */
export interface Holder {
  readonly account: string;
  readonly email: string;
}

/** One-time links with which people who forgot their password choose a new one. */
export class PasswordResets {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when sessions ended that a cache may hold. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** Returns the account with an e-mail address, or undefined. */
  async holder(email: string): Promise<Holder | undefined> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found ? holderOf(found.user) : undefined;
  }

  /** Returns a new token for an account and its expiry. Earlier links become invalid. */
  async begin({ account }: Pick<Holder, 'account'>): Promise<{ token: string; until: Date }> {
    await this.withdraw(account);
    const { internalAdapter } = await (await this.#loaded()).$context;
    const token = randomBytes(24).toString('base64url');
    const until = new Date(Date.now() + holds);
    await internalAdapter.createVerificationValue({
      identifier: `reset ${token}`,
      value: valueFor(account),
      expiresAt: until,
    });
    return { token, until };
  }

  /** Withdraws every unused link of an account. */
  async withdraw(account: string): Promise<void> {
    const { adapter } = await (await this.#loaded()).$context;
    await adapter.deleteMany({
      model: 'verification',
      where: [{ field: 'value', value: valueFor(account) }],
    });
  }

  /**
   * Sets the password and ends every session and every other link of the account. Returns the account, or a problem if
   * the link is invalid or the password is weak.
   */
  async finish(token: string, password: string): Promise<Holder | Problem> {
    const { internalAdapter, password: passwords } = await (await this.#loaded()).$context;
    const waiting = await internalAdapter.findVerificationValue(`reset ${token}`);
    if (!waiting || waiting.expiresAt <= new Date()) return notValid;
    const user = await internalAdapter.findUserById(accountIn(waiting.value));
    if (!user) return notValid;
    // A refused password does not consume the link.
    const weak = await weakness(password, [user.email]);
    if (weak) return weak;
    if (!(await internalAdapter.consumeVerificationValue(`reset ${token}`))) return notValid;
    const userId = user.id;
    await this.withdraw(userId);
    const hash = await passwords.hash(password);
    const accounts = await internalAdapter.findAccounts(userId);
    // A person who came from an identity provider had no password so far.
    if (accounts.some(({ providerId }) => providerId === 'credential'))
      await internalAdapter.updatePassword(userId, hash);
    else
      await internalAdapter.createAccount({
        userId,
        providerId: 'credential',
        accountId: userId,
        password: hash,
      });
    await internalAdapter.deleteUserSessions(userId);
    this.#forget();
    return holderOf(user);
  }
}

// The links of an account are found by this text.
const prefix = 'reset of ';
const valueFor = (account: string): string => `${prefix}${account}`;
const accountIn = (value: string): string => value.slice(prefix.length);

const holderOf = ({ id, email }: { readonly id: string; readonly email: string }): Holder => ({
  account: id,
  email,
});
