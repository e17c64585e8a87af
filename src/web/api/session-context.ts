import { createContext, use } from 'react';
import type { Session } from '#server/contract/contract.ts';

/**
 * Who is signed in, as the shell saw it when it drew the page. Read from the cache instead, a part of the page could find
 * nobody there while the rest still stands.
 */
export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in. Only below the shell, which lets nobody else in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession stands outside the shell, where nobody is signed in');
  return session;
}
