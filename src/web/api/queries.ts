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
  queryFn: async ({ client, signal }) => {
    const session = await request<Session>('session', { signal }).catch((error: unknown) => {
      if (isProblem(error) && error.kind === 'unauthenticated') return null;
      throw error;
    });
    enterOrganisation(session);
    // Under another hash something else is declared, or reached.
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

/** Whom an invitation is for; a problem once it does not hold any more. */
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

/** What is declared, from under the hash that the session names; where that is not the current one any more, from under that. */
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

// What stands under a hash never changes: comparing it to keep identities would cost and gain nothing.
const forGood = { staleTime: Infinity, structuralSharing: false } as const;

/** What is declared, in outline: as much as navigation and one's own work need. */
export const declarationsQuery = queryOptions({
  queryKey: keys.outline,
  queryFn: async (asking) => indexed(await declaredUnderHash<DeclarationOutline>(asking)),
  ...forGood,
});

/** A register as a whole, with the acts on its records. */
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

/** The rules about the registers that somebody can reach. */
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
    // While another search or day is fetched, the rows of the former one stay, but never those of another register.
    placeholderData: (previous, query) => (query?.queryKey[2] === register ? previous : undefined),
    ...kept(asOf),
  });

/** All records of a register that match, page after page, with their names. */
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
