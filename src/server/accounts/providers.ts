import { Problem, isProblem } from '#isms/kernel/values/problem.ts';
import { translatedWithCookies, type Answered } from './better-auth-errors.ts';
import type { AccountOptions, BetterAuth } from './better-auth.ts';
import {
  providerSettingsOf,
  noProviders,
  signInProvidersOf,
  type ProviderSettings,
  type SignInProvider,
} from './single-sign-on.ts';

/** A request, as far as the library looks at it. */
interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly ip: string;
}

/** What the library answers a browser that a provider sent. */
export interface Handled {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Signing in at the identity providers of the installation. */
export class Providers {
  readonly #options: AccountOptions;
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #made: Set<string>;

  /** `made` holds the accounts that were made for people who came by way of a provider, until it is asked about them. */
  constructor(options: AccountOptions, loaded: () => Promise<BetterAuth>, made: Set<string>) {
    this.#options = options;
    this.#loaded = loaded;
    this.#made = made;
  }

  /** The ways to sign in elsewhere that the installation offers. */
  get ways(): readonly SignInProvider[] {
    return signInProvidersOf(this.#options.singleSignOn ?? noProviders);
  }

  /** The origin of the address people open. */
  get origin(): string {
    return new URL(this.#options.url).origin;
  }

  /** What is arranged with the providers, at the address that was known when the server started. */
  get arrangements(): readonly ProviderSettings[] {
    const { singleSignOn = noProviders, url } = this.#options;
    return providerSettingsOf(singleSignOn, url);
  }

  /** Where somebody goes to sign in at a provider; they come back to an address of ours. */
  async setOut(headers: Headers, way: SignInProvider['id'], to: string): Promise<Answered<string> | Problem> {
    if (!this.ways.some(({ id }) => id === way))
      return new Problem('not-found', 'This way to sign in does not exist.');
    const { api } = await this.#loaded();
    const setOut = api.signInSSO({
      headers,
      body: { providerId: way, callbackURL: to, errorCallbackURL: '/sign-in' },
      returnHeaders: true,
    });
    setOut.catch((error: unknown) => this.#options.complain?.('nobody can sign in elsewhere', error));
    const answer = await translatedWithCookies(setOut, {}, notReached);
    return isProblem(answer) ? answer : { value: answer.value.url, cookies: answer.cookies };
  }

  /** Hands what a provider or a browser on its way back sends to the library. */
  async handle({ method, url, body, headers, ip }: Incoming): Promise<Handled> {
    const { handler } = await this.#loaded();
    const told = new Headers({ 'x-forwarded-for': ip });
    for (const name of ['cookie', 'content-type', 'origin', 'user-agent']) {
      const value = headers[name];
      if (typeof value === 'string') told.set(name, value);
    }
    const answer = await handler(
      new Request(new URL(url, this.#options.url), {
        method,
        headers: told,
        ...(typeof body === 'string' && { body }),
      }),
    );
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }

  /** Whether an account was just made for somebody who came by way of a provider; said once. */
  wasMade(account: string): boolean {
    return this.#made.delete(account);
  }
}

// Where to come back to was checked before; what else the library refuses is of the provider's making.
const notReached = new Problem(
  'unavailable',
  'The identity provider does not answer as it should. Try again soon, or sign in another way.',
);
