import { z } from 'zod';
import type { User } from './attributes.ts';

/** The one name of what was said of somebody: as colleagues know it before the whole name, and that before its parts. */
export function nameOf({ displayName, name }: Partial<User>): string | undefined {
  const parts = [name?.givenName, name?.familyName].filter((each) => each !== undefined);
  return displayName ?? name?.formatted ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

/** The one address of a user: the primary one, that of work, any; or the user name, where it is one. */
export function emailOf({ emails = [], userName }: User): string | undefined {
  const one =
    emails.findLast(({ primary }) => primary) ??
    emails.find(({ type }) => type?.toLowerCase() === 'work') ??
    emails[0];
  return one?.value ?? (z.email().safeParse(userName).success ? userName : undefined);
}
