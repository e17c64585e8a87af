import { createContext, use } from 'react';
import type { Session } from '#server/contract/contract.ts';

/**
 * The session as the shell saw it when it drew the page. Read from the cache instead, it could be missing in one part
 * of the page while the rest is still shown.
 */
export const SessionContext = createContext<Session | undefined>(undefined);

/**
 * Returns the session of the signed-in person. Throws outside the shell, which admits only people who are signed in.
 */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession stands outside the shell, where nobody is signed in');
  return session;
}
