import { QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';

/** The cache of the API's answers, for as long as the page is open. */
export const client = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended elsewhere shows first as a refused query. Reading the session again sends the person to sign
    // in.
    onError: (error, query) => {
      if (isProblem(error) && error.kind === 'unauthenticated' && query.queryKey[0] !== 'session')
        void client.invalidateQueries({ queryKey: keys.session });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only an unreachable server is asked again: it would repeat any answer that it gave on purpose.
      retry: (count, error) => isProblem(error) && error.kind === 'unreachable' && count < 2,
      // The server may be on this machine, so the browser cannot know whether it is reachable.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
