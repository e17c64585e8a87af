import { queryOptions, infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  DeclarationOutline,
  SearchHits,
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
} from '#server/contract/contract.ts';
import {
  indexed,
  type DeclaredRule,
  type DeclaredView,
  type Edition,
  type RegisterAndActs,
} from './declared.ts';
import { keys } from './keys.ts';
import { isProblem } from './problem.ts';
import { path, request } from './request.ts';
import { enterOrganisation } from '../state/organisation.ts';

/** The query for a page of a register. The cursor is kept apart, since pages are joined. */
export interface PageQuery {
  readonly q?: string | undefined;
  /** Conditions `field:operator:value`; all must hold. */
  readonly where?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly retired?: 'no' | 'yes' | 'only' | undefined;
  readonly limit?: number | undefined;
}

export type Parameters = Readonly<Record<string, string | number | undefined>>;

// The past does not change, so an answer as of a past day can be kept.
const kept = (asOf: string | undefined): { staleTime?: number } =>
  asOf === undefined ? {} : { staleTime: 300_000 };

// The longest search that the server accepts.
const longestSearch = 100;

/** Reads who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ client, signal }) => {
    const session = await request<Session>('session', { signal }).catch((error: unknown) => {
      if (isProblem(error) && error.kind === 'unauthenticated') return null;
      throw error;
    });
    enterOrganisation(session);
    // Another hash means that other things are declared or can be reached.
    const former = client.getQueryData<Session | null>(keys.session);
    if (former && session && former.declarations !== session.declarations)
      void client.invalidateQueries({ queryKey: keys.declarations });
    return session;
  },
  staleTime: 60_000,
});

export const setupQuery = queryOptions({
  queryKey: keys.setup,
  queryFn: ({ signal }) => request<Setup>('setup', { signal }),
  staleTime: 0,
});

/** Reads whom an invitation is for; a problem once it is no longer valid. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: keys.invitation(token),
    queryFn: ({ signal }) =>
      request<InvitationLook>('invitations/look', { method: 'POST', body: { token }, signal }),
    staleTime: 'static',
  });

interface Asking {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

/**
 * Reads declarations under the hash that the session names. If that hash is out of date, reads the session again and
 * uses its hash.
 */
async function declaredUnderHash<Answer>({ client, signal }: Asking, ...part: string[]): Promise<Answer> {
  const ask = (session: Session | null): Promise<Answer> =>
    request<Answer>(path('declarations', session?.declarations ?? 'none', ...part), { signal });
  const session = await client.query({ ...sessionQuery, staleTime: 'static' });
  return ask(session).catch(async (problem: unknown) => {
    if (!isProblem(problem) || problem.kind !== 'not-found') throw problem;
    const now = await client.query({ ...sessionQuery, staleTime: 0 });
    if (now?.declarations === session?.declarations) throw problem;
    return ask(now);
  });
}

// What is stored under a hash never changes, so comparing answers to keep identities would cost time and gain nothing.
const forGood = { staleTime: Infinity, structuralSharing: false } as const;

/** Reads the declarations in outline: as much as the navigation and My work need. */
export const declarationsQuery = queryOptions({
  queryKey: keys.outline,
  queryFn: async (asking) => indexed(await declaredUnderHash<DeclarationOutline>(asking)),
  ...forGood,
});

/** Reads a whole register, with the actions on its records. */
export const registerQuery = (register: string) =>
  queryOptions({
    queryKey: keys.declaredRegister(register),
    queryFn: (asking) => declaredUnderHash<RegisterAndActs>(asking, 'registers', register),
    ...forGood,
  });

export const declaredViewQuery = (view: string) =>
  queryOptions({
    queryKey: keys.declaredView(view),
    queryFn: (asking) => declaredUnderHash<DeclaredView>(asking, 'views', view),
    ...forGood,
  });

/** Reads the rules about the registers that the asker can reach. */
export const rulesQuery = queryOptions({
  queryKey: keys.rules,
  queryFn: (asking) => declaredUnderHash<readonly DeclaredRule[]>(asking, 'rules'),
  ...forGood,
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
    // Keeps the former rows while another search or day is fetched, but never those of another register.
    placeholderData: (previous, query) => (query?.queryKey[2] === register ? previous : undefined),
    ...kept(asOf),
  });

/** Reads all records of a register that match, page by page, with their names. */
export const allRecordsQuery = (register: string, query: PageQuery, asOf?: string) =>
  queryOptions({
    queryKey: keys.page(register, { ...query, asOf, all: true }),
    queryFn: async ({ signal }) => {
      const ask = (after?: string) =>
        request<Page>(path('registers', register), { query: { ...query, asOf, limit: 500, after }, signal });
      let page = await ask();
      const { records, names } = page;
      while (page.next !== undefined) {
        page = await ask(page.next);
        records.push(...page.records);
        Object.assign(names, page.names);
      }
      return { records, names };
    },
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

/**
 * Reads the simulation of all risks together, and below that of one risk by its id or code. The first answer may take
 * the server seconds; a repeated one comes at once.
 */
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

export const searchQuery = (q: string, edition: Edition, asOf?: string) =>
  queryOptions({
    queryKey: keys.search(q, edition, asOf),
    queryFn: ({ signal }) =>
      request<SearchHits>('search', { query: { q: q.slice(0, longestSearch), edition, asOf }, signal }),
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
