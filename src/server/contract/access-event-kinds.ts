/** The accessEventKinds of event that an access log records, each with the codes of its details. */
export const accessEventKinds = {
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

export type AccessEventKind = keyof typeof accessEventKinds;
