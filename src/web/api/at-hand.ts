import type { QueryClient } from '@tanstack/react-query';
import { holdersOf } from '../cells/scales/score.ts';
import { isProblem } from './problem.ts';
import { declarationsQuery, declaredViewQuery, registerQuery, rulesQuery } from './queries.ts';

// What is declared for a page is fetched before the page is shown, so that nothing on it jumps. The browser caches it.

/** Fetches the rules unless they are cached. */
export const rulesAtHand = (client: QueryClient): Promise<void> =>
  whileSignedIn(async () => {
    await client.query({ ...rulesQuery, staleTime: 'static' });
  });

/**
 * Fetches a register unless it is cached, with the registers whose records hold its scales. An unreachable register is
 * reported by its page.
 */
export const registerAtHand = (client: QueryClient, key: string): Promise<void> =>
  whileSignedIn(async () => {
    const { registers } = await client.query({ ...declarationsQuery, staleTime: 'static' });
    if (!registers.has(key)) return;
    const { register } = await client.query({ ...registerQuery(key), staleTime: 'static' });
    await Promise.all(
      holdersOf({ ...register.fields, ...register.derived })
        .filter((each) => registers.has(each))
        .map((each) => client.query({ ...registerQuery(each), staleTime: 'static' })),
    );
  });

/** Fetches a view unless it is cached, with the registers whose records hold its scales. */
export const viewAtHand = (client: QueryClient, key: string): Promise<void> =>
  whileSignedIn(async () => {
    const { registers, views } = await client.query({ ...declarationsQuery, staleTime: 'static' });
    if (!views.has(key)) return;
    const { columns } = await client.query({ ...declaredViewQuery(key), staleTime: 'static' });
    await Promise.all(
      holdersOf(columns)
        .filter((each) => registers.has(each))
        .map((each) => client.query({ ...registerQuery(each), staleTime: 'static' })),
    );
  });

/** Ignores that a session ended elsewhere: the refused query leads to the sign-in page. */
const whileSignedIn = (fetching: () => Promise<void>): Promise<void> =>
  fetching().catch((error: unknown) => {
    if (!isProblem(error) || error.kind !== 'unauthenticated') throw error;
  });
