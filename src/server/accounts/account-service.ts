import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import type { KeyScope } from '#access/key-scope.ts';
import { SerialQueue } from '#journal/in-process/serial-queue.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { alone } from './better-auth/account-tables.ts';
import { AccessEventStore } from './access-events.ts';
import { translatedWithCookies } from './better-auth/better-auth-errors.ts';
import { cookiePrefix } from './better-auth/cookies.ts';
import { SentNotifications } from './sent-notifications.ts';
import { AccountInterventions } from './interventions.ts';
import { Invitations } from './invitations.ts';
import { boundOf, Keys, type Key } from './keys.ts';
import { betterAuth, type AccountOptions, type BetterAuth } from './better-auth/better-auth.ts';
import type { Membership } from './better-auth/membership-table.ts';
import { Memberships } from './memberships.ts';
import { Passkeys } from './sign-in/passkeys.ts';
import { weakness } from './sign-in/password-strength.ts';
import { Providers } from './sign-in/providers.ts';
import { PasswordResets } from './sign-in/password-resets.ts';
import { AccountList } from './account-list.ts';
import { SecondFactor } from './sign-in/second-factor.ts';
import { hasSecondFactor, Sessions } from './sign-in/sessions.ts';
import { SessionCache } from './sign-in/session-cache.ts';
import { noProviders } from './better-auth/single-sign-on.ts';
import { areSecretsEqual } from './secret-comparison.ts';
import type { SessionTimes } from './sign-in/session-limits.ts';

const texts = sentences('account-service', {
  thereIsAnAccountWithThisE: 'There is an account with this e-mail address already.',
  hasAnAccountAlready: 'has an account already',
  eMailAddressAndPasswordDo: 'E-mail address and password do not belong to an account here.',
  theCurrentPasswordIsNotRight: 'The current password is not right.',
  isNotThePasswordOfThisAccount: 'is not the password of this account',
});

/** A person who is signed in: their account and its memberships. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  /** Whether they use an authenticator app, a passkey or an identity provider, not only a password. */
  readonly secondFactor: boolean;
  /** The age and the use of the session, which organisations limit. */
  readonly life: SessionTimes;
  /** The organisation chosen last. */
  readonly chosen: string | undefined;
  /** The organisations in which this session was used. */
  readonly entered: readonly string[];
  /** The person they are in each organisation, by date of joining. */
  readonly memberships: readonly Membership[];
  /** The limits of the API key, if the request is made with one. */
  readonly bound?: KeyScope | undefined;
}

export interface NewAccount extends Membership {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The result of a right password: the cookies of a session, or those for the second step. */
export interface SignInResult {
  readonly cookies: readonly string[];
  readonly needsCode: boolean;
}

const cookieName = `${cookiePrefix}.session_token`;

/**
 * Accounts and sessions, in tables beside the journal. An account acts for a person in each organisation it is a member
 * of. The grants in the journal of that organisation decide what it may do there.
 */
export class AccountService {
  readonly #options: AccountOptions;
  #loading: Promise<BetterAuth> | undefined;
  readonly #serial = new SerialQueue();
  readonly #remembered = new SessionCache<SignedIn>(cookieName);
  readonly providers: Providers;
  readonly memberships: Memberships;
  readonly secondFactor: SecondFactor;
  readonly passkeys: Passkeys;
  readonly sessions: Sessions;
  readonly resets: PasswordResets;
  readonly accessEvents: AccessEventStore;
  readonly keys: Keys;
  readonly invitations: Invitations;
  readonly accountList: AccountList;
  readonly interventions: AccountInterventions;
  readonly correspondence: SentNotifications;
  /** Authorises the first set-up. Each process creates a new one, so that the link on an old terminal is worthless. */
  readonly setupToken = randomBytes(24).toString('base64url');

  constructor(options: AccountOptions) {
    const { singleSignOn = noProviders } = options;
    const made = new Set<string>();
    const note = (account: string): void => void made.add(account);
    this.#options = { ...options, singleSignOn: { ...singleSignOn, made: note } };
    const loaded = () => this.loaded();
    this.providers = new Providers(this.#options, loaded, made);
    const forget = () => this.#remembered.forget();
    this.memberships = new Memberships(loaded, forget);
    this.secondFactor = new SecondFactor(loaded);
    this.passkeys = new Passkeys(loaded, forget);
    this.sessions = new Sessions(loaded, (cookies) => this.#remembered.forget(cookies));
    this.resets = new PasswordResets(loaded, forget);
    this.accessEvents = new AccessEventStore(loaded);
    this.keys = new Keys(loaded);
    this.invitations = new Invitations(loaded);
    this.accountList = new AccountList(loaded);
    this.correspondence = new SentNotifications(loaded);
    this.interventions = new AccountInterventions({ loaded, memberships: this.memberships, forget });
  }

  /** Returns better-auth, loaded when first needed. After a failure the next call tries again. */
  async loaded(): Promise<BetterAuth> {
    this.#loading ??= betterAuth(this.#options);
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  async #accounts() {
    return (await (await this.loaded()).$context).internalAdapter;
  }

  /** Checks whether any account is a member of any organisation. */
  async hasAccounts(): Promise<boolean> {
    const { adapter } = await (await this.loaded()).$context;
    return (await adapter.count({ model: 'membership' })) > 0;
  }

  /** Returns the account with an e-mail address and its memberships, or undefined. */
  async account(email: string): Promise<Pick<SignedIn, 'account' | 'memberships'> | undefined> {
    const accounts = await this.#accounts();
    const found = await accounts.findUserByEmail(email.toLowerCase());
    return found
      ? { account: found.user.id, memberships: await this.memberships.of(found.user.id) }
      : undefined;
  }

  async hasAccount(email: string): Promise<boolean> {
    return ((await this.account(email))?.memberships.length ?? 0) > 0;
  }

  /** Runs work that creates accounts, one piece at a time across all processes on the same database. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#serial.run('accounts', async () => {
      const { database } = this.#options;
      return database instanceof Pool ? alone(database, work) : work();
    });
  }

  /** Creates an account and its membership. Returns a problem if the address has an account or the password is weak. */
  async createAccount({
    organisation,
    person,
    name,
    email,
    password,
  }: NewAccount): Promise<Problem | undefined> {
    const weak = await weakness(password, [name, email]);
    if (weak) return weak;
    const known = await this.account(email);
    if (known && known.memberships.length > 0)
      return new Problem('conflict', texts.thereIsAnAccountWithThisE, [
        { path: 'email', message: texts.hasAnAccountAlready },
      ]);
    // Without memberships it is left over from an interrupted creation or from an earlier time.
    if (known) await this.remove(known.account);
    const { user } = await (await this.loaded()).api.signUpEmail({ body: { email, password, name } });
    await this.memberships.join(user.id, { organisation, person });
    return undefined;
  }

  /** Removes an account with its sessions, API keys and memberships. */
  async remove(account: string): Promise<void> {
    await (await this.#accounts()).deleteUser(account);
    this.#remembered.forget();
  }

  /** Checks an e-mail address and password. Returns the same problem whichever of them is wrong. */
  async signIn(email: string, password: string, headers: Headers): Promise<SignInResult | Problem> {
    const { api } = await this.loaded();
    const answer = await translatedWithCookies(
      api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
      { INVALID_EMAIL_OR_PASSWORD: noSuchAccount, INVALID_EMAIL: noSuchAccount },
    );
    if (isProblem(answer)) return answer;
    return { cookies: answer.cookies, needsCode: 'twoFactorRedirect' in answer.value };
  }

  /**
   * Changes the password. Ends every other session of the account and withdraws every reset link. Returns the cookies
   * under which this session continues, or a problem.
   */
  async changePassword(
    headers: Headers,
    { account, email, name }: SignedIn,
    { current, password }: { readonly current: string; readonly password: string },
  ): Promise<readonly string[] | Problem> {
    const weak = await weakness(password, [name, email]);
    if (weak) return weak;
    const { api } = await this.loaded();
    const done = await translatedWithCookies(
      api.changePassword({
        headers,
        body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
        returnHeaders: true,
      }),
      { INVALID_PASSWORD: notCurrent },
    );
    this.#remembered.forget();
    if (isProblem(done)) return done;
    await this.resets.withdraw(account);
    return done.cookies;
  }

  async signOut(cookie: string): Promise<readonly string[]> {
    const headers = new Headers({ cookie });
    const answer = await (await this.loaded()).api.signOut({ headers, returnHeaders: true });
    this.#remembered.keep(cookie, undefined, Date.now());
    return answer.headers.getSetCookie();
  }

  /** Returns the person signed in by a session cookie, or undefined. */
  async session(cookie: string | undefined): Promise<SignedIn | undefined> {
    if (cookie === undefined || !this.holdsSession(cookie)) return undefined;
    const known = this.#remembered.recall(cookie);
    if (known) return known.who;
    const asked = Date.now();
    const found = await this.sessions.find(cookie);
    if (!found) return undefined;
    const memberships = await this.memberships.of(found.account);
    return this.#remembered.keep(cookie, { ...found, memberships }, asked);
  }

  /** Checks whether cookies include a session cookie, even of an ended session. */
  holdsSession(cookie: string | undefined): boolean {
    return cookie?.includes(cookieName) === true;
  }

  /** Returns the account of an API key with its membership in the organisation of the key only, or undefined. */
  async byKey(key: Key): Promise<SignedIn | undefined> {
    if (key.account === undefined) return undefined;
    const { adapter, internalAdapter } = await (await this.loaded()).$context;
    const [user, memberships] = await Promise.all([
      internalAdapter.findUserById(key.account),
      this.memberships.of(key.account),
    ]);
    if (!user) return undefined;
    return {
      account: user.id,
      name: user.name,
      email: user.email,
      secondFactor: key.elsewhere || (await hasSecondFactor(adapter, user)),
      chosen: undefined,
      entered: [],
      // An API key is no session and has an expiry date of its own.
      life: { begunAt: Date.now(), longestPause: 0 },
      memberships: memberships.filter(({ organisation }) => organisation === key.organisation),
      bound: boundOf(key),
    };
  }

  isSetupToken(token: string): boolean {
    return areSecretsEqual(token, this.setupToken);
  }
}

/** The problem of a failed sign-in, the same whether the address or the password is wrong. */
export const noSuchAccount = new Problem('unauthenticated', texts.eMailAddressAndPasswordDo);

export const notCurrent = new Problem('invalid', texts.theCurrentPasswordIsNotRight, [
  { path: 'current', message: texts.isNotThePasswordOfThisAccount },
]);
