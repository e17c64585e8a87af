import { queryOptions, infiniteQueryOptions } from '@tanstack/react-query';
import type {
  Declarations,
  Found,
  History,
  InvitationLook,
  Mine,
  Page,
  RecordPage,
  RiskSimulation,
  Rows,
  Session,
  Setup,
  Simulation,
  Timeline,
} from '#server/contract.ts';
import { indexed } from './declared.ts';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';
import { path, request } from './request.ts';
import { enterOrganisation } from '../state/organisation.ts';

/** What a page of a register is asked by; the cursor is kept apart, since pages are joined. */
export interface PageQuery {
  readonly q?: string | undefined;
  /** Conditions `field:operator:value`; all hold. */
  readonly where?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly retired?: 'no' | 'yes' | 'only' | undefined;
  readonly limit?: number | undefined;
}

export type Parameters = Readonly<Record<string, string | number | undefined>>;

// The past does not change: what was read once as of a day is right for as long as the page is open.
const kept = (asOf: string | undefined): { staleTime?: number } =>
  asOf === undefined ? {} : { staleTime: 300_000 };

// What the server takes; nobody types more of a name than that.
const longestSearch = 100;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal }) => {
    const session = await request<Session>('session', { signal }).catch((error: unknown) => {
      if (isProblem(error) && error.kind === 'unauthenticated') return null;
      throw error;
    });
    enterOrganisation(session);
    return session;
  },
  staleTime: 60_000,
});

export const setupQuery = queryOptions({
  queryKey: keys.setup,
  queryFn: ({ signal }) => request<Setup>('setup', { signal }),
  staleTime: 0,
});

/** Whom an invitation is for; a problem once it does not hold any more. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: keys.invitation(token),
    queryFn: ({ signal }) =>
      request<InvitationLook>('invitations/look', { method: 'POST', body: { token }, signal }),
    staleTime: 'static',
  });

export const declarationsQuery = queryOptions({
  queryKey: keys.declarations,
  queryFn: async ({ signal }) => indexed(await request<Declarations>('declarations', { signal })),
  staleTime: Infinity,
  // Maps of what never changes: comparing them to keep identities would cost and gain nothing.
  structuralSharing: false,
});

export const pageQuery = (register: string, query: PageQuery, asOf?: string) =>
  infiniteQueryOptions({
    queryKey: keys.page(register, { ...query, asOf }),
    queryFn: ({ pageParam, signal }) =>
      request<Page>(path('registers', register), {
        query: { ...query, asOf, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next,
    // While another search or day is fetched, the rows of the former one stay, but never those of another register.
    placeholderData: (previous, query) => (query?.queryKey[2] === register ? previous : undefined),
    ...kept(asOf),
  });

export const recordQuery = (register: string, idOrCode: string, asOf?: string) =>
  queryOptions({
    queryKey: keys.record(register, idOrCode, asOf),
    queryFn: ({ signal }) =>
      request<RecordPage>(path('registers', register, idOrCode), { query: { asOf }, signal }),
    ...kept(asOf),
  });

export const historyQuery = (register: string, idOrCode: string) =>
  queryOptions({
    queryKey: keys.history(register, idOrCode),
    queryFn: ({ signal }) => request<History>(path('registers', register, idOrCode, 'history'), { signal }),
  });

export const viewQuery = (view: string, parameters: Parameters = {}, asOf?: string) =>
  queryOptions({
    queryKey: keys.view(view, parameters, asOf),
    queryFn: ({ signal }) => request<Rows>(path('views', view), { query: { ...parameters, asOf }, signal }),
    ...kept(asOf),
  });

/** All risks together, and one of them by its id or code. The server may need seconds, and answers the same again at once. */
export const simulationQuery = (asOf?: string) =>
  queryOptions({
    queryKey: keys.simulation(undefined, asOf),
    queryFn: ({ signal }) => request<Simulation>('simulation', { query: { asOf }, signal }),
    ...kept(asOf),
  });

export const riskSimulationQuery = (risk: string, asOf?: string) =>
  queryOptions({
    queryKey: keys.simulation(risk, asOf),
    queryFn: ({ signal }) => request<RiskSimulation>(path('simulation', risk), { query: { asOf }, signal }),
    ...kept(asOf),
  });

export const searchQuery = (q: string, asOf?: string) =>
  queryOptions({
    queryKey: keys.search(q, asOf),
    queryFn: ({ signal }) =>
      request<Found>('search', { query: { q: q.slice(0, longestSearch), asOf }, signal }),
    enabled: q !== '',
    ...kept(asOf),
  });

export const mineQuery = (asOf?: string) =>
  queryOptions({
    queryKey: keys.mine(asOf),
    queryFn: ({ signal }) => request<Mine>('mine', { query: { asOf }, signal }),
    ...kept(asOf),
  });

export const timelineQuery = queryOptions({
  queryKey: keys.timeline,
  queryFn: ({ signal }) => request<Timeline>('timeline', { signal }),
});
