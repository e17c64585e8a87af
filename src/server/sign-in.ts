import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { Problem } from '#isms/kernel/problem.ts';

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
  readonly secret: string;
  readonly url: string;
}

const shortest = 12;
const invitationDays = 7;
// A revoked session may still be taken for good this long by another process; this one forgets it at once.
const rememberedFor = 2_000;

function library({ database, secret, url }: Options) {
  return betterAuth({
    database,
    secret,
    baseURL: url,
    basePath: '/api/auth',
    emailAndPassword: { enabled: true, minPasswordLength: shortest, maxPasswordLength: 256 },
    user: { additionalFields: { person: { type: 'string', required: true, input: true } } },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 30 },
    advanced: { useSecureCookies: url.startsWith('https:'), cookiePrefix: 'plumbline' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

type Library = ReturnType<typeof library>;

/**
 * Accounts and sessions, in tables of their own beside the journal. An account names the person record it acts for; what
 * it may do is decided by grants in the journal.
 */
export class SignIn {
  readonly #library: Library;
  readonly #remembered = new Map<string, { readonly who: SignedIn; readonly at: number }>();
  /** Opens the first set-up; made anew with each process, so that an old terminal's link is worth nothing. */
  readonly setupToken = randomBytes(24).toString('base64url');

  private constructor(made: Library) {
    this.#library = made;
  }

  static async open(options: Options): Promise<SignIn> {
    const made = library(options);
    const { runMigrations } = await getMigrations(made.options);
    await runMigrations();
    return new SignIn(made);
  }

  async hasAccounts(): Promise<boolean> {
    const { internalAdapter } = await this.#library.$context;
    return (await internalAdapter.countTotalUsers()) > 0;
  }

  async hasAccount(email: string): Promise<boolean> {
    const { internalAdapter } = await this.#library.$context;
    return (await internalAdapter.findUserByEmail(email.toLowerCase())) !== null;
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
    await this.#library.api.signUpEmail({ body: { email, password, name, person } });
    return undefined;
  }

  /** The session cookies for an e-mail address and password, or why there are none. Says the same for both mistakes. */
  async signIn(email: string, password: string, headers: Headers): Promise<readonly string[] | Problem> {
    try {
      const answer = await this.#library.api.signInEmail({
        body: { email, password },
        headers,
        returnHeaders: true,
      });
      return answer.headers.getSetCookie();
    } catch {
      return new Problem('unauthenticated', 'E-mail address and password do not belong to an account here.');
    }
  }

  async signOut(headers: Headers): Promise<readonly string[]> {
    this.#remembered.delete(headers.get('cookie') ?? '');
    const answer = await this.#library.api.signOut({ headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  }

  /** Who the cookie says is asking. */
  async session(cookie: string | undefined): Promise<SignedIn | undefined> {
    if (cookie === undefined) return undefined;
    const known = this.#remembered.get(cookie);
    if (known && Date.now() - known.at < rememberedFor) return known.who;
    const found = await this.#library.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) {
      this.#remembered.delete(cookie);
      return undefined;
    }
    const { person, name, email } = found.user;
    const who: SignedIn = { person, name, email };
    if (this.#remembered.size > 1000) this.#remembered.clear();
    this.#remembered.set(cookie, { who, at: Date.now() });
    return who;
  }

  isSetupToken(token: string): boolean {
    const [given, expected] = [Buffer.from(token), Buffer.from(this.setupToken)];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** A one-time token that lets a person make their account. */
  async invite(person: string): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    const { internalAdapter } = await this.#library.$context;
    const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
    await internalAdapter.createVerificationValue({
      identifier: `invitation ${token}`,
      value: person,
      expiresAt,
    });
    return token;
  }

  /** The person an invitation was for, while it holds. */
  async invited(token: string): Promise<string | undefined> {
    const { internalAdapter } = await this.#library.$context;
    const found = await internalAdapter.findVerificationValue(`invitation ${token}`);
    return found && found.expiresAt > new Date() ? found.value : undefined;
  }

  /** Uses an invitation up. */
  async closeInvitation(token: string): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    await internalAdapter.deleteVerificationByIdentifier(`invitation ${token}`);
  }
}
