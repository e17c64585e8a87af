import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { translated, translatedWithCookies, type Answered, type Refusals } from './better-auth-errors.ts';
import type { BetterAuth } from './better-auth.ts';
import { reauthenticated } from './reauthentication.ts';

/** What a browser answers to a challenge; checked by the library down to the signature. */
type PasskeyAnswer = NonNullable<
  Parameters<BetterAuth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** Whether it lives on several devices of its owner, kept by their provider. */
  readonly synced: boolean;
}

const stale = new Problem('refused', 'This took too long. Begin again.');
const refusals: Refusals = {
  CHALLENGE_NOT_FOUND: stale,
  PASSKEY_NOT_FOUND: new Problem('unauthenticated', 'This passkey belongs to no account here.'),
  AUTHENTICATION_FAILED: new Problem('unauthenticated', 'The passkey was not accepted.'),
  FAILED_TO_VERIFY_REGISTRATION: new Problem('refused', 'The passkey was not accepted.'),
};

/** Passkeys: keys that stay on somebody's device or with its provider, and that no other site can ask for. */
export class Passkeys {
  readonly #loaded: () => Promise<BetterAuth>;
  readonly #forget: () => void;

  /** `forget` is called when somebody's way to sign in has changed, which others may remember. */
  constructor(loaded: () => Promise<BetterAuth>, forget: () => void) {
    this.#loaded = loaded;
    this.#forget = forget;
  }

  /** What a browser needs to make one; only for whoever proves once more who they are. */
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

  /** Keeps the passkey a browser made. */
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

  /** Takes one away; only for whoever proves once more who they are. */
  async remove(headers: Headers, id: string, password: string | undefined): Promise<Problem | undefined> {
    const library = await this.#loaded();
    const isTheirs = (await this.list(headers)).some((each) => each.id === id);
    if (!isTheirs) return new Problem('not-found', 'The passkey does not exist.');
    const known = await reauthenticated(library, headers, password);
    if (isProblem(known)) return known;
    const { api } = library;
    const gone = await translated(api.deletePasskey({ headers, body: { id } }));
    this.#forget();
    return isProblem(gone) ? gone : undefined;
  }

  /** The account that a passkey belongs to, by the id a browser tells it by. */
  async accountOf(credentialID: string): Promise<string | undefined> {
    const { adapter } = await (await this.#loaded()).$context;
    const where = [{ field: 'credentialID', value: credentialID }];
    return (await adapter.findOne<{ userId: string }>({ model: 'passkey', where }))?.userId;
  }

  /** What a browser needs to sign somebody in with whichever passkey they choose. */
  async challenge(headers: Headers): Promise<Answered<unknown> | Problem> {
    const { api } = await this.#loaded();
    return translatedWithCookies(
      api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
      refusals,
    );
  }

  /** Signs in whoever the passkey belongs to. Answers the cookies of the session. */
  async signIn(headers: Headers, response: PasskeyAnswer): Promise<readonly string[] | Problem> {
    const { api } = await this.#loaded();
    const done = await translatedWithCookies(
      api.verifyPasskeyAuthentication({ headers, body: { response }, returnHeaders: true }),
      refusals,
    );
    return isProblem(done) ? done : done.cookies;
  }
}
