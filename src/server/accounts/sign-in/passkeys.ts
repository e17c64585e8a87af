import { sentences } from '#isms/kernel/values/sentence.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import {
  translated,
  translatedWithCookies,
  type Answered,
  type Refusals,
} from '../better-auth/better-auth-errors.ts';
import type { BetterAuth } from '../better-auth/better-auth.ts';
import { reauthenticated } from './reauthentication.ts';

const texts = sentences('passkeys', {
  thisTookTooLong: 'This took too long. Begin again.',
  thisPasskeyBelongsToNoAccountHere: 'This passkey belongs to no account here.',
  thePasskeyWasNotAccepted: 'The passkey was not accepted.',
  thePasskeyDoesNotExist: 'The passkey does not exist.',
});

/** The answer of a browser to a challenge. better-auth checks it, including the signature. */
type PasskeyAnswer = NonNullable<
  Parameters<BetterAuth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** Whether its provider copies it to several devices of the owner. */
  readonly synced: boolean;
}

const stale = new Problem('refused', texts.thisTookTooLong);
const refusals: Refusals = {
  CHALLENGE_NOT_FOUND: stale,
  PASSKEY_NOT_FOUND: new Problem('unauthenticated', texts.thisPasskeyBelongsToNoAccountHere),
  AUTHENTICATION_FAILED: new Problem('unauthenticated', texts.thePasskeyWasNotAccepted),
  FAILED_TO_VERIFY_REGISTRATION: new Problem('refused', texts.thePasskeyWasNotAccepted),
};

/** Passkeys: sign-in keys on a device or with its provider, which no other site can use. */
export class Passkeys {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when the passkeys of an account changed, which a cache may hold. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /**
   * Returns the options with which a browser creates a passkey. Returns a problem if the person does not
   * reauthenticate.
   */
  async begin(headers: Headers, password: string | undefined): Promise<Answered<unknown> | Problem> {
    const library = await this.#loaded();
    const known = await reauthenticated(library, headers, password);
    if (isProblem(known)) return known;
    const { api } = library;
    return translatedWithCookies(
      api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true }),
      refusals,
    );
  }

  /** Stores the passkey that a browser created. Returns a problem if it is refused. */
  async keep(headers: Headers, name: string, response: unknown): Promise<Problem | undefined> {
    const { api } = await this.#loaded();
    const kept = await translated(
      api.verifyPasskeyRegistration({ headers, body: { response, name } }),
      refusals,
    );
    this.#forget();
    return isProblem(kept) ? kept : undefined;
  }

  async list(headers: Headers): Promise<readonly Passkey[]> {
    const { api } = await this.#loaded();
    const all = await api.listPasskeys({ headers });
    return all.map(({ id, name, createdAt, backedUp }) => ({
      id,
      name: name ?? '',
      createdAt: new Date(createdAt ?? 0).toISOString(),
      synced: backedUp,
    }));
  }

  /** Removes a passkey. Returns a problem if there is no such one or the person does not reauthenticate. */
  async remove(headers: Headers, id: string, password: string | undefined): Promise<Problem | undefined> {
    const library = await this.#loaded();
    const isTheirs = (await this.list(headers)).some((each) => each.id === id);
    if (!isTheirs) return new Problem('not-found', texts.thePasskeyDoesNotExist);
    const known = await reauthenticated(library, headers, password);
    if (isProblem(known)) return known;
    const { api } = library;
    const gone = await translated(api.deletePasskey({ headers, body: { id } }));
    this.#forget();
    return isProblem(gone) ? gone : undefined;
  }

  /** Returns the account of a passkey by its credential id, or undefined. */
  async accountOf(credentialID: string): Promise<string | undefined> {
    const { adapter } = await (await this.#loaded()).$context;
    const where = [{ field: 'credentialID', value: credentialID }];
    return (await adapter.findOne<{ userId: string }>({ model: 'passkey', where }))?.userId;
  }

  /** Returns the options with which a browser signs in with any passkey. */
  async challenge(headers: Headers): Promise<Answered<unknown> | Problem> {
    const { api } = await this.#loaded();
    return translatedWithCookies(
      api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
      refusals,
    );
  }

  /** Signs in with a passkey. Returns the cookies of the session, or a problem. */
  async signIn(headers: Headers, response: PasskeyAnswer): Promise<readonly string[] | Problem> {
    const { api } = await this.#loaded();
    const done = await translatedWithCookies(
      api.verifyPasskeyAuthentication({ headers, body: { response }, returnHeaders: true }),
      refusals,
    );
    return isProblem(done) ? done : done.cookies;
  }
}
