import type { MailFailure } from '../contract/mail.ts';

// The codes of nodemailer and the system. EENVELOPE means that the server refused the sender or the recipient.
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

/**
 * Returns the failure of an error of nodemailer. An untrusted certificate is reported as a failed connection, so its
 * message is checked first.
 */
export function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error)) return 'other';
  const code = 'code' in error ? String(error.code) : '';
  if (/certificate|ssl|tls/i.test(`${code} ${error.message}`) && code !== 'EAUTH') return 'encryption';
  return known[code] ?? 'other';
}
