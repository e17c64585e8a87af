import { sentences } from '#isms/kernel/values/sentence.ts';
import { isProblem, invalid, Problem } from '#isms/kernel/values/problem.ts';
import { translated } from '../better-auth/better-auth-errors.ts';
import type { BetterAuth } from '../better-auth/better-auth.ts';

const texts = sentences('reauthentication', {
  signInFirst: 'Sign in first.',
  isNeeded: 'is needed',
  yourAccountHasNoPasswordToAsk:
    'Your account has no password to ask for. Sign out, sign in again, and do this within ten minutes.',
});

/** How a person reauthenticates: with their password, or with a recent sign-in if the account has none. */
export type Reauthentication = 'password' | 'recent sign-in';

// Milliseconds.
const recent = 10 * 60_000;

export async function reauthenticationBy(library: BetterAuth, account: string): Promise<Reauthentication> {
  const { internalAdapter } = await library.$context;
  const accounts = await internalAdapter.findAccounts(account);
  return accounts.some(({ providerId }) => providerId === 'credential') ? 'password' : 'recent sign-in';
}

/**
 * Requires reauthentication, so that an unattended computer does not give lasting access. Returns whether the session
 * began at a provider, where the person has shown what the organisation requires; or a problem.
 */
export async function reauthenticated(
  library: BetterAuth,
  headers: Headers,
  password: string | undefined,
): Promise<{ readonly elsewhere: boolean } | Problem> {
  const { api } = library;
  const session = await api.getSession({ headers });
  if (!session) return new Problem('unauthenticated', texts.signInFirst);
  if ((await reauthenticationBy(library, session.user.id)) === 'password') {
    if (password === undefined) return invalid([{ path: 'password', message: texts.isNeeded }]);
    const known = await translated(api.verifyPassword({ headers, body: { password } }));
    if (isProblem(known)) return known;
  } else if (Date.now() - new Date(session.session.createdAt).getTime() > recent) return notRecent;
  return { elsewhere: session.session.elsewhere === true };
}

const notRecent = new Problem('refused', texts.yourAccountHasNoPasswordToAsk);
