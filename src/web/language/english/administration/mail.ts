/** Words about the mail an installation sends. */
export const mail = {
  on: 'Mail is sent',
  off: 'Mail is not sent',
  onText: 'People get what is listed here by mail, without anybody writing it.',
  offText:
    'No mail server is named. Links for new accounts and forgotten passwords are handed over by hand: whoever invites gets to see them.',
  occasions: 'What is sent, and when',
  occasionsText: 'Each says which organisation it comes from. None has anything of your records in it.',
  occasion: {
    invitation: 'Somebody is invited: a link to choose a password, which works once within seven days.',
    reset:
      'Somebody has forgotten their password: a link to choose another, which works once within an hour.',
    help: 'Whoever looks after accounts ended somebody’s sessions, or took a lost second factor or the account away: a word to its owner and, where somebody else could sign in since, to top management.',
    changed: 'A password was changed: a word to its owner, so that a theft does not go unseen.',
  },
  server: 'Mail server',
  serverText:
    'It is named for the whole installation, by variables of the environment in which the server starts. Password and user name are not shown.',
  host: 'Server',
  noServer: 'None is named',
  port: 'Port',
  from: 'From',
  encryption: 'Encryption',
  encryptionIs: {
    tls: 'TLS from the first byte',
    starttls: 'TLS, or nothing is sent (STARTTLS)',
    none: 'None: what is sent can be read on the way',
  },
  variables: 'Set by',
  elsewhere: 'Which server it is, whoever runs the installation can see.',
  test: 'Does it arrive?',
  testText: 'A test goes to your own address, {{to}}.',
  send: 'Send a test mail to me',
  sent: 'The mail server has taken it. If it is not in your inbox in a few minutes, look among the unwanted mail.',
  failure: {
    none: 'No mail server is named, so nothing was sent.',
    'unknown-host': 'Nothing was sent: nobody knows a server of that name.',
    unreachable: 'Nothing was sent: the mail server refuses the connection, or nothing listens there.',
    'too-slow': 'Nothing was sent: the mail server took too long to answer.',
    encryption:
      'Nothing was sent: no encrypted connection came about. The server offers none on this port, or its certificate is not trusted.',
    'sign-in': 'Nothing was sent: the mail server does not accept the user name and password it was given.',
    address: 'Nothing was sent: the mail server does not take mail from the sender’s address, or to yours.',
    other: 'Nothing was sent. The log of the server says what the mail server answered.',
  },
} as const;
