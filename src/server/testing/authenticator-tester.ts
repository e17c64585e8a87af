import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { password, type Answer, type Ask } from './server-tester.ts';

/** An authenticator app as somebody has set it up. */
interface App {
  /** With the cookies their session goes on under. */
  readonly confirmed: Answer;
  readonly codes: readonly string[];
  /** The code it shows so many periods from now. */
  readonly at: (periods: number) => Promise<string>;
}

/** Sets an authenticator app up for whoever asks. */
export async function withApp(ask: Ask): Promise<App> {
  const begun = await ask('POST', '/api/account/authenticator', { password });
  const secret = base32.decode(new URL(String(begun.body['uri'])).searchParams.get('secret') ?? '');
  const otp = createOTP(secret);
  const at = (periods: number) => otp.hotp(Math.floor(Date.now() / 30_000) + periods);
  const confirmed = await ask('POST', '/api/account/authenticator/confirm', { code: await at(-1) });
  if (confirmed.status !== 204) throw new Error(JSON.stringify(confirmed.body));
  return { confirmed, at, codes: begun.body['recoveryCodes'] as string[] };
}
