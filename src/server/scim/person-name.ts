import { z } from 'zod';
import type { User } from './protocol/attributes.ts';

/**
 * Returns the name of a user: the display name, else the formatted name, else its parts. Undefined if there is none.
 */
export function nameOf({ displayName, name }: Partial<User>): string | undefined {
  const parts = [name?.givenName, name?.familyName].filter((each) => each !== undefined);
  return displayName ?? name?.formatted ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

/**
 * Returns the e-mail address of a user: the primary one, else that of work, else the first; else the user name if it is
 * an address. Undefined if there is none.
 */
export function emailOf({ emails = [], userName }: User): string | undefined {
  const one =
    emails.findLast(({ primary }) => primary) ??
    emails.find(({ type }) => type?.toLowerCase() === 'work') ??
    emails[0];
  return one?.value ?? (z.email().safeParse(userName).success ? userName : undefined);
}
