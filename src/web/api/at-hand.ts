import type { QueryClient } from '@tanstack/react-query';
import { holdersOf } from '../cells/score.ts';
import { isProblem } from './problem.ts';
import { declarationsQuery, declaredViewQuery, registerQuery, rulesQuery } from './queries.ts';

// What is declared of a page is fetched before it is shown, so that nothing on it jumps. It stays in the cache of the browser.

/** Has the rules at hand. */
export const rulesAtHand = (client: QueryClient): Promise<void> =>
  whileSignedIn(async () => {
    await client.query({ ...rulesQuery, staleTime: 'static' });
  });

/** Has a register at hand, and those whose records hold its scales. A register that cannot be reached is for its page to say. */
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

/** The same of a view. */
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

/** A session that ended elsewhere is no failure of the page: the refused query leads to signing in. */
const whileSignedIn = (fetching: () => Promise<void>): Promise<void> =>
  fetching().catch((error: unknown) => {
    if (!isProblem(error) || error.kind !== 'unauthenticated') throw error;
  });
