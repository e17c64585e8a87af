import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { password, type Answer, type Ask } from './server-tester.ts';

/** Milliseconds for which a code is shown. */
export const period = 30_000;

/** An authenticator app after its set-up. */
interface App {
  /** Includes the cookies under which the session continues. */
  readonly confirmed: Answer;
  readonly codes: readonly string[];
  /** Returns the code that the app shows the given number of periods from now. */
  readonly at: (periods: number) => Promise<string>;
}

/** Sets up an authenticator app for the asker. The code of the current period is used up afterwards. */
export async function withApp(ask: Ask): Promise<App> {
  const begun = await ask('POST', '/api/account/authenticator', { password });
  const secret = base32.decode(new URL(String(begun.body['uri'])).searchParams.get('secret') ?? '');
  const otp = createOTP(secret);
  const at = (periods: number) => otp.hotp(Math.floor(Date.now() / period) + periods);
  const confirmed = await ask('POST', '/api/account/authenticator/confirm', { code: await at(0) });
  if (confirmed.status !== 204) throw new Error(JSON.stringify(confirmed.body));
  return { confirmed, at, codes: begun.body['recoveryCodes'] as string[] };
}
