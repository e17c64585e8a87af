import type { BetterAuthOptions } from 'better-auth';

/** The prefix of our cookies. With TLS, `__Host-` precedes it. */
export const cookiePrefix = 'plumbline';

/** Returns the cookie options of better-auth. `url` is the public address. */
export function cookiesFor(url: string): NonNullable<BetterAuthOptions['advanced']> {
  const secure = url.startsWith('https:');
  // An identity provider sends people back here, so the cookies with the state of that sign-in have to be sent along.
  const fromElsewhere = { attributes: { sameSite: 'lax' as const } };
  return {
    // better-auth would use `__Secure-`, which another host of the same domain can set. Only this host can set
    // `__Host-`.
    useSecureCookies: false,
    cookiePrefix: secure ? `__Host-${cookiePrefix}` : cookiePrefix,
    // Pages are public and fetch their data themselves, so a link from another site needs no session.
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'strict', path: '/' },
    cookies: { state: fromElsewhere, relay_state: fromElsewhere },
  };
}
