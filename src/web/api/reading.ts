import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useAsOf } from '../state/as-of.ts';
import {
  declarationsQuery,
  historyQuery,
  mineQuery,
  pageQuery,
  recordQuery,
  riskSimulationQuery,
  searchQuery,
  simulationQuery,
  timelineQuery,
  viewQuery,
  type PageQuery,
  type Parameters,
} from './queries.ts';

export { useSession } from './session-context.ts';

// Every hook below reads the register, record or view as of the day in the address, so no page has to think of it.

/** Everything declared. Below the shell it is there without waiting. */
export const useDeclarations = () => useSuspenseQuery(declarationsQuery).data;

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
export const useSearch = (q: string) =>
  useQuery({
    ...searchQuery(q, useAsOf()),
    placeholderData: (previous) => (q === '' ? undefined : previous),
  });

/** What is asked of whoever is signed in. */
export const useMine = () => useQuery(mineQuery(useAsOf()));

export const useTimeline = () => useQuery(timelineQuery);
