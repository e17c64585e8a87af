import { date, line, number } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';

const count = (title: string, help: string) => number({ title, help, whole: true, least: 0 });

/** A digest of a day of the access log, so that later changes to the log can be detected (9.1; A.8.15, A.12.4.2). */
export const accessDigest = register({
  key: 'access-digest',
  clause: '9.1',
  title: 'Digest of the access log',
  plural: 'Digests of the access log',
  code: 'ADG',
  purpose:
    'For each day, how often somebody signed in to this system or failed to, and a hash of the access log of that day. The log itself is removed after a while, and whoever can write to its database could change it; this stays, and shows whether they did.',
  label: 'day',
  fixed: true,
  actionsOnly: true,
  arises:
    'Nothing is to be done: the system adds the digest of each day on which somebody signed in or tried to, once that day is over.',
  fields: {
    day: date({ title: 'Day', help: 'The day it sums up, where the organisation is.', happened: true }),
    signIns: count('Signed in', 'How often somebody signed in.'),
    failures: count('Failed', 'How often somebody tried to sign in and failed.'),
    limited: count('Turned away', 'How often somebody was turned away for trying too often.'),
    lockOuts: count(
      'Locked out',
      'How often an account took no codes for having been given too many wrong ones.',
    ),
    accounts: count('Accounts', 'How many accounts all this was about.'),
    rows: count('Rows', 'How many rows the access log of that day has.'),
    hash: line({
      title: 'Hash',
      help: 'SHA-256 over the rows of that day, in hexadecimal.',
      longest: 64,
    }),
  },
  sections: {
    'What happened': ['day', 'signIns', 'failures', 'limited', 'lockOuts', 'accounts'],
    'What it is checked by': ['rows', 'hash'],
  },
  columns: ['day', 'signIns', 'failures', 'lockOuts', 'accounts', 'rows', 'hash'],
  order: '-day',
  example: {
    day: '2026-09-29',
    signIns: 41,
    failures: 3,
    limited: 0,
    lockOuts: 0,
    accounts: 23,
    rows: 58,
    hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  },
});
