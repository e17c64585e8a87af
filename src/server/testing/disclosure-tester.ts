import type { Received } from './sender-tester.ts';

/** What responses must never contain, and a text that only people with access may see. */
export interface Kept {
  readonly secrets: ReadonlySet<string>;
  readonly canary: string;
}

// The inside of a server and its database queries must not be disclosed to clients that sent something wrong.
const insides: readonly RegExp[] = [
  /\n\s+at \S/,
  /\bat \S+ \(?(file:|node:|\/)/,
  /\/src\/|node_modules|\.ts:\d/,
  /\bSQLITE_|\bsqlite\b|SELECT .* FROM|INSERT INTO|syntax error at or near|UNIQUE constraint/i,
];

/** Returns what is wrong with a response, whatever the request was. */
export function faultsIn(
  answer: Received,
  { secrets, canary }: Kept,
  mayReadAll: boolean,
): readonly string[] {
  const { status, text } = answer;
  const faults = [];
  if (status >= 500) faults.push('is a failure of the server');
  if (status >= 400) {
    if (!isProblemAnswer(answer) && !isErrorOfScim(answer)) faults.push('is no problem as RFC 9457 has it');
    if (insides.some((each) => each.test(text))) faults.push('tells of the inside of the server');
  }
  if (secrets.values().some((secret) => text.includes(secret)) || text.includes('$argon2id$'))
    faults.push('tells a secret');
  if (!mayReadAll && text.includes(canary)) faults.push('tells what is not for them');
  return faults;
}

function isProblemAnswer({ status, headers, text }: Received): boolean {
  if (!headers['content-type']?.startsWith('application/problem+json')) return false;
  const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const isSaid = (name: string): boolean => typeof answer[name] === 'string' && answer[name] !== '';
  return (
    ['type', 'title', 'detail', 'kind'].every(isSaid) &&
    answer['status'] === status &&
    Array.isArray(answer['faults'])
  );
}

// Directories get errors in the format of their protocol (RFC 7644, 3.12).
function isErrorOfScim({ status, headers, text }: Received): boolean {
  if (!headers['content-type']?.startsWith('application/scim+json')) return false;
  const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return (
    String(answer['schemas']) === 'urn:ietf:params:scim:api:messages:2.0:Error' &&
    answer['status'] === String(status) &&
    typeof answer['detail'] === 'string'
  );
}
