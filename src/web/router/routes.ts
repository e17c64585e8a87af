import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { client } from '../api/client.ts';
import { declarationsQuery, sessionQuery, setupQuery } from '../api/queries.ts';
import { registerAtHand, rulesAtHand, viewAtHand } from '../api/at-hand.ts';
import { seesBoard } from '../mine/sees-board.ts';
import { NotFound } from '../page/not-found.tsx';
import { nameOrganisation } from '../state/organisation.ts';
import { Shell } from '../shell/shell.tsx';
import {
  administrationSearch,
  compareSearch,
  frameSearch,
  homeSearch,
  recordSearch,
  registerSearch,
  setupSearch,
  signInSearch,
  viewSearch,
} from './search.ts';

const root = createRootRoute({
  validateSearch: frameSearch,
  beforeLoad: ({ search: { organisation } }) => {
    // The cache belongs to another organisation.
    if (nameOrganisation(organisation)) client.clear();
  },
  search: { middlewares: [retainSearchParams(['asOf', 'edition', 'organisation'])] },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: 'forgot',
  component: lazyRouteComponent(() => import('../sign-in/forgot-page.tsx'), 'ForgotPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: 'setup',
  validateSearch: setupSearch,
  loader: () => client.query(setupQuery),
  component: lazyRouteComponent(() => import('../sign-in/setup-page.tsx'), 'SetupPage'),
});

/**
 * The page on which a person sets up a required second factor first. Nothing else is open to them, so it is outside the
 * shell.
 */
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: 'second-factor',
  beforeLoad: async () => {
    const session = await client.query({ ...sessionQuery, staleTime: 0 });
    if (!session) redirect({ to: '/sign-in', throw: true });
    if (!session?.needsSecondFactor) redirect({ to: '/', throw: true });
  },
  component: lazyRouteComponent(() => import('../account/second-factor-page.tsx'), 'SecondFactorPage'),
});

const HomePage = lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage');
const MinePage = lazyRouteComponent(() => import('../mine/mine-page.tsx'), 'MinePage');

/** Every route below has a signed-in person and the outline of the declarations. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location, search }) => {
    const session = await client.query({ ...sessionQuery, staleTime: 'static' });
    if (session) {
      if (session.needsSecondFactor) redirect({ to: '/second-factor', throw: true });
      // Kept in the address, so that it can be shared and each window stays with its organisation.
      const { id } = session.organisation;
      if (session.organisations > 1 && search.organisation !== id)
        redirect({
          to: '.',
          search: (former) => ({ ...former, organisation: id }),
          replace: true,
          throw: true,
        });
      if (location.pathname === '/') void (seesBoard(session) ? HomePage : MinePage).preload?.();
      await client.query({ ...declarationsQuery, staleTime: 'static' });
      return;
    }
    const { needed } = await client.query(setupQuery);
    if (needed) redirect({ to: '/setup', throw: true });
    redirect({
      to: '/sign-in',
      search: location.href === '/' ? {} : { to: location.href },
      throw: true,
    });
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: homeSearch,
  // People who see only My work may not see the board.
  beforeLoad: async () => {
    const session = await client.query({ ...sessionQuery, staleTime: 'static' });
    if (session && !seesBoard(session)) redirect({ to: '/mine', throw: true });
  },
  component: HomePage,
});

const mine = createRoute({
  getParentRoute: () => signedIn,
  path: 'mine',
  component: MinePage,
});

const requirement = createRoute({
  getParentRoute: () => signedIn,
  path: 'requirement/$id',
  loader: () => rulesAtHand(client),
  component: lazyRouteComponent(() => import('../requirement/requirement-page.tsx'), 'RequirementPage'),
});

const control = createRoute({
  getParentRoute: () => signedIn,
  path: 'control/$id',
  loader: () => rulesAtHand(client),
  component: lazyRouteComponent(() => import('../control/control-page.tsx'), 'ControlPage'),
});

const compare = createRoute({
  getParentRoute: () => signedIn,
  path: 'compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../compare/compare-page.tsx'), 'ComparePage'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: 'register/$register',
  validateSearch: registerSearch,
  loader: ({ params }) => registerAtHand(client, params.register),
  component: lazyRouteComponent(() => import('../register/register-page.tsx'), 'RegisterPage'),
});

const record = createRoute({
  getParentRoute: () => signedIn,
  path: 'record/$register/$code',
  validateSearch: recordSearch,
  loader: ({ params }) => registerAtHand(client, params.register),
  component: lazyRouteComponent(() => import('../record/record-page.tsx'), 'RecordPage'),
});

const view = createRoute({
  getParentRoute: () => signedIn,
  path: 'view/$view',
  validateSearch: viewSearch,
  loader: ({ params }) => viewAtHand(client, params.view),
  component: lazyRouteComponent(() => import('../view/view-page.tsx'), 'ViewPage'),
});

/** A short address for the view that is presented as a simulation. */
const simulation = createRoute({
  getParentRoute: () => signedIn,
  path: 'simulation',
  beforeLoad: async () => {
    const { views } = await client.query({ ...declarationsQuery, staleTime: 'static' });
    const [simulated] = [...views.values()].filter(({ presentation }) => presentation.as === 'simulation');
    if (simulated)
      redirect({ to: '/view/$view', params: { view: simulated.key }, replace: true, throw: true });
  },
  component: NotFound,
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: 'account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

const portfolio = createRoute({
  getParentRoute: () => signedIn,
  path: 'portfolio',
  component: lazyRouteComponent(() => import('../portfolio/portfolio-page.tsx'), 'PortfolioPage'),
});

const administration = createRoute({
  getParentRoute: () => signedIn,
  path: 'administration/$area',
  validateSearch: administrationSearch,
  component: lazyRouteComponent(
    () => import('../administration/administration-page.tsx'),
    'AdministrationPage',
  ),
});

/** Every unknown address: inside the shell and after signing in, as the existing pages are. */
const noSuchPage = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: NotFound,
});

export const routes = root.addChildren([
  signIn,
  forgot,
  setup,
  secondFactor,
  signedIn.addChildren([
    home,
    mine,
    requirement,
    control,
    compare,
    register,
    record,
    view,
    account,
    administration,
    portfolio,
    simulation,
    noSuchPage,
  ]),
]);
