import { sentences } from '#isms/kernel/values/sentence.ts';
import { Problem, isProblem } from '#isms/kernel/values/problem.ts';
import { translatedWithCookies, type Answered } from '../better-auth/better-auth-errors.ts';
import type { AccountOptions, BetterAuth } from '../better-auth/better-auth.ts';
import {
  providerSettingsOf,
  noProviders,
  signInProvidersOf,
  type ProviderSettings,
  type SignInProvider,
} from '../better-auth/single-sign-on.ts';

const texts = sentences('providers', {
  thisWayToSignInDoesNotExist: 'This way to sign in does not exist.',
  theIdentityProviderDoesNotAnswerAsItShould:
    'The identity provider does not answer as it should. Try again soon, or sign in another way.',
});

/** The parts of a request that better-auth reads. */
interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly ip: string;
}

/** The response of better-auth to a browser that an identity provider sent back. */
export interface Handled {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sign-in at the identity providers of the installation. */
export class Providers {
  readonly #options: AccountOptions;
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #made: Set<string>;

  /** `made` holds the accounts that were just created for people who came from a provider. `wasMade` removes them. */
  constructor(options: AccountOptions, loaded: () => Promise<BetterAuth>, made: Set<string>) {
    this.#options = options;
    this.#loaded = loaded;
    this.#made = made;
  }

  /** The identity providers that the installation offers. */
  get ways(): readonly SignInProvider[] {
    return signInProvidersOf(this.#options.singleSignOn ?? noProviders);
  }

  /** The origin of the public address. */
  get origin(): string {
    return new URL(this.#options.url).origin;
  }

  /** The settings to be agreed with each provider, for the address known when the server started. */
  get arrangements(): readonly ProviderSettings[] {
    const { singleSignOn = noProviders, url } = this.#options;
    return providerSettingsOf(singleSignOn, url);
  }

  /** Returns the address at which a person signs in at a provider, who sends them back to `to`; or a problem. */
  async setOut(headers: Headers, way: SignInProvider['id'], to: string): Promise<Answered<string> | Problem> {
    if (!this.ways.some(({ id }) => id === way))
      return new Problem('not-found', texts.thisWayToSignInDoesNotExist);
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

  /** Passes a request from a provider, or from a browser that comes back from one, on to better-auth. */
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

  /** Checks whether an account was just created for a person who came from a provider. True only once. */
  wasMade(account: string): boolean {
    return this.#made.delete(account);
  }
}

// The return address was checked before. Any other error has its cause at the provider.
const notReached = new Problem('unavailable', texts.theIdentityProviderDoesNotAnswerAsItShould);
