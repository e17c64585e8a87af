import { sentences } from '#isms/kernel/values/sentence.ts';
import { isProblem, Problem } from '#isms/kernel/values/problem.ts';
import { translated, translatedWithCookies, type Refusals } from '../better-auth/better-auth-errors.ts';
import type { BetterAuth } from '../better-auth/better-auth.ts';

const texts = sentences('second-factor', {
  theCodeIsNotRight: 'The code is not right, or not any more.',
  isNotRight: 'is not right, or not any more',
  thisCodeWasUsedAlready: 'This code was used already. Wait for the next one.',
  wasUsedAlready: 'was used already: wait for the next one',
  enterEMailAddressAndPasswordAgain: 'Enter e-mail address and password again.',
  tooManyWrongCodes: 'Too many wrong codes. Enter e-mail address and password again.',
  tooManyWrongCodesForThisAccount:
    'Too many wrong codes for this account. It takes codes again in a quarter of an hour.',
  anAuthenticatorAppIsSetUpAlready: 'An authenticator app is set up already. Remove it first.',
  noAuthenticatorAppIsSetUp: 'No authenticator app is set up.',
});

/** The secret for an authenticator app, and the recovery codes for when the app is lost. */
export interface Enrolment {
  /** `otpauth://totp/…`, shown to the app as a QR code. */
  readonly uri: string;
  /** Each works once. They are stored encrypted and shown only this time. */
  readonly recoveryCodes: readonly string[];
}

interface StoredSecondFactor {
  readonly id: string;
  readonly secret: string;
}

/** Seconds a code is valid. Codes of the periods before and after are accepted as well, since clocks differ. */
const period = 30;
const slack = [-1, 0, 1];

export const wrongCode = new Problem('invalid', texts.theCodeIsNotRight, [
  { path: 'code', message: texts.isNotRight },
]);
export const usedCode = new Problem('invalid', texts.thisCodeWasUsedAlready, [
  { path: 'code', message: texts.wasUsedAlready },
]);
const refusals: Refusals = {
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: new Problem('unauthenticated', texts.enterEMailAddressAndPasswordAgain),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: new Problem('unauthenticated', texts.tooManyWrongCodes),
  ACCOUNT_TEMPORARILY_LOCKED: new Problem('too-many', texts.tooManyWrongCodesForThisAccount),
  TOTP_ALREADY_ENABLED: new Problem('refused', texts.anAuthenticatorAppIsSetUpAlready),
  TOTP_NOT_ENABLED: new Problem('refused', texts.noAuthenticatorAppIsSetUp),
  TWO_FACTOR_NOT_ENABLED: new Problem('refused', texts.noAuthenticatorAppIsSetUp),
};

const isOfApp = (code: string): boolean => /^\d{6}$/.test(code);

/** Returns the kind of a code entered at sign-in. */
export const kindOfCode = (code: string): 'code' | 'recovery-code' =>
  isOfApp(code.replaceAll(/\s/g, '')) ? 'code' : 'recovery-code';

/** Time-based codes of an authenticator app, and recovery codes. */
export class SecondFactor {
  readonly #loaded: () => Promise<BetterAuth>;

  constructor(loaded: () => Promise<BetterAuth>) {
    this.#loaded = loaded;
  }

  /** Checks whether sign-in requires a code. */
  async isOn(headers: Headers): Promise<boolean> {
    const { api } = await this.#loaded();
    return (await api.getSession({ headers }))?.user.twoFactorEnabled === true;
  }

  /**
   * Begins to set up an app. Sign-in does not change until its first code is confirmed. Returns a problem if the
   * password is wrong or an app is set up already.
   */
  async enrol(headers: Headers, password: string): Promise<Enrolment | Problem> {
    const { api } = await this.#loaded();
    const answer = await translated(
      api.enableTwoFactor({ headers, body: { password, method: 'totp' } }),
      refusals,
    );
    if (isProblem(answer)) return answer;
    if (answer.method !== 'totp') throw new Error('an authenticator app was asked for');
    return { uri: answer.totpURI, recoveryCodes: answer.backupCodes };
  }

  /** Confirms the app with one of its codes. Returns the cookies under which the session continues, or a problem. */
  async confirm(headers: Headers, code: string): Promise<readonly string[] | Problem> {
    const done = await this.#verifyTotp(headers, code);
    return isProblem(done) ? done : done.cookies;
  }

  /** Removes the app. Returns the cookies under which the session continues, or a problem. */
  async remove(headers: Headers, password: string): Promise<readonly string[] | Problem> {
    const { api } = await this.#loaded();
    const done = await translatedWithCookies(
      api.disableTwoFactor({ headers, body: { password }, returnHeaders: true }),
      refusals,
    );
    return isProblem(done) ? done : done.cookies;
  }

  /** Returns new recovery codes, which replace the former ones; or a problem. */
  async newRecoveryCodes(headers: Headers, password: string): Promise<readonly string[] | Problem> {
    const { api } = await this.#loaded();
    const done = await translated(api.generateBackupCodes({ headers, body: { password } }), refusals);
    return isProblem(done) ? done : done.backupCodes;
  }

  /** Completes sign-in with a code of the app or a recovery code. Returns the cookies of the session, or a problem. */
  async pass(headers: Headers, code: string): Promise<readonly string[] | Problem> {
    const plain = code.replaceAll(/\s/g, '');
    const done = isOfApp(plain)
      ? await this.#verifyTotp(headers, plain)
      : await this.#verifyRecovery(headers, plain);
    return isProblem(done) ? done : done.cookies;
  }

  /** Returns the account whose code is awaited after the right password, or undefined. */
  async awaited(cookie: string | undefined): Promise<string | undefined> {
    const kept = /(?:^|[ ;])[\w-]*\bplumbline\.two_factor=([^;]+)/.exec(cookie ?? '')?.[1];
    if (kept === undefined) return undefined;
    // The signature of the cookie is ignored: an identifier that was never issued is not found.
    const identifier = decodeURIComponent(kept).replace(/\.[^.]*$/, '');
    const { internalAdapter } = await (await this.#loaded()).$context;
    return (await internalAdapter.findVerificationValue(identifier))?.value;
  }

  async #verifyRecovery(headers: Headers, code: string) {
    const { api } = await this.#loaded();
    return translatedWithCookies(
      api.verifyBackupCode({ headers, body: { code }, returnHeaders: true }),
      refusals,
    );
  }

  async #verifyTotp(headers: Headers, code: string) {
    const { api } = await this.#loaded();
    const done = await translatedWithCookies(
      api.verifyTOTP({ headers, body: { code }, returnHeaders: true }),
      refusals,
    );
    if (isProblem(done)) return done;
    const { token, user } = done.value;
    if (await this.#claim(user.id, code)) return done;
    // Nobody has received this session yet.
    const { internalAdapter } = await (await this.#loaded()).$context;
    await internalAdapter.deleteSession(token);
    return usedCode;
  }

  /**
   * Consumes a code and all codes before it. Returns false if the code was used before, even at the same moment or in
   * another process.
   */
  async #claim(userId: string, code: string): Promise<boolean> {
    const { adapter, secretConfig } = await (await this.#loaded()).$context;
    const ofUser = { field: 'userId', value: userId };
    const kept = await adapter.findOne<StoredSecondFactor>({ model: 'twoFactor', where: [ofUser] });
    if (!kept) return false;
    const { symmetricDecrypt } = await import('better-auth/crypto');
    const { createOTP } = await import('@better-auth/utils/otp');
    const otp = createOTP(await symmetricDecrypt({ key: secretConfig, data: kept.secret }), { period });
    const now = Math.floor(Date.now() / 1000 / period);
    for (const step of slack.map((distance) => now + distance)) {
      if ((await otp.hotp(step)) !== code) continue;
      const claimed = await adapter.incrementOne({
        model: 'twoFactor',
        where: [ofUser, { field: 'lastStep', operator: 'lt', value: step }],
        increment: {},
        set: { lastStep: step },
      });
      if (claimed) return true;
    }
    return false;
  }
}
