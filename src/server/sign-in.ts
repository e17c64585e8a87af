import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { Serial } from '#journal/serial.ts';
import { Problem } from '#isms/kernel/problem.ts';
import { alone, migrateAccounts } from './account-tables.ts';
import { RememberedSessions } from './remembered-sessions.ts';
import { isSame } from './same-secret.ts';

/** Who is signed in: the person record that acts, and what the account says of them. */
export interface SignedIn {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

export interface NewAccount extends SignedIn {
  readonly password: string;
}

interface Options {
  readonly database: DatabaseSync | Pool;
  /** Where tables are made, when the role that uses them is not to own them. */
  readonly migrationUrl?: string | undefined;
  readonly secret: string;
  readonly url: string;
  /** Told of what goes wrong inside the library. */
  readonly complain?: (message: string, error: unknown) => void;
}

const cookieName = 'plumbline.session_token';
const shortest = 12;
const invitationDays = 7;

// A fifth of a second of loading that the first answers need not wait for.
async function library({ database, migrationUrl, secret, url, complain }: Options) {
  const { betterAuth } = await import('better-auth');
  const made = betterAuth({
    database,
    secret,
    baseURL: url,
    basePath: '/api/auth',
    emailAndPassword: { enabled: true, minPasswordLength: shortest, maxPasswordLength: 256 },
    user: { additionalFields: { person: { type: 'string', required: true, input: true } } },
    // Ends when its cookie does, however much it is used: a stolen one does not live for ever.
    session: { expiresIn: 60 * 60 * 12, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    advanced: { useSecureCookies: url.startsWith('https:'), cookiePrefix: 'plumbline' },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...details) => complain?.(message, details[0]) },
  });
  await migrateAccounts(made.options, { database, migrationUrl });
  return made;
}

type Library = Awaited<ReturnType<typeof library>>;

/**
 * Accounts and sessions, in tables of their own beside the journal. An account names the person record it acts for; what
 * it may do is decided by grants in the journal.
 */
export class SignIn {
  readonly #options: Options;
  #loading: Promise<Library> | undefined;
  readonly #serial = new Serial();
  readonly #remembered = new RememberedSessions<SignedIn>(cookieName);
  /** Opens the first set-up; made anew with each process, so that an old terminal's link is worth nothing. */
  readonly setupToken = randomBytes(24).toString('base64url');

  constructor(options: Options) {
    this.#options = options;
  }

  /** The library, loaded when first needed; a failure is tried again. */
  async loaded(): Promise<Library> {
    this.#loading ??= library(this.#options);
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

  async hasAccounts(): Promise<boolean> {
    const accounts = await this.#accounts();
    return (await accounts.countTotalUsers()) > 0;
  }

  async hasAccount(email: string): Promise<boolean> {
    const accounts = await this.#accounts();
    return (await accounts.findUserByEmail(email.toLowerCase())) !== null;
  }

  /** Runs work that makes accounts while nobody else runs such work, in this process or another on the same database. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#serial.run('accounts', async () => {
      const { database } = this.#options;
      return database instanceof Pool ? alone(database, work) : work();
    });
  }

  /** Makes an account; the problem says what is wrong with address or password. */
  async createAccount({ person, name, email, password }: NewAccount): Promise<Problem | undefined> {
    if (password.length < shortest)
      return new Problem('invalid', `The password must have at least ${shortest} characters.`, [
        { path: 'password', message: `must have at least ${shortest} characters` },
      ]);
    if (await this.hasAccount(email))
      return new Problem('conflict', 'There is an account with this e-mail address already.', [
        { path: 'email', message: 'has an account already' },
      ]);
    await (await this.loaded()).api.signUpEmail({ body: { email, password, name, person } });
    return undefined;
  }

  /** The session cookies for an e-mail address and password, or why there are none. Says the same for both mistakes. */
  async signIn(email: string, password: string, headers: Headers): Promise<readonly string[] | Problem> {
    try {
      const answer = await (
        await this.loaded()
      ).api.signInEmail({
        body: { email, password },
        headers,
        returnHeaders: true,
      });
      return answer.headers.getSetCookie();
    } catch (error) {
      const { statusCode } = error as { readonly statusCode?: number };
      if (statusCode === 400 || statusCode === 401) return noSuchAccount;
      throw error;
    }
  }

  async signOut(cookie: string): Promise<readonly string[]> {
    const headers = new Headers({ cookie });
    const answer = await (await this.loaded()).api.signOut({ headers, returnHeaders: true });
    this.#remembered.keep(cookie, undefined, Date.now());
    return answer.headers.getSetCookie();
  }

  /** Who the cookie says is asking. */
  async session(cookie: string | undefined): Promise<SignedIn | undefined> {
    if (!cookie?.includes(cookieName)) return undefined;
    const known = this.#remembered.recall(cookie);
    if (known) return known.who;
    const asked = Date.now();
    const found = await (await this.loaded()).api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    const { person, name, email } = found.user;
    return this.#remembered.keep(cookie, { person, name, email }, asked);
  }

  isSetupToken(token: string): boolean {
    return isSame(token, this.setupToken);
  }

  /** A one-time token that lets a person make their account. */
  async invite(person: string): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    const accounts = await this.#accounts();
    const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
    await accounts.createVerificationValue({
      identifier: `invitation ${token}`,
      value: person,
      expiresAt,
    });
    return token;
  }

  /** The person an invitation was for, while it holds. */
  async invited(token: string): Promise<string | undefined> {
    const accounts = await this.#accounts();
    const found = await accounts.findVerificationValue(`invitation ${token}`);
    return found && found.expiresAt > new Date() ? found.value : undefined;
  }

  /** Uses an invitation up; false for whoever comes second. */
  async useInvitation(token: string): Promise<boolean> {
    const accounts = await this.#accounts();
    return (await accounts.consumeVerificationValue(`invitation ${token}`)) !== null;
  }
}

/** Why nobody is signed in, in the same words whichever of the two was wrong. */
export const noSuchAccount = new Problem(
  'unauthenticated',
  'E-mail address and password do not belong to an account here.',
);
