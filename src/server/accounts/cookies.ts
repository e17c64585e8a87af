import type { BetterAuthOptions } from 'better-auth';

/** The prefix of every cookie of ours; where people come by TLS, browsers see `__Host-` before it. */
export const cookiePrefix = 'plumbline';

/** How the sign-in library names and sends cookies. `url` is the address people open. */
export function cookiesFor(url: string): NonNullable<BetterAuthOptions['advanced']> {
  const secure = url.startsWith('https:');
  // An identity provider sends people back here, so what says where they set out from has to come along.
  const fromElsewhere = { attributes: { sameSite: 'lax' as const } };
  return {
    // The library's own way is `__Secure-`, which a neighbouring host may set for us. `__Host-` only this one can.
    useSecureCookies: false,
    cookiePrefix: secure ? `__Host-${cookiePrefix}` : cookiePrefix,
    // Pages are open to everybody and ask by themselves, so a link from elsewhere needs no session.
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'strict', path: '/' },
    cookies: { state: fromElsewhere, relay_state: fromElsewhere },
  };
}
