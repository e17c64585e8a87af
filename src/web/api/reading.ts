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

// Every hook below reads the register, record or view as of the day in the address, so no page has to think of it.

/** What is declared, in outline. Below the shell it is there without waiting. */
export const useDeclarations = () => useSuspenseQuery(declarationsQuery).data;

/** A register as a whole. Undefined where none of that key can be reached, and until it is here: its own pages wait for it. */
export const useRegister = (key: string): DeclaredRegister | undefined => useRegisterAndActs(key)?.register;

function useRegisterAndActs(key: string): RegisterAndActs | undefined {
  const enabled = useDeclarations().registers.has(key);
  return useQuery({ ...registerQuery(key), enabled }).data;
}

/** Several registers as a whole, by their keys, as they come. */
export function useRegisters(keys: readonly string[]): ReadonlyMap<string, DeclaredRegister> {
  const { registers } = useDeclarations();
  const wanted = [...new Set(keys)].filter((key) => registers.has(key));
  return useQueries({ queries: wanted.map(registerQuery), combine: registersByKey });
}

const registersByKey = (
  found: readonly { readonly data: RegisterAndActs | undefined }[],
): ReadonlyMap<string, DeclaredRegister> =>
  new Map(found.flatMap(({ data }) => (data ? [[data.register.key, data.register] as const] : [])));

/** An action as a whole; undefined where it can not be theirs who ask, and until it is here. */
export function useAction(key: string): DeclaredAction | undefined {
  const of = useDeclarations().actions.get(key)?.on;
  return useRegisterAndActs(of ?? '')?.actions.find((each) => each.key === key);
}

/** A view as a whole. Undefined where none of that key can be reached, and until it is here: its own pages wait for it. */
export function useDeclaredView(key: string): DeclaredView | undefined {
  const enabled = useDeclarations().views.has(key);
  return useQuery({ ...declaredViewQuery(key), enabled }).data;
}

/** The rules about the registers that somebody can reach; none until they are here. */
export const useRules = (): readonly DeclaredRule[] => useQuery(rulesQuery).data ?? none;

const none: readonly DeclaredRule[] = [];

/** The records of a register that match, page after page. */
export const usePage = (register: string, query: PageQuery = {}) =>
  useInfiniteQuery(pageQuery(register, query, useAsOf()));

export const useRecord = (register: string, idOrCode: string) =>
  useQuery(recordQuery(register, idOrCode, useAsOf()));

/** Every version of a record; the past is part of it, so it knows no as-of day. */
export const useHistory = (register: string, idOrCode: string) => useQuery(historyQuery(register, idOrCode));

/** The rows of a view. While other parameters or another day are fetched, the former rows stay. */
export const useView = (view: string, parameters: Parameters = {}, enabled = true) =>
  useViewOn(useAsOf(), view, parameters, enabled);

/** The same on a day of the caller's choice; undefined is now. */
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

/** What all risks in figures may cost in a year, together. */
export const useSimulation = () => useQuery(simulationQuery(useAsOf()));

/** The same of one risk. */
export const useRiskSimulation = (risk: string, enabled: boolean) =>
  useQuery({ ...riskSimulationQuery(risk, useAsOf()), enabled });

/** Records by code or label, wherever they are. While more is typed, what was found before stays. */
export const useSearch = (q: string, edition: Edition) =>
  useQuery({
    ...searchQuery(q, edition, useAsOf()),
    placeholderData: (previous) => (q === '' ? undefined : previous),
  });

/** What is asked of whoever is signed in. */
export const useMine = () => useQuery(mineQuery(useAsOf()));

export const useTimeline = () => useQuery(timelineQuery);
