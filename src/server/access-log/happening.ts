import type { Membership } from '../accounts/memberships.ts';

/** What an access log tells of, each with the short codes that say more about it. */
export const kinds = {
  'signed-in': ['password', 'code', 'recovery-code', 'passkey', 'oidc', 'saml'],
  // The password was right: worth knowing where no code follows.
  'code-asked': [],
  failed: [
    'wrong-password',
    'unknown-address',
    'wrong-code',
    'passkey',
    'oidc',
    'saml',
    'not-here',
    'link',
    // A password or code that was asked for once more of somebody who is signed in.
    'confirmation',
  ],
  locked: [],
  limited: [],
  'signed-out': [],
  'session-ended': ['one', 'all-others', 'left-alone', 'too-long', 'looked-after'],
  'password-changed': [],
  'reset-asked': [],
  'reset-done': [],
  'authenticator-set-up': [],
  'authenticator-removed': [],
  'recovery-codes-renewed': [],
  'passkey-added': [],
  'passkey-removed': [],
  'second-factor-removed': [],
  invited: [],
  'invitation-withdrawn': [],
  'account-made': ['set-up', 'invitation', 'provider'],
  'account-removed': [],
  joined: [],
  left: [],
  'key-made': [],
  'key-refused': [],
  'key-revoked': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type What = keyof typeof kinds;

/** Whose account something is about, as far as it is known by then. What is found out about it is found out afterwards. */
export type Whose =
  | { readonly account: string }
  /** As it was typed; kept nowhere. */
  | { readonly email: string }
  /** The id of a passkey that was offered. */
  | { readonly passkey: string }
  /** A person of one organisation, in that one alone. */
  | (Membership & { readonly account?: string });

/** Something that happened to an account, a key or a way in. */
export type Happened = {
  readonly [W in What]: { readonly what: W; readonly detail?: (typeof kinds)[W][number] };
}[What] & {
  readonly whose?: Whose | undefined;
  /** The account of whoever did it to somebody else's. */
  readonly by?: string | undefined;
};

/** What anybody on the network can cause as often as they like. */
const anybodys: ReadonlySet<What> = new Set(['failed', 'limited', 'reset-asked', 'key-refused']);
export const isAnybodys = (what: What): boolean => anybodys.has(what);

/** Where more happened than has a row of its own: the rest of its kind, counted. */
export const rest = 'rest';
