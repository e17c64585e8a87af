/** Words of signing in and of making the first and further accounts. */
export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  required: 'Fill this in.',
  emailForm: 'Write it as name@example.org.',
  passwordHelp: 'At least {{least}} characters. A sentence you will remember is a good one.',
  passwordShort: 'Use at least {{least}} characters.',
  or: 'or',
  elsewhere: 'Sign in with {{name}}',
  notElsewhere: {
    not_on_record:
      'Nobody with your e-mail address is on record here. Ask your ISMS manager to enter you as a person with that address.',
    email_not_verified:
      'Your provider has not verified your e-mail address, so it cannot tell us who you are.',
    other: 'Signing in at your provider led to nothing. Try again.',
  },
  forgotten: 'Forgot your password?',
  passkey: 'Sign in with a passkey',
  passkeyCancelled: 'No passkey was used. Try again, or sign in with your password.',
  code: {
    title: 'Enter the code',
    intro: 'Your authenticator app shows a code of six digits. A recovery code does as well.',
    label: 'Code',
    submit: 'Sign in',
    back: 'Start again',
  },
  forgot: {
    title: 'A new password',
    intro: 'We send a link to your address with which you choose another one.',
    submit: 'Send the link',
    sent: 'Look into your mail',
    sentText:
      'If there is an account with this address, a link is on its way. It holds for an hour. Look among the unwanted mail too.',
  },
  reset: {
    title: 'Choose a new password',
    intro: 'Every session of your account ends with it.',
    submit: 'Choose',
    done: 'Your password is changed',
    doneText: 'Sign in with it now.',
  },
  setup: {
    title: 'Set up Plumbline',
    intro: 'Nobody can sign in yet. Name the organisation and make yourself its first administrator.',
    organisation: 'Organisation',
    organisationHelp: 'The legal name, as it stands on a certificate.',
    name: 'Your name',
    nameHelp: 'As colleagues know you.',
    emailHelp: 'You will sign in with it.',
    timeZone: 'Time zone',
    timeZoneHelp:
      'Proposed by this browser. It decides when a day ends, and with it when something becomes overdue.',
    submit: 'Set up and sign in',
    noToken: 'Open the link in the terminal',
    noTokenText:
      'Nobody can sign in yet. When it started, the server printed a one-time link that sets the first administrator up. Open that link.',
    done: 'Plumbline is set up already',
    doneText: 'A first administrator exists. Sign in, or ask them for an invitation.',
    toSignIn: 'Go to sign-in',
  },
  invitation: {
    title: 'Choose your password',
    intro:
      'You were invited to the information security management system of {{organisation}} as {{name}}. You will sign in as {{email}}.',
    submit: 'Choose and sign in',
    join: 'Join {{organisation}}',
    joinIntro:
      'You are signed in as {{email}}. You join the information security management system of {{organisation}} as {{name}}, with the account you have.',
    knownIntro:
      'You were invited to the information security management system of {{organisation}} as {{name}}. {{email}} has an account already: sign in with it to join.',
    signIn: 'Sign in to join',
    other: 'You are signed in as somebody else',
    otherIntro:
      'This invitation is for {{name}}, {{email}}. You are signed in as {{signedIn}}. Sign out to go on with it.',
    signOut: 'Sign out',
    invalid: 'This invitation is not valid any more',
    invalidIntro:
      'It was used already, withdrawn, replaced by a newer one, or is older than a week. Ask whoever invited you for a new one, or sign in if you have an account.',
  },
} as const;
