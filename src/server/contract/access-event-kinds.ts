/** The kinds of event that the access log records, each with the codes of its details. */
export const accessEventKinds = {
  'signed-in': ['password', 'code', 'recovery-code', 'passkey', 'oidc', 'saml'],
  // The password was right. Worth recording if no code follows.
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
    // The password or code that a signed-in person is asked for again.
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
