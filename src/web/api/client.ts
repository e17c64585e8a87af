import { QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';

/** What is remembered of the API's answers, for as long as the page is open. */
export const client = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended elsewhere shows first as a refused query; asking for it again sends the person to sign in.
    onError: (error, query) => {
      if (isProblem(error) && error.kind === 'unauthenticated' && query.queryKey[0] !== 'session')
        void client.invalidateQueries({ queryKey: keys.session });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server answered on purpose it would answer again.
      retry: (count, error) => isProblem(error) && error.kind === 'unreachable' && count < 2,
      // The server may well be on this machine: whether there is a network is not for the browser to say.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
