import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { outermost } from '#isms/across/access-settings.ts';
import { longestPassword, shortestPassword } from '../contract/credentials.ts';
import { cookiesFor } from './cookies.ts';
import { noProviders, ssoOptions, signInProvidersOf, type SingleSignOn } from './single-sign-on.ts';
import { migrateAccounts } from './account-tables.ts';
import { accessEvents } from './access-events.ts';
import { sentNotifications } from './sent-notifications.ts';
import { keys } from './keys.ts';
import { leases } from './leases.ts';
import { memberships } from './memberships.ts';

/** Where accounts are kept, and what they are signed and addressed with. */
export interface AccountOptions {
  readonly database: DatabaseSync | Pool;
  /** Where tables are made, when the role that uses them is not to own them. */
  readonly migrationUrl?: string | undefined;
  /** The organisation that accounts of a version which knew only one belong to. */
  readonly home: string;
  readonly secret: string;
  readonly url: string;
  /** Where people can sign in elsewhere; nowhere, if left out. */
  readonly singleSignOn?: SingleSignOn;
  /** Told of what goes wrong inside the library. */
  readonly complain?: (message: string, error: unknown) => void;
}

/** Seconds a session lasts in whichever organisation: a stolen one does not live for ever. */
const longestSession = outermost.sessionHours * 3600;

// Browsers tie a passkey to a name and refuse an address made of numbers; this machine has one.
const nameOf = (hostname: string): string =>
  /^(127(\.\d{1,3}){3}|\[::1\])$/.test(hostname) ? 'localhost' : hostname;

// A passkey stands for two factors: something somebody has, and a finger, face or PIN that unlocks it.
async function userVerified(of: { readonly userVerified: boolean }): Promise<void> {
  const { APIError } = await import('better-auth/api');
  if (!of.userVerified)
    throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'user not verified' });
}

// Nothing is asked at a provider once somebody is in. The library would encrypt two of these, and keep the third as it is.
const noTokens = { accessToken: null, refreshToken: null, idToken: null };

/** The sign-in library, told what it is to do here. Loading it takes a fifth of a second, which first answers need not wait for. */
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
    // Big, with all of XML's signatures: only where somebody can sign in elsewhere.
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
      // Making an account is not signing in; without this, a session nobody knows of would stand open.
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
        // Whoever signed in at a provider has shown there what the organisation asks for.
        elsewhere: { type: 'boolean', required: false, input: false },
        // The organisation that was chosen last, for whoever asks without naming one.
        organisation: { type: 'string', required: false, input: false },
        // The organisations it was used in, separated by blanks.
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
      memberships,
      accessEvents,
      sentNotifications,
      leases,
      keys,
      twoFactor({
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
      }),
      // A code that was seen over a shoulder is worth nothing once it was used: see second-factor.ts.
      {
        id: 'used-codes',
        schema: {
          twoFactor: {
            fields: { lastStep: { type: 'number', required: false, defaultValue: 0, input: false } },
          },
        },
      },
      // The origin is checked against that of the request, which the gate has compared with ours.
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
