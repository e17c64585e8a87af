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
  setup: {
    title: 'Set up Plumbline',
    intro: 'Nobody can sign in yet. Name the organisation and make yourself its first administrator.',
    organisation: 'Organisation',
    organisationHelp: 'The legal name, as it stands on a certificate.',
    name: 'Your name',
    nameHelp: 'As colleagues know you.',
    emailHelp: 'You will sign in with it.',
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
    intro: 'You were invited to {{product}}. With a password you can sign in.',
    submit: 'Choose and sign in',
  },
} as const;
