import { useInfiniteQuery, useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useAsOf } from '../state/as-of.ts';
import type {
  DeclaredAction,
  DeclaredRegister,
  DeclaredRule,
  DeclaredView,
  Edition,
  RegisterAndActs,
} from './declared.ts';
import {
  declarationsQuery,
  declaredViewQuery,
  historyQuery,
  mineQuery,
  pageQuery,
  recordQuery,
  registerQuery,
  riskSimulationQuery,
  rulesQuery,
  searchQuery,
  simulationQuery,
  timelineQuery,
  viewQuery,
  type PageQuery,
  type Parameters,
} from './queries.ts';

export { useSession } from './session-context.ts';

// Every hook below reads as of the day in the address, so that no page has to pass it on.

/** Reads the declarations in outline. Inside the shell they are there without waiting. */
export const useDeclarations = () => useSuspenseQuery(declarationsQuery).data;

/**
 * Reads a whole register. Undefined if the asker cannot reach it, and until it is loaded; its own pages wait for it.
 */
export const useRegister = (key: string): DeclaredRegister | undefined => useRegisterAndActs(key)?.register;

function useRegisterAndActs(key: string): RegisterAndActs | undefined {
  const enabled = useDeclarations().registers.has(key);
  return useQuery({ ...registerQuery(key), enabled }).data;
}

/** Reads several whole registers by their keys. Those that are not loaded yet are missing. */
export function useRegisters(keys: readonly string[]): ReadonlyMap<string, DeclaredRegister> {
  const { registers } = useDeclarations();
  const wanted = [...new Set(keys)].filter((key) => registers.has(key));
  return useQueries({ queries: wanted.map(registerQuery), combine: registersByKey });
}

const registersByKey = (
  found: readonly { readonly data: RegisterAndActs | undefined }[],
): ReadonlyMap<string, DeclaredRegister> =>
  new Map(found.flatMap(({ data }) => (data ? [[data.register.key, data.register] as const] : [])));

/** Reads a whole action. Undefined if the asker can never take it, and until it is loaded. */
export function useAction(key: string): DeclaredAction | undefined {
  const of = useDeclarations().actions.get(key)?.on;
  return useRegisterAndActs(of ?? '')?.actions.find((each) => each.key === key);
}

/** Reads a whole view. Undefined if the asker cannot reach it, and until it is loaded; its own pages wait for it. */
export function useDeclaredView(key: string): DeclaredView | undefined {
  const enabled = useDeclarations().views.has(key);
  return useQuery({ ...declaredViewQuery(key), enabled }).data;
}

/** Reads the rules about the registers that the asker can reach; none until they are loaded. */
export const useRules = (): readonly DeclaredRule[] => useQuery(rulesQuery).data ?? none;

const none: readonly DeclaredRule[] = [];

/** Reads the records of a register that match, page by page. */
export const usePage = (register: string, query: PageQuery = {}) =>
  useInfiniteQuery(pageQuery(register, query, useAsOf()));

export const useRecord = (register: string, idOrCode: string) =>
  useQuery(recordQuery(register, idOrCode, useAsOf()));

/** Reads every version of a record. History includes the past, so it takes no as-of day. */
export const useHistory = (register: string, idOrCode: string) => useQuery(historyQuery(register, idOrCode));

/** Reads the rows of a view. While other parameters or another day are fetched, the former rows stay. */
export const useView = (view: string, parameters: Parameters = {}, enabled = true) =>
  useViewOn(useAsOf(), view, parameters, enabled);

/** Reads the rows of a view on a day that the caller chooses; undefined is now. */
export const useViewOn = (
  asOf: string | undefined,
  view: string,
  parameters: Parameters = {},
  enabled = true,
) =>
  useQuery({
    ...viewQuery(view, parameters, asOf),
    enabled,
    placeholderData: (previous, query) => (query?.queryKey[2] === view ? previous : undefined),
  });

/** Reads what all quantified risks together may cost in a year. */
export const useSimulation = () => useQuery(simulationQuery(useAsOf()));

/** Reads what one quantified risk may cost in a year. */
export const useRiskSimulation = (risk: string, enabled: boolean) =>
  useQuery({ ...riskSimulationQuery(risk, useAsOf()), enabled });

/** Searches all registers for records by code or label. While more is typed, the former results stay. */
export const useSearch = (q: string, edition: Edition) =>
  useQuery({
    ...searchQuery(q, edition, useAsOf()),
    placeholderData: (previous) => (q === '' ? undefined : previous),
  });

/** Reads the work that waits for the signed-in person. */
export const useMine = () => useQuery(mineQuery(useAsOf()));

export const useTimeline = () => useQuery(timelineQuery);
