import type { MailFailure } from '../contract/mail.ts';

// What the library and the system call it. The last word is the server's, when it refuses who sends or who is written to.
const known: Readonly<Record<string, MailFailure>> = {
  EDNS: 'unknown-host',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'too-slow',
  ETLS: 'encryption',
  EREQUIRETLS: 'encryption',
  EAUTH: 'sign-in',
  ENOAUTH: 'sign-in',
  EENVELOPE: 'address',
};

/** What an error of the mail library comes to. A certificate that is not trusted arrives as a connection that failed. */
export function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return 'other';
  const code = 'code' in error ? String(error.code) : '';
  if (/certificate|ssl|tls/i.test(`${code} ${error.message}`) && code !== 'EAUTH') return 'encryption';
  return known[code] ?? 'other';
}
