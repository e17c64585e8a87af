/** Words about the ways to sign in, and what they require. */
export const signInSettings = {
  asked: 'What is asked',
  askedText: 'The organisation’s own settings. They are on record, with their history.',
  ways: 'With an account here',
  waysText: 'Open to everybody who was invited. Each looks after their own under their account.',
  password: 'Password',
  passwordRules:
    'At least {{shortest}} characters, at most {{longest}}. None that was found in a breach or is easily guessed; there is no rule about the kinds of characters.',
  authenticator: 'Authenticator app',
  authenticatorRules:
    'A code that changes every half minute, after the password. Ten recovery codes for a lost phone.',
  passkey: 'Passkey',
  passkeyRules:
    'A key on a device, unlocked by a finger, a face or a PIN. It stands for two factors, without a password.',
  elsewhere: 'At an identity provider',
  elsewhereText:
    'Whoever signs in there is let in if they are on record as working here with the e-mail address the provider vouches for. Providers are named for the whole installation, by variables of the environment.',
  nowhere: 'No identity provider is named.',
  protocol: { oidc: 'OpenID Connect', saml: 'SAML 2.0' },
  issuer: 'Issuer',
  callback: 'Redirect URI',
  address: 'E-mail address',
  trusted: 'Counts although the provider does not say that it is verified',
  verified: 'Counts if the provider says that it is verified',
  metadata: 'Our metadata',
  entity: 'Entity ID',
  consumer: 'Assertions go to',
  variables: 'Set by',
  notHere: 'Not set up.',
} as const;
