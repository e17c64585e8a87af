import type { QueryClient } from '@tanstack/react-query';
import { holdersOf } from '../cells/score.ts';
import { declarationsQuery, declaredViewQuery, registerQuery } from './queries.ts';

// What is declared of a page is fetched before it is shown, so that nothing on it jumps. It stays in the cache of the browser.

/** Has a register at hand, and those whose records hold its scales. A register that cannot be reached is for its page to say. */
export async function registerAtHand(client: QueryClient, key: string): Promise<void> {
  const { registers } = await client.query({ ...declarationsQuery, staleTime: 'static' });
  if (!registers.has(key)) return;
  const { register } = await client.query({ ...registerQuery(key), staleTime: 'static' });
  const holders = holdersOf({ ...register.fields, ...register.derived }).filter((each) =>
    registers.has(each),
  );
  await Promise.all(holders.map((each) => client.query({ ...registerQuery(each), staleTime: 'static' })));
}

/** The same of a view. */
export async function viewAtHand(client: QueryClient, key: string): Promise<void> {
  const { registers, views } = await client.query({ ...declarationsQuery, staleTime: 'static' });
  if (!views.has(key)) return;
  const { columns } = await client.query({ ...declaredViewQuery(key), staleTime: 'static' });
  const holders = holdersOf(columns).filter((each) => registers.has(each));
  await Promise.all(holders.map((each) => client.query({ ...registerQuery(each), staleTime: 'static' })));
}
