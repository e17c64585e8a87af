import { randomBytes } from 'node:crypto';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { BetterAuth } from './better-auth.ts';
import { weakness } from './password-strength.ts';

/** Milliseconds a link to choose a new password holds. */
const holds = 60 * 60 * 1000;

const notValid = new Problem('forbidden', 'This link is not valid any more. Ask for a new one.');

/** The account a link is for. */
export interface Holder {
  readonly account: string;
  readonly email: string;
}

/** One-time links with which people who forgot their password choose another. */
export class PasswordResets {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when sessions were ended that others may remember. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** The account with an e-mail address, if there is one. */
  async holder(email: string): Promise<Holder | undefined> {
    const { internalAdapter } = await (await this.#loaded()).$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found ? holderOf(found.user) : undefined;
  }

  /** A one-time token for an account, in place of those before it, and until when it holds. */
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

  /** Makes every link of an account worthless that was not used yet. */
  async withdraw(account: string): Promise<void> {
    const { adapter } = await (await this.#loaded()).$context;
    await adapter.deleteMany({
      model: 'verification',
      where: [{ field: 'value', value: valueFor(account) }],
    });
  }

  /** Chooses the password, and ends every session and every other link of the account. Answers whose it is. */
  async finish(token: string, password: string): Promise<Holder | Problem> {
    const { internalAdapter, password: passwords } = await (await this.#loaded()).$context;
    const waiting = await internalAdapter.findVerificationValue(`reset ${token}`);
    if (!waiting || waiting.expiresAt <= new Date()) return notValid;
    const user = await internalAdapter.findUserById(accountIn(waiting.value));
    if (!user) return notValid;
    // A password that is refused does not use the link up.
    const weak = await weakness(password, [user.email]);
    if (weak) return weak;
    if (!(await internalAdapter.consumeVerificationValue(`reset ${token}`))) return notValid;
    const userId = user.id;
    await this.withdraw(userId);
    const hash = await passwords.hash(password);
    const accounts = await internalAdapter.findAccounts(userId);
    // Whoever came by way of a provider has had no password so far.
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

// What is out for an account is found by it.
const prefix = 'reset of ';
const valueFor = (account: string): string => `${prefix}${account}`;
const accountIn = (value: string): string => value.slice(prefix.length);

const holderOf = ({ id, email }: { readonly id: string; readonly email: string }): Holder => ({
  account: id,
  email,
});
