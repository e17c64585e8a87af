/** Words about the mail an installation sends. */
export const mail = {
  on: 'Mail is sent',
  off: 'Mail is not sent',
  onText: 'People get what is listed here by mail, without anybody writing it.',
  offText:
    'No mail server is named. Nobody is told by mail what is asked of them, and links for new accounts and forgotten passwords are handed over by hand: whoever invites gets to see them.',
  told: 'What people are told of their work',
  toldText:
    'Everybody with an account gets a digest of what is asked of them, and hears at once of what is new. They can choose less for themselves under their account. A mail says no more than their own page does.',
  next: 'The next digest goes out on {{day}}, from {{time}} on.',
  noDigest: 'No digest goes out.',
  last: 'What went out last',
  lastText:
    'A mail counts as sent once the mail server has taken it; what it does not take is tried again later.',
  nothingYet: 'Nothing yet.',
  kind: { digest: 'Digest', prompt: 'At once' },
  sentCount_one: '{{number}} mail sent',
  sentCount_other: '{{number}} mails sent',
  failedCount_one: '{{number}} not sent: {{why}}',
  failedCount_other: '{{number}} not sent: {{why}}',
  unreached: 'Not reached',
  unreachedText: '{{name}}: {{why}}; tried again from {{moment}} on',
  occasions: 'Mails about accounts',
  occasionsText:
    'Each says which organisation it comes from. None of these has anything of your records in it.',
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
    tls: 'TLS from the start',
    starttls: 'TLS, or nothing is sent (STARTTLS)',
    none: 'None: what is sent can be read on the way',
  },
  variables: 'Set by',
  elsewhere: 'Which server it is, whoever runs the installation can see.',
  test: 'Does it arrive?',
  testText:
    'A test goes to your own address, {{to}}. Your digest, sent as one, changes nothing about when the next goes out.',
  send: 'Send a test mail to me',
  sendDigest: 'Send my digest to me now',
  nothingToSay:
    'Nothing is asked of you, overdue or due within 14 days, so there is no digest and no mail was sent.',
  sent: 'The mail server has taken it. If it is not in your inbox in a few minutes, look among the unwanted mail.',
  why: {
    none: 'there is no mail server',
    'unknown-host': 'nobody knows the mail server',
    unreachable: 'the mail server cannot be reached',
    'too-slow': 'the mail server took too long',
    encryption: 'no encrypted connection came about',
    'sign-in': 'the mail server does not let us in',
    address: 'the mail server does not take the address',
    other: 'the mail server refused it',
  },
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
