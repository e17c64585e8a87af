import { createRouter } from '@tanstack/react-router';
import { FaultPage } from '../page/fault-page.tsx';
import { NotFound } from '../page/not-found.tsx';
import { routes } from './routes.ts';
import { parseSearch, stringifySearch } from './search.ts';

export const router = createRouter({
  routeTree: routes,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: FaultPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
