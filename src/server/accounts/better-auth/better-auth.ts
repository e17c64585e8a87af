import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { outermost } from '#isms/across/access-settings.ts';
import { longestPassword, shortestPassword } from '../../contract/credentials.ts';
import { cookiesFor } from './cookies.ts';
import { noProviders, ssoOptions, signInProvidersOf, type SingleSignOn } from './single-sign-on.ts';
import { migrateAccounts } from './account-tables.ts';
import { accessEventTable } from './access-event-table.ts';
import { notificationTables } from './notification-tables.ts';
import { apiKeyTable } from './api-key-table.ts';
import { leaseTable } from './lease-table.ts';
import { membershipTable } from './membership-table.ts';

/** The options of accounts: database, secret, URL and identity providers. */
export interface AccountOptions {
  readonly database: DatabaseSync | Pool;
  /** The connection that creates tables, if the role that uses them is not to own them. */
  readonly migrationUrl?: string | undefined;
  /** The organisation of the accounts from a version that knew only one organisation. */
  readonly home: string;
  readonly secret: string;
  readonly url: string;
  /** The identity providers. None, if absent. */
  readonly singleSignOn?: SingleSignOn;
  /** Called with errors inside better-auth. */
  readonly complain?: (message: string, error: unknown) => void;
}

/** Seconds that a session lasts at most in any organisation, so that a stolen one ends. */
const longestSession = outermost.sessionHours * 3600;

// Browsers bind passkeys to a host name and refuse IP addresses. The loopback address has the name `localhost`.
const nameOf = (hostname: string): string =>
  /^(127(\.\d{1,3}){3}|\[::1\])$/.test(hostname) ? 'localhost' : hostname;

// A passkey counts as two factors: the device, and the finger, face or PIN that unlocks it.
async function userVerified(of: { readonly userVerified: boolean }): Promise<void> {
  const { APIError } = await import('better-auth/api');
  if (!of.userVerified)
    throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'user not verified' });
}

// No tokens are stored, since nothing is requested from a provider after sign-in. better-auth would encrypt only two of
// the three.
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

/**
 * Returns better-auth, configured and with its tables up to date. Loading it takes a fifth of a second, for which the
 * first responses need not wait.
 */
export async function betterAuth({
  database,
  migrationUrl,
  home,
  secret,
  url,
  singleSignOn = noProviders,
  complain,
}: AccountOptions) {
  const [{ betterAuth }, { twoFactor }, { passkey }, elsewhere, { hashOf, isHashOf }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('@better-auth/passkey'),
    // This plugin is large, since it includes XML signatures. It is loaded only if there is an identity provider.
    signInProvidersOf(singleSignOn).length > 0 ? import('@better-auth/sso') : undefined,
    import('./password-hash.ts'),
  ]);
  const made = betterAuth({
    appName: 'Plumbline',
    database,
    secret,
    baseURL: url,
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      // Creating an account is no sign-in. Without this setting an unknown session would stay open.
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashOf, verify: ({ hash, password }) => isHashOf(hash, password) },
    },
    session: {
      expiresIn: longestSession,
      disableSessionRefresh: true,
      additionalFields: {
        usedAt: { type: 'date', required: false, input: false },
        // Milliseconds.
        longestPause: { type: 'number', required: false, input: false },
        // A person who signed in at a provider has shown there what the organisation requires.
        elsewhere: { type: 'boolean', required: false, input: false },
        // The organisation chosen last, for requests that name none.
        organisation: { type: 'string', required: false, input: false },
        // The organisations in which it was used, separated by spaces.
        entered: { type: 'string', required: false, input: false },
      },
    },
    databaseHooks: {
      account: {
        create: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...noTokens } }) },
      },
      session: {
        create: {
          before: async (session, context) => ({
            data: { ...session, elsewhere: context?.path?.startsWith('/sso/') === true },
          }),
        },
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: false } },
    trustedOrigins: singleSignOn.oidc ? [new URL(singleSignOn.oidc.issuer).origin] : [],
    onAPIError: { errorURL: '/sign-in' },
    verification: { storeIdentifier: 'hashed' },
    advanced: cookiesFor(url),
    plugins: [
      membershipTable,
      accessEventTable,
      notificationTables,
      leaseTable,
      apiKeyTable,
      twoFactor({
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
      }),
      // Keeps the last used step, so that a code that was seen by others is worthless after use: see second-factor.ts.
      {
        id: 'used-codes',
        schema: {
          twoFactor: {
            fields: { lastStep: { type: 'number', required: false, defaultValue: 0, input: false } },
          },
        },
      },
      // better-auth checks the origin against that of the request, which the gate has compared with ours.
      passkey({
        rpID: nameOf(new URL(url).hostname),
        rpName: 'Plumbline',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: ({ verification }) => userVerified(verification.authenticationInfo),
        },
      }),
      ...(elsewhere ? [elsewhere.sso(ssoOptions(singleSignOn, url))] : []),
    ],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...details) => complain?.(message, details[0]) },
  });
  await migrateAccounts(made.options, { database, migrationUrl, home });
  return made;
}

export type BetterAuth = Awaited<ReturnType<typeof betterAuth>>;
